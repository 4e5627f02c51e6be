import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Gives the classes of jars the form that a start-up cache can keep; what they do stays the same. {@code java -cp JARS CacheForm.java JAR...}, where
 * JARS are all of them, since some classes' forms depend on what others extend. A jar is replaced only when all of it is done.
 */
final class CacheForm {

    private static final int FIRST_WITH_STACK_MAPS = ClassFile.JAVA_6_VERSION;

    private static final ClassFile FILES = ClassFile.of(StackMapsOption.GENERATE_STACK_MAPS,
            ClassHierarchyResolverOption.of(ClassHierarchyResolver.ofResourceParsing(ClassLoader.getSystemClassLoader())
                    .orElse(ClassHierarchyResolver.defaultResolver())));

    public static void main(String[] jars) throws IOException {
        for (var jar : jars) {
            renew(Path.of(jar));
        }
    }

    private static void renew(Path jar) throws IOException {
        var renewed = jar.resolveSibling(jar.getFileName() + ".new");
        Files.copy(jar, renewed, StandardCopyOption.REPLACE_EXISTING);
        try (var inside = FileSystems.newFileSystem(renewed)) {
            for (var root : inside.getRootDirectories()) {
                try (var files = Files.walk(root)) {
                    for (var file : files.filter(each -> each.toString().endsWith(".class")).toList()) {
                        Files.write(file, renewed(FILES.parse(Files.readAllBytes(file)), Files.readAllBytes(file)));
                    }
                }
            }
        }
        Files.move(renewed, jar, StandardCopyOption.REPLACE_EXISTING);
    }

    private static byte[] renewed(ClassModel model, byte[] asItIs) {
        if (model.majorVersion() < FIRST_WITH_STACK_MAPS) {
            return FILES.transformClass(model, withStackMaps());
        }
        return LateSites.in(model) ? FILES.transformClass(model, LateSites.bound(model)) : asItIs;
    }

    /**
     * The JVM keeps no class whose file is older than Java 6's, since those are verified in another way: such files get stack maps and the version of
     * Java 8. The bodies are passed on instruction by instruction, since whole ones would keep their old form.
     */
    private static ClassTransform withStackMaps() {
        return ClassTransform.transformingMethodBodies((code, element) -> code.with(element))
                .andThen(ClassTransform.endHandler(made -> made.withVersion(ClassFile.JAVA_8_VERSION, 0)));
    }
}
