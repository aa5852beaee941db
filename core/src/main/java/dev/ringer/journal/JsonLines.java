package dev.ringer.journal;

import dev.ringer.json.JsonWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;

/** Writes entries as JSON lines: one a line, in the shape of {@link JournalEntry#toJson()}. */
public final class JsonLines {

    private JsonLines() {}

    /** Write entries one by one; the stream is left open. */
    public static void write(Iterator<JournalEntry> entries, OutputStream out) throws IOException {
        while (entries.hasNext()) {
            out.write(JsonWriter.bytes(entries.next().toJson()));
            out.write('\n');
        }
    }
}
