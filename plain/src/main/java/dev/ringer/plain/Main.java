package dev.ringer.plain;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Makes the classes of a jar plain, in its place. */
public final class Main {

    /** A jar is the same each time that it is made of the same sources. */
    private static final long TIME_MILLIS = 1_764_028_800_000L;

    private Main() {}

    /** Rewrite the jar that the only argument names. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1) {
            throw new IllegalArgumentException("arguments are " + arguments.length + ", must be one: the jar");
        }
        Path jar = Path.of(arguments[0]);
        Path fresh = jar.resolveSibling(jar.getFileName() + ".new");
        write(Plain.of(read(jar)), fresh);
        Files.move(fresh, jar, StandardCopyOption.REPLACE_EXISTING);
    }

    private static Map<String, byte[]> read(Path jar) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(jar))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                // Java looks through all entries before it reads one; nobody asks a jar for its folders.
                if (!entry.isDirectory()) {
                    files.put(entry.getName(), in.readAllBytes());
                }
            }
        }
        return files;
    }

    private static void write(Map<String, byte[]> files, Path jar) throws IOException {
        try (OutputStream file = Files.newOutputStream(jar);
                ZipOutputStream out = new ZipOutputStream(new BufferedOutputStream(file))) {
            for (Map.Entry<String, byte[]> each : files.entrySet()) {
                ZipEntry entry = new ZipEntry(each.getKey());
                entry.setTime(TIME_MILLIS);
                out.putNextEntry(entry);
                out.write(each.getValue());
                out.closeEntry();
            }
        }
    }
}
