package dev.ringer.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.TimeUnit;

/** What is known of a file without reading it; a missing file has its own stamp. */
record Stamp(long modifiedNanos, long size, Object key) {

    private static final Stamp MISSING = new Stamp(-1, -1, "missing");

    static Stamp of(Path path) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            Object key = attributes.fileKey();
            return new Stamp(
                    attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS), attributes.size(), key == null ? "" : key);
        } catch (IOException e) {
            return MISSING;
        }
    }
}
