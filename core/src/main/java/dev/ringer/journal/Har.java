package dev.ringer.journal;

import dev.ringer.json.JsonObject;
import dev.ringer.json.JsonWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;

/** Entries as an HTTP archive (HAR 1.2). */
public final class Har implements ExportFormat {

    private final String version;

    /**
     * Make one.
     *
     * @param version of the mock, which the archive names as its creator
     */
    Har(String version) {
        this.version = version;
    }

    /**
     * Write entries one by one; the stream is left open.
     *
     * @param version of the mock, which the archive names as its creator
     */
    public static void write(String version, Iterator<JournalEntry> entries, OutputStream out) throws IOException {
        Har har = new Har(version);
        out.write(har.head());
        boolean isFirst = true;
        while (entries.hasNext()) {
            out.write(har.entry(entries.next(), isFirst));
            isFirst = false;
        }
        out.write(har.tail());
    }

    @Override
    public byte[] head() {
        JsonObject creator = JsonObject.builder()
                .put("name", "Ringer")
                .put("version", version)
                .build();
        return utf8("{\"log\":{\"version\":\"1.2\",\"creator\":" + creator.text() + ",\"entries\":[");
    }

    @Override
    public byte[] entry(JournalEntry entry, boolean isFirst) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(utf8(isFirst ? "\n" : ",\n"));
        out.writeBytes(JsonWriter.bytes(HarEntry.of(entry)));
        return out.toByteArray();
    }

    @Override
    public byte[] tail() {
        return utf8("\n]}}\n");
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
