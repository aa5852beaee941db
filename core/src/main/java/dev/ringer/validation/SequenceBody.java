package dev.ringer.validation;

import dev.ringer.contract.Content;
import dev.ringer.http.MediaType;
import dev.ringer.http.Request;
import dev.ringer.json.Json;
import dev.ringer.json.JsonReader;
import dev.ringer.json.JsonSyntaxException;
import java.util.ArrayList;
import java.util.List;

/** JSON lines and JSON text sequences (RFC 7464): a value a line, or a value behind each record separator. */
final class SequenceBody implements BodyReader {

    private static final int ITEMS_MAX = 100_000;

    @Override
    public boolean reads(MediaType type) {
        return type.isJsonSequence();
    }

    @Override
    public Outcome read(Request request, MediaType type, Content content, Violations violations) {
        List<Json> items = new ArrayList<>();
        boolean records = type.subtype().endsWith("json-seq");
        int line = 0;
        for (String part : request.body().text().split(records ? "\u001E" : "\n", -1)) {
            line++;
            if (part.isBlank()) {
                continue;
            }
            if (items.size() == ITEMS_MAX) {
                return new Outcome.Malformed("items", "The body has more than " + ITEMS_MAX + " items.");
            }
            try {
                items.add(JsonReader.read(part));
            } catch (JsonSyntaxException e) {
                String subject = records ? "Item " + items.size() : "Line " + line;
                String place = records ? "line " + e.line() + ", column " + e.column() : "column " + e.column();
                return new Outcome.Malformed(
                        "syntax", subject + " of the body is no JSON: " + e.reason() + " (" + place + ").");
            }
        }
        return new Outcome.Items(items);
    }
}
