package dev.ringer.engine;

import dev.ringer.exchange.Violation;
import dev.ringer.generation.meaning.ErrorWord;
import dev.ringer.generation.meaning.Tokens;
import dev.ringer.http.Status;
import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonNumber;
import dev.ringer.json.JsonObject;
import dev.ringer.json.JsonString;
import dev.ringer.schema.Schema;
import dev.ringer.schema.check.Checker;
import dev.ringer.schema.check.Direction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes a generated error body say what was really wrong: its messages, status codes and lists of faults, wherever the
 * schema leaves room for them.
 */
final class ErrorBody {

    private static final int DEPTH_MAX = 4;

    private final Schema schema;
    private final Checker checker;
    private final int status;
    private final String path;
    private final List<Violation> violations;
    private Json root;

    private ErrorBody(Json root, Schema schema, Checker checker, int status, String path, List<Violation> violations) {
        this.root = root;
        this.schema = schema;
        this.checker = checker;
        this.status = status;
        this.path = path;
        this.violations = violations;
    }

    /**
     * Give the body with what was wrong in it; still valid.
     *
     * @param path of the request
     */
    static Json tell(Json body, Schema schema, Checker checker, int status, String path, List<Violation> violations) {
        ErrorBody told = new ErrorBody(body, schema, checker, status, path, violations);
        told.fill(List.of(), all(violations), null);
        return told.root;
    }

    private static String all(List<Violation> violations) {
        return violations.stream().limit(10).map(Violation::message).collect(Collectors.joining(" "));
    }

    /**
     * Fill the members of an object.
     *
     * @param message for its message members
     * @param violation that the object is about; null where it is about all
     */
    private void fill(List<String> at, String message, @Nullable Violation violation) {
        if (!(value(at) instanceof JsonObject object) || at.size() > DEPTH_MAX) {
            return;
        }
        boolean described =
                object.names().stream().anyMatch(each -> ErrorWord.MESSAGE.fits(each) && !ErrorWord.TITLE.fits(each));
        for (Map.Entry<String, Json> member : object) {
            List<String> below = child(at, member.getKey());
            String name = Tokens.plain(member.getKey());
            if (isProblem(object) && (name.equals("type") || name.equals("instance"))) {
                put(below, Json.of(name.equals("type") ? "about:blank" : path));
            } else if (member.getValue() instanceof JsonString) {
                text(below, name, message, described, violation);
            } else if (member.getValue() instanceof JsonNumber && ErrorWord.STATUS.fits(name)) {
                put(below, Json.of(status));
            } else if (member.getValue() instanceof JsonArray list) {
                list(below, list);
            } else {
                fill(below, message, violation);
            }
        }
    }

    /** Tell whether an object has the members of a problem, whatever the media type (RFC 9457, 3.1). */
    private static boolean isProblem(JsonObject object) {
        return object.has("title") && (object.has("status") || object.has("detail"));
    }

    private void text(List<String> at, String name, String message, boolean described, @Nullable Violation violation) {
        if (ErrorWord.TITLE.fits(name) && (described || name.equals("title"))) {
            put(at, Json.of(Status.reason(status)));
        } else if (ErrorWord.MESSAGE.fits(name)) {
            put(at, Json.of(message));
        } else if (violation != null && ErrorWord.PLACE.fits(name)) {
            put(at, Json.of(String.join(".", violation.where())));
        } else if (ErrorWord.STATUS.fits(name)) {
            put(at, Json.of(name.endsWith("code") && violation != null ? violation.code() : Integer.toString(status)));
        }
    }

    /** A list in an error is a list of faults: one item for each, where that is allowed. */
    private void list(List<String> at, JsonArray list) {
        if (list.isEmpty()) {
            return;
        }
        List<Json> items = new ArrayList<>();
        for (int i = 0; i < violations.size() && i < 20; i++) {
            items.add(list.get(Math.min(i, list.size() - 1)));
        }
        put(at, JsonArray.of(items));
        int size = value(at) instanceof JsonArray now ? now.size() : 0;
        for (int i = 0; i < size && i < violations.size(); i++) {
            List<String> item = child(at, Integer.toString(i));
            Violation violation = violations.get(i);
            if (value(item) instanceof JsonString && ErrorWord.MESSAGE.fits(at.get(at.size() - 1))) {
                put(item, Json.of(violation.message()));
            } else {
                fill(item, violation.message(), violation);
            }
        }
    }

    private static List<String> child(List<String> at, String name) {
        List<String> below = new ArrayList<>(at);
        below.add(name);
        return below;
    }

    // --- the value

    private @Nullable Json value(List<String> at) {
        Json value = root;
        for (String each : at) {
            if (value instanceof JsonObject object) {
                value = object.get(each);
            } else if (value instanceof JsonArray array) {
                int index = Integer.parseInt(each);
                value = index < array.size() ? array.get(index) : null;
            } else {
                return null;
            }
        }
        return value;
    }

    /** Put a value in if the whole stays valid. */
    private void put(List<String> at, Json value) {
        Json changed = replaced(root, at, value);
        if (checker.accepts(schema, changed, Direction.RESPONSE)) {
            root = changed;
        }
    }

    private static Json replaced(Json in, List<String> at, Json value) {
        if (at.isEmpty()) {
            return value;
        }
        List<String> rest = at.subList(1, at.size());
        if (in instanceof JsonObject object) {
            Json before = object.get(at.get(0));
            return before == null ? in : object.with(at.get(0), replaced(before, rest, value));
        }
        JsonArray array = (JsonArray) in;
        List<Json> items = new ArrayList<>();
        array.forEach(items::add);
        int index = Integer.parseInt(at.get(0));
        items.set(index, replaced(items.get(index), rest, value));
        return JsonArray.of(items);
    }
}
