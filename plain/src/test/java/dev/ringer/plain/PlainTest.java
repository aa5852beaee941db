package dev.ringer.plain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Constructor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

class PlainTest {

    private static final String PREFIX = "dev/ringer/plain/Shapes";

    /** Loads rewritten classes; Java verifies them, as it does all but its own. */
    private static final class Rewritten extends ClassLoader {

        private final Map<String, byte[]> files;

        Rewritten(Map<String, byte[]> files) {
            super(PlainTest.class.getClassLoader());
            this.files = files;
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            byte[] bytes = files.get(name.replace('.', '/') + ".class");
            if (bytes == null) {
                return super.loadClass(name, resolve);
            }
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? defineClass(name, bytes, 0, bytes.length) : loaded;
        }
    }

    private static Map<String, byte[]> shapes() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String each : List.of("", "$Point", "$Nothing", "$Generic", "$Greeter", "$Wide", "$Inner")) {
            String name = PREFIX + each + ".class";
            try (InputStream in = PlainTest.class.getResourceAsStream("/" + name)) {
                files.put(name, in.readAllBytes());
            }
        }
        return files;
    }

    private static Map<?, ?> results(Map<String, byte[]> files) throws ReflectiveOperationException {
        Constructor<?> constructor =
                new Rewritten(files).loadClass(PREFIX.replace('/', '.')).getDeclaredConstructor();
        constructor.setAccessible(true);
        return (Map<?, ?>) ((Supplier<?>) constructor.newInstance()).get();
    }

    @Test
    void what_the_program_does_stays_the_same() throws Exception {
        assertThat(results(Plain.of(shapes()))).hasSizeGreaterThan(30).isEqualTo(new Shapes().get());
    }

    @Test
    void nothing_but_what_records_say_is_linked_at_run_time() throws IOException {
        assertThat(linked(shapes()))
                .contains(
                        "LambdaMetafactory.metafactory",
                        "ObjectMethods.bootstrap equals",
                        "StringConcatFactory.makeConcatWithConstants");
        assertThat(linked(Plain.of(shapes()))).isNotEmpty().containsOnly("ObjectMethods.bootstrap toString");
    }

    private static List<String> linked(Map<String, byte[]> files) {
        List<String> all = new ArrayList<>();
        files.values().forEach(bytes -> new ClassReader(bytes).accept(linking(all), 0));
        return all;
    }

    private static ClassVisitor linking(List<String> all) {
        return new ClassVisitor(Opcodes.ASM9) {
            @Override
            public MethodVisitor visitMethod(
                    int access, String name, String descriptor, String signature, String[] exceptions) {
                return new MethodVisitor(Opcodes.ASM9) {
                    @Override
                    public void visitInvokeDynamicInsn(String called, String type, Handle maker, Object... more) {
                        String owner = maker.getOwner();
                        String made = owner.substring(owner.lastIndexOf('/') + 1) + "." + maker.getName();
                        all.add(made.startsWith("Object") ? made + " " + called : made);
                    }
                };
            }
        };
    }

    @Test
    void the_classes_of_lambdas_follow_the_class_that_they_stand_in() throws IOException {
        List<String> names = List.copyOf(Plain.of(shapes()).keySet());
        assertThat(names.get(0)).isEqualTo(PREFIX + ".class");
        assertThat(names.get(1)).isEqualTo(PREFIX + "$$0.class");
    }

    @Test
    void the_same_classes_come_of_the_same() throws IOException {
        assertThat(Plain.of(shapes())).containsExactlyEntriesOf(Plain.of(shapes()));
    }

    @Test
    void other_files_stay_as_they_are() {
        byte[] text = {1, 2, 3};
        assertThat(Plain.of(Map.of("words.txt", text))).containsExactly(Map.entry("words.txt", text));
    }

    @Test
    void a_class_without_the_leader_of_its_nest_is_refused() throws IOException {
        Map<String, byte[]> files = shapes();
        files.remove(PREFIX + ".class");
        assertThatThrownBy(() -> Plain.of(files)).hasMessageStartingWith(PREFIX + ".class is not among the classes");
    }

    @Test
    void a_jar_is_rewritten_in_its_place(@TempDir Path folder) throws IOException {
        Path jar = folder.resolve("some.jar");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new ZipEntry("dev/"));
            for (Map.Entry<String, byte[]> each : shapes().entrySet()) {
                out.putNextEntry(new ZipEntry(each.getKey()));
                out.write(each.getValue());
            }
        }
        Main.main(new String[] {jar.toString()});
        try (ZipFile file = new ZipFile(jar.toFile());
                Stream<Path> beside = Files.list(folder)) {
            assertThat(file.stream().map(ZipEntry::getName))
                    .containsExactlyElementsOf(Plain.of(shapes()).keySet());
            assertThat(beside).containsExactly(jar);
        }
    }

    @Test
    void one_jar_at_a_time() {
        assertThatThrownBy(() -> Main.main(new String[0])).hasMessage("arguments are 0, must be one: the jar");
    }
}
