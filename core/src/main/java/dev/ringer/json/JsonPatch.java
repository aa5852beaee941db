package dev.ringer.json;

import java.util.ArrayList;
import java.util.List;

/** Changes of a value by a list of operations (RFC 6902), all of them or none. */
public final class JsonPatch {

    /** Operations of one patch; each may copy what is there. */
    public static final int OPERATIONS_MAX = 1_000;

    /** Values that one patch copies, counted with those inside; copies of copies would have no end. */
    public static final int COPIES_MAX = 100_000;

    private int copies;

    private JsonPatch() {}

    /** What came of a patch. */
    public sealed interface Outcome {
        record Patched(Json value) implements Outcome {}

        /**
         * It cannot be done.
         *
         * @param index of the operation that fails; -1 where there are no operations to begin with
         * @param message a sentence
         */
        record Failed(int index, String message) implements Outcome {}
    }

    /** Apply a patch, which is an array of operations. */
    public static Outcome apply(Json value, Json patch) {
        if (!(patch instanceof JsonArray operations)) {
            return new Outcome.Failed(
                    -1, "The patch is of type " + patch.kind().word() + ", must be an array of operations.");
        }
        if (operations.size() > OPERATIONS_MAX) {
            return new Outcome.Failed(
                    -1,
                    "The patch has " + operations.size() + " operations, must have " + OPERATIONS_MAX + " or less.");
        }
        JsonPatch run = new JsonPatch();
        Json now = value;
        for (int i = 0; i < operations.size(); i++) {
            try {
                now = run.step(now, operations.get(i));
            } catch (IllegalArgumentException e) {
                return new Outcome.Failed(i, "Operation " + i + " of the patch: " + e.getMessage());
            }
        }
        return new Outcome.Patched(now);
    }

    private Json step(Json root, Json operation) {
        if (!(operation instanceof JsonObject said)) {
            throw new IllegalArgumentException(
                    "it is of type " + operation.kind().word() + ", must be an object.");
        }
        String name = text(said, "op");
        Pointer path = pointer(said, "path");
        return switch (name) {
            case "add" -> add(root, path, value(said));
            case "remove" -> removed(root, path);
            case "replace" -> replaced(root, path, value(said));
            case "move" -> moved(root, pointer(said, "from"), path);
            case "copy" -> add(root, path, counted(found(root, pointer(said, "from"))));
            case "test" -> tested(root, path, value(said));
            default ->
                throw new IllegalArgumentException(
                        "'op' is '" + name + "', must be add, remove, replace, move, copy or test.");
        };
    }

    private Json counted(Json value) {
        if (++copies > COPIES_MAX) {
            throw new IllegalArgumentException("more than " + COPIES_MAX + " values are copied.");
        }
        if (value instanceof JsonObject object) {
            object.forEach(each -> counted(each.getValue()));
        } else if (value instanceof JsonArray array) {
            array.forEach(this::counted);
        }
        return value;
    }

    private static String text(JsonObject said, String name) {
        String text = said.string(name);
        if (text == null) {
            throw new IllegalArgumentException("'" + name + "' is missing, or no text.");
        }
        return text;
    }

    private static Pointer pointer(JsonObject said, String name) {
        String text = text(said, name);
        if (!text.isEmpty() && !text.startsWith("/")) {
            throw new IllegalArgumentException(
                    "'" + name + "' is '" + text + "', must be empty or begin with a slash (RFC 6901).");
        }
        return Pointer.parse(text);
    }

    private static Json value(JsonObject said) {
        Json value = said.get("value");
        if (value == null) {
            throw new IllegalArgumentException("'value' is missing.");
        }
        return value;
    }

    private static Json found(Json root, Pointer path) {
        Json found = path.find(root);
        if (found == null) {
            throw new IllegalArgumentException("there is nothing at '" + path + "'.");
        }
        return found;
    }

    private static Json replaced(Json root, Pointer path, Json value) {
        found(root, path);
        return path.isRoot() ? value : Edit.put(root, path, value);
    }

    private static Json removed(Json root, Pointer path) {
        found(root, path);
        return path.isRoot() ? JsonNull.NULL : Edit.remove(root, path);
    }

    private static Json moved(Json root, Pointer from, Pointer path) {
        Json value = found(root, from);
        if (!from.equals(path) && path.toString().startsWith(from + "/")) {
            throw new IllegalArgumentException("'" + from + "' cannot be moved into itself.");
        }
        return add(removed(root, from), path, value);
    }

    private static Json tested(Json root, Pointer path, Json value) {
        Json found = found(root, path);
        if (!found.equals(value)) {
            throw new IllegalArgumentException("'" + path + "' has another value than the one tested for.");
        }
        return root;
    }

    private static Json add(Json root, Pointer path, Json value) {
        if (path.isRoot()) {
            return value;
        }
        Json holder = found(root, path.parent());
        if (holder instanceof JsonObject object) {
            return put(root, path.parent(), object.with(path.last(), value));
        }
        if (holder instanceof JsonArray array) {
            return put(root, path.parent(), inserted(array, path.last(), value));
        }
        throw new IllegalArgumentException("'" + path.parent() + "' is neither an object nor an array.");
    }

    private static Json put(Json root, Pointer at, Json value) {
        return at.isRoot() ? value : Edit.put(root, at, value);
    }

    private static JsonArray inserted(JsonArray array, String token, Json value) {
        int index = index(array, token);
        List<Json> items = new ArrayList<>(array.items());
        items.add(index, value);
        return JsonArray.of(items);
    }

    private static int index(JsonArray array, String token) {
        if (token.equals("-")) {
            return array.size();
        }
        boolean isIndex = Pointer.isIndex(token);
        if (!isIndex || Integer.parseInt(token) > array.size()) {
            throw new IllegalArgumentException(
                    "'" + token + "' is no place in an array of " + array.size() + " items.");
        }
        return Integer.parseInt(token);
    }
}
