package dev.ringer.journal;

import dev.ringer.json.Json;
import dev.ringer.json.JsonObject;

/** Entries as server-sent events (HTML Living Standard, 9.2). */
public final class EventText {

    /** What is no event, and tells only that the feed is there. */
    static final String COMMENT = ":\n\n";

    private EventText() {}

    /** Give the event of an entry; its identifier is the entry's number, behind which a client goes on. */
    public static String of(JournalEntry entry) {
        // JSON text without white space is one line, whatever its strings hold.
        return "id: " + entry.id() + "\nevent: exchange\ndata: "
                + entry.toJson().text() + "\n\n";
    }

    /**
     * Give the event of a callback that has come to its end.
     *
     * @param callback its place among those of the entry
     */
    public static String called(JournalEntry entry, int callback) {
        JsonObject data = JsonObject.builder()
                .put("exchange", entry.id())
                .putAll(EntryJson.callback(entry.callbacks().get(callback)))
                .build();
        return "event: callback\ndata: " + data.text() + "\n\n";
    }

    /** Give the event of exchanges that were overwritten before they could be told of. */
    public static String missed(long exchanges) {
        return "event: missed\ndata: "
                + JsonObject.of("exchanges", Json.of(exchanges)).text() + "\n\n";
    }
}
