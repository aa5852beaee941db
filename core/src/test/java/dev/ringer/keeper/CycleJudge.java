package dev.ringer.keeper;

import dev.ringer.generation.Generator;
import dev.ringer.json.Edit;
import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonNull;
import dev.ringer.json.JsonObject;
import dev.ringer.json.Pointer;
import dev.ringer.schema.Access;
import dev.ringer.schema.Parts;
import dev.ringer.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Compares what was sent with what is shown: all that the schema of what is shown names, and can hold, must be there. */
final class CycleJudge {

    /** What servers say themselves when a thing is changed, whatever is sent. */
    private static final Pattern OURS = Pattern.compile(
            "(date)?(last)?(updated?|modified|modification|changed?|edited)(at|on|date|time|datetime|timestamp)*"
                    + "|(resource)?version(number)?|rev|revision|e?tag");

    private final Generator generator;
    private final Schema schema;
    private final Json body;
    private final List<String> differences = new ArrayList<>();
    private int compared;
    private int refused;

    /**
     * Make it.
     *
     * @param schema of the whole body
     * @param body that shows the thing somewhere
     */
    CycleJudge(Generator generator, Schema schema, Json body) {
        this.generator = generator;
        this.schema = schema;
        this.body = body;
    }

    /**
     * Look for what was sent.
     *
     * @param at where in the body the thing is
     * @param sentSchemas of what was sent
     */
    void compare(Json sent, Pointer at, List<Schema> sentSchemas) {
        compare(sent, at, sentSchemas, true);
    }

    private void compare(Json sent, Pointer at, List<Schema> sentSchemas, boolean outermost) {
        Json shown = at.find(body);
        List<Schema> schemas = Texts.at(schema, at);
        if (sent instanceof JsonObject object && (shown == null || shown instanceof JsonObject)) {
            if (shown == null && object.isEmpty()) {
                return;
            }
            Parts named = Parts.ofAny(schemas);
            Parts own = Parts.ofAny(sentSchemas);
            for (Map.Entry<String, Json> each : object) {
                String name = each.getKey();
                List<Schema> below = named.member(name);
                boolean ours = outermost && OURS.matcher(plain(name)).matches();
                if (!below.isEmpty() && !ours && !isOneWay(below) && !isOneWay(own.member(name))) {
                    compare(each.getValue(), at.child(name), own.member(name), false);
                }
            }
            return;
        }
        if (sent instanceof JsonArray array && shown instanceof JsonArray other && array.size() == other.size()) {
            Parts own = Parts.ofAny(sentSchemas);
            for (int i = 0; i < array.size(); i++) {
                compare(array.get(i), at.child(i), own.item(i), false);
            }
            return;
        }
        differ(sent, shown, at);
    }

    private void differ(Json sent, @Nullable Json shown, Pointer at) {
        boolean nothing = shown == null || shown == JsonNull.NULL;
        if (sent.equals(shown) || (sent == JsonNull.NULL && nothing)) {
            compared++;
        } else if (at.isRoot() || generator.accepts(schema, Edit.put(body, at, sent))) {
            compared++;
            differences.add("'" + at + "' was sent as " + cut(sent) + " and is " + (shown == null ? "-" : cut(shown)));
        } else {
            refused++;
        }
    }

    private static boolean isOneWay(List<Schema> schemas) {
        return schemas.stream().anyMatch(each -> Access.isReadOnly(each) || Access.isWriteOnly(each));
    }

    private static String plain(String name) {
        return name.replaceAll("[^A-Za-z0-9]", "").toLowerCase(java.util.Locale.ROOT);
    }

    static String cut(Json json) {
        String text = json.toString();
        return text.length() > 90 ? text.substring(0, 90) + "…" : text;
    }

    List<String> differences() {
        return differences;
    }

    /** Give the number of values that had to be there. */
    int compared() {
        return compared;
    }

    /** Give the number of values that the schema of what is shown refuses. */
    int refused() {
        return refused;
    }
}
