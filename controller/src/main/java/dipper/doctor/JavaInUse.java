package dipper.doctor;

import java.util.List;

/** The Java that runs Dipper. */
final class JavaInUse {

    private static final int NEEDED = 25;

    private JavaInUse() {}

    static List<Finding> look() {
        return List.of(judged(Runtime.version().feature(), System.getProperty("java.version"),
                System.getProperty("java.home")));
    }

    static Finding judged(int feature, String version, String home) {
        return feature >= NEEDED
                ? Finding.fine("Java", version + ", in " + home)
                : Finding.mend("Java", "%s, in %s; Dipper needs %d or newer".formatted(version, home, NEEDED),
                        "install one from adoptium.net, or sdk install java 25-tem; it need not be the default");
    }
}
