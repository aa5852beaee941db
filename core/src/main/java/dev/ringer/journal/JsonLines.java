package dev.ringer.journal;

import dev.ringer.json.JsonWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;

/** Entries as JSON lines: one a line, in the shape of {@link JournalEntry#toJson()}. */
public final class JsonLines implements ExportFormat {

    private static final byte[] NOTHING = {};

    JsonLines() {}

    /** Write entries one by one; the stream is left open. */
    public static void write(Iterator<JournalEntry> entries, OutputStream out) throws IOException {
        JsonLines lines = new JsonLines();
        while (entries.hasNext()) {
            out.write(lines.entry(entries.next(), false));
        }
    }

    @Override
    public byte[] head() {
        return NOTHING;
    }

    @Override
    public byte[] entry(JournalEntry entry, boolean isFirst) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(JsonWriter.bytes(entry.toJson()));
        out.write('\n');
        return out.toByteArray();
    }

    @Override
    public byte[] tail() {
        return NOTHING;
    }
}
