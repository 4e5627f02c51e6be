import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Gives the classes of jars the form that a start-up cache can keep. The JVM keeps no class whose file is older than Java 6's, since those are verified in
 * another way: such files get stack maps and the version of Java 8; what they do stays the same. {@code java OldClasses.java JAR...}; a jar is replaced
 * only when all of it is done.
 */
final class OldClasses {

    private static final int FIRST_WITH_STACK_MAPS = ClassFile.JAVA_6_VERSION;

    public static void main(String[] jars) throws IOException {
        for (var jar : jars) {
            renew(Path.of(jar));
        }
    }

    private static void renew(Path jar) throws IOException {
        var renewed = jar.resolveSibling(jar.getFileName() + ".new");
        Files.copy(jar, renewed, StandardCopyOption.REPLACE_EXISTING);
        try (var inside = FileSystems.newFileSystem(renewed)) {
            var classFile = ClassFile.of(StackMapsOption.GENERATE_STACK_MAPS,
                    ClassHierarchyResolverOption.of(hierarchy(inside)));
            for (var root : inside.getRootDirectories()) {
                try (var files = Files.walk(root)) {
                    for (var file : files.filter(each -> each.toString().endsWith(".class")).toList()) {
                        renew(file, classFile);
                    }
                }
            }
        }
        Files.move(renewed, jar, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void renew(Path file, ClassFile classFile) throws IOException {
        var model = classFile.parse(Files.readAllBytes(file));
        if (model.majorVersion() < FIRST_WITH_STACK_MAPS) {
            // The bodies are passed on instruction by instruction, since whole ones would keep their old form.
            Files.write(file, classFile.transformClass(model,
                    ClassTransform.transformingMethodBodies((code, element) -> code.with(element))
                            .andThen(ClassTransform.endHandler(made -> made.withVersion(ClassFile.JAVA_8_VERSION, 0)))));
        }
    }

    /** Whose subclass a class is: told by the jar, then by Java itself. */
    private static ClassHierarchyResolver hierarchy(FileSystem inside) {
        return ClassHierarchyResolver.ofResourceParsing(type -> {
            var descriptor = type.descriptorString();
            var file = inside.getPath("/" + descriptor.substring(1, descriptor.length() - 1) + ".class");
            try {
                return Files.exists(file) ? Files.newInputStream(file) : null;
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }).orElse(ClassHierarchyResolver.defaultResolver());
    }
}
