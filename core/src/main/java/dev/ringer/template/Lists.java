package dev.ringer.template;

import dev.ringer.chance.Dice;
import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonNull;
import dev.ringer.json.JsonObject;
import dev.ringer.json.JsonString;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Helpers that make lists and take them apart. */
final class Lists {

    private static final int LENGTH_MAX = 10_000;

    private Lists() {}

    /** Make a list of the arguments; where none is given, an empty one. */
    static Object array(Call call) {
        return JsonArray.of(call.arguments().stream().map(Value::json).toList());
    }

    static Object range(Call call) {
        int from = call.whole(0, -1_000_000_000, 1_000_000_000);
        int to = call.whole(1, -1_000_000_000, 1_000_000_000);
        if ((long) to - from >= LENGTH_MAX) {
            throw call.failure("a list from " + from + " to " + to + " is longer than " + LENGTH_MAX + " items");
        }
        List<Json> items = new ArrayList<>();
        for (int i = from; i <= to; i++) {
            items.add(Json.of(i));
        }
        call.run().read(items.size() * 16);
        return JsonArray.of(items);
    }

    static Object size(Call call) {
        Object value = call.value(0);
        if (value instanceof Many many) {
            return many.values().size();
        }
        Json json = value instanceof BodyView body ? body.tree() : Value.json(value);
        return switch (json.kind()) {
            case ARRAY -> ((JsonArray) json).size();
            case OBJECT -> ((JsonObject) json).size();
            case STRING -> ((JsonString) json).length();
            case NULL -> 0;
            case NUMBER, BOOLEAN -> throw call.failure("argument 1 is " + Call.shown(value) + ", which has no size");
        };
    }

    /** Join the items of a list, or the arguments; the separator comes last. */
    static Object join(Call call) {
        boolean list = Value.json(call.value(0)) instanceof JsonArray;
        int last = call.count() - 1;
        if (list) {
            return joined(call.list(0).items(), call.text(1, ", "), call);
        }
        List<Json> items = new ArrayList<>();
        for (int i = 0; i < last; i++) {
            items.add(Value.json(call.value(i)));
        }
        return last == 0 ? call.text(0) : joined(items, call.text(last), call);
    }

    /** Join the items of a list; the separator comes first. */
    static Object arrayJoin(Call call) {
        return joined(call.list(1).items(), call.text(0), call);
    }

    private static String joined(List<Json> items, String separator, Call call) {
        call.run().made(separator.length() * items.size());
        return call.option("prefix", "")
                + items.stream().map(Value::text).collect(Collectors.joining(separator))
                + call.option("suffix", "");
    }

    static Object slice(Call call) {
        JsonArray list = call.list(0);
        int from = place(call, 1, 0, list.size());
        int to = place(call, 2, list.size(), list.size());
        return from < to ? JsonArray.of(list.items().subList(from, to)) : JsonArray.EMPTY;
    }

    private static int place(Call call, int index, int fallback, int size) {
        int place = call.has(index) ? call.whole(index, -Integer.MAX_VALUE, Integer.MAX_VALUE) : fallback;
        return Math.max(0, Math.min(size, place < 0 ? size + place : place));
    }

    static Object reverse(Call call) {
        List<Json> items = new ArrayList<>(call.list(0).items());
        Collections.reverse(items);
        return JsonArray.of(items);
    }

    static Object sort(Call call) {
        return sorted(call, 1, item -> item);
    }

    static Object sortBy(Call call) {
        String path = call.text(1);
        return sorted(call, 2, item -> Paths.follow(item, path, call));
    }

    /** What to sort by. */
    private interface Key {
        @Nullable
        Object of(Json item);
    }

    private static JsonArray sorted(Call call, int direction, Key key) {
        List<Json> items = new ArrayList<>(call.list(0).items());
        call.run().read(items.size() * 256);
        Comparator<Json> order = (a, b) -> Value.compare(key.of(a), key.of(b));
        items.sort(call.text(direction, call.option("order", "asc")).startsWith("desc") ? order.reversed() : order);
        return JsonArray.of(items);
    }

    /** Give the items that have each of the options as a member, or that equal one of the further arguments. */
    static JsonArray filter(Call call) {
        List<Json> found = new ArrayList<>();
        for (Json item : call.list(0)) {
            if (isWanted(item, call)) {
                found.add(item);
            }
        }
        return JsonArray.of(found);
    }

    private static boolean isWanted(Json item, Call call) {
        boolean members = call.options().entrySet().stream()
                .allMatch(each -> Value.equal(Paths.follow(item, each.getKey(), call), each.getValue()));
        if (call.count() == 1) {
            return members;
        }
        return members && call.arguments().stream().skip(1).anyMatch(each -> isLike(item, Value.json(each)));
    }

    /** An object stands for every one with its members. */
    private static boolean isLike(Json item, Json wanted) {
        if (!(wanted instanceof JsonObject members && item instanceof JsonObject object)) {
            return Value.equal(item, wanted);
        }
        for (int i = 0; i < members.size(); i++) {
            if (!Value.equal(object.get(members.name(i)), members.value(i))) {
                return false;
            }
        }
        return true;
    }

    static @Nullable Object find(Call call) {
        JsonArray found = filter(call);
        return found.isEmpty() ? null : found.get(0);
    }

    static Object arrayAdd(Call call) {
        List<Json> items = new ArrayList<>(call.list(0).items());
        items.add(position(call, items.size(), items.size()), Value.json(call.value(1)));
        return JsonArray.of(items);
    }

    static Object arrayRemove(Call call) {
        List<Json> items = new ArrayList<>(call.list(0).items());
        if (!items.isEmpty()) {
            items.remove(position(call, items.size() - 1, items.size() - 1));
        }
        return JsonArray.of(items);
    }

    private static int position(Call call, int fallback, int most) {
        return switch (call.option("position", "end")) {
            case "start" -> 0;
            case "end" -> fallback;
            default -> call.whole("position", fallback, 0, most);
        };
    }

    /** Give one of a list's items, or of the arguments; with a count so many different ones. */
    static @Nullable Object pick(Call call) {
        List<Json> items = new ArrayList<>(choices(call));
        if (items.isEmpty()) {
            throw call.failure("there is nothing to choose from");
        }
        if (call.option("count") == null) {
            return call.dice().pick(items);
        }
        int count = call.whole("count", 1, 0, items.size());
        return JsonArray.of(shuffled(items, call.dice()).subList(0, count));
    }

    private static List<Json> choices(Call call) {
        boolean list = call.count() == 1 && call.parsed(0) instanceof JsonArray;
        return list
                ? call.list(0).items()
                : call.arguments().stream().map(Value::json).toList();
    }

    /** Give between so many and so many of a list's items. */
    static Object some(Call call) {
        List<Json> items = call.list(0).items();
        int least = call.has(1) ? call.whole(1, 0, items.size()) : 0;
        int most = call.has(2) ? call.whole(2, least, Math.max(least, items.size())) : items.size();
        Dice dice = call.dice();
        int count = (int) dice.at("count").between(least, Math.min(most, items.size()));
        return JsonArray.of(shuffled(items, dice).subList(0, count));
    }

    private static List<Json> shuffled(List<Json> items, Dice dice) {
        List<Json> shuffled = new ArrayList<>(items);
        for (int i = shuffled.size() - 1; i > 0; i--) {
            Collections.swap(shuffled, i, dice.at(i).below(i + 1));
        }
        return shuffled;
    }

    static Json orNull(@Nullable Json value) {
        return value == null ? JsonNull.NULL : value;
    }
}
