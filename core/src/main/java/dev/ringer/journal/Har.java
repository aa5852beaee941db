package dev.ringer.journal;

import dev.ringer.json.Json;
import dev.ringer.json.JsonObject;
import dev.ringer.json.JsonWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;

/** Writes entries as an HTTP archive (HAR 1.2). */
public final class Har {

    private Har() {}

    /**
     * Write entries one by one; the stream is left open.
     *
     * @param version of the mock, which the archive names as its creator
     */
    public static void write(String version, Iterator<JournalEntry> entries, OutputStream out) throws IOException {
        JsonObject creator = JsonObject.builder()
                .put("name", "Ringer")
                .put("version", version)
                .build();
        out.write(ascii("{\"log\":{\"version\":\"1.2\",\"creator\":"));
        out.write(JsonWriter.bytes(creator));
        out.write(ascii(",\"entries\":["));
        String before = "\n";
        while (entries.hasNext()) {
            Json entry = HarEntry.of(entries.next());
            out.write(ascii(before));
            out.write(JsonWriter.bytes(entry));
            before = ",\n";
        }
        out.write(ascii("\n]}}\n"));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
