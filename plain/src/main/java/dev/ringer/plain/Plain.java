package dev.ringer.plain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/**
 * Rewrites the classes among files.
 *
 * <p>A class of a lambda gets into the nest of the class that it stands in, so that it may call what is private there
 * (JVMS 5.4.4). Nests came with Java 11, so that classes of an elder level stay as they are.
 */
final class Plain {

    private static final String SUFFIX = ".class";

    private static final int NESTS_SINCE = 55;

    /** By name of a class that leads a nest, those that come into it. */
    private final Map<String, List<String>> newcomers = new LinkedHashMap<>();

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    private Plain() {}

    /**
     * Make classes plain.
     *
     * @param files by name, as in a jar
     * @return the same files in the same order, each class followed by those of its lambdas
     */
    static Map<String, byte[]> of(Map<String, byte[]> files) {
        Plain plain = new Plain();
        files.forEach(plain::add);
        plain.newcomers.forEach(plain::welcome);
        return plain.files;
    }

    private void add(String name, byte[] bytes) {
        if (!isOurs(name, bytes)) {
            files.put(name, bytes);
            return;
        }
        ClassReader reader = new ClassReader(bytes);
        ClassWriter writer = new ClassWriter(0);
        Map<String, byte[]> lambdas = new LinkedHashMap<>();
        String leader = leader(reader);
        PlainClass rewriting = new PlainClass(writer, lambda -> {
            lambdas.put(lambda.name() + SUFFIX, LambdaClass.write(lambda, leader));
            newcomers.computeIfAbsent(leader + SUFFIX, any -> new ArrayList<>()).add(lambda.name());
        });
        reader.accept(rewriting, 0);
        files.put(name, writer.toByteArray());
        files.putAll(lambdas);
    }

    private static boolean isOurs(String name, byte[] bytes) {
        return name.endsWith(SUFFIX)
                && !name.endsWith("module-info.class")
                // A class of one version of Java has the name of another class, which is rewritten in its own place.
                && !name.startsWith("META-INF/")
                && new ClassReader(bytes).readUnsignedShort(6) >= NESTS_SINCE;
    }

    private static String leader(ClassReader reader) {
        Map<String, String> found = new HashMap<>();
        reader.accept(
                new ClassVisitor(Opcodes.ASM9) {
                    @Override
                    public void visitNestHost(String host) {
                        found.put(reader.getClassName(), host);
                    }
                },
                ClassReader.SKIP_CODE);
        return found.getOrDefault(reader.getClassName(), reader.getClassName());
    }

    private void welcome(String leader, List<String> names) {
        byte[] bytes = files.get(leader);
        if (bytes == null) {
            throw new IllegalArgumentException(leader + " is not among the classes, must be for its nest");
        }
        ClassReader reader = new ClassReader(bytes);
        ClassWriter writer = new ClassWriter(reader, 0);
        reader.accept(
                new ClassVisitor(Opcodes.ASM9, writer) {
                    @Override
                    public void visitEnd() {
                        names.forEach(this::visitNestMember);
                        super.visitEnd();
                    }
                },
                0);
        files.put(leader, writer.toByteArray());
    }
}
