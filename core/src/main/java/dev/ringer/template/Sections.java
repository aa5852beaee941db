package dev.ringer.template;

import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Blocks: loops, and what helpers mean that stand around a block. */
final class Sections {

    private static final Set<String> LIBRARYS_CHOICE = Set.of("each", "with", "if", "unless");

    private Sections() {}

    /**
     * Tell whether a block bears no helper's name, such as {@code {{#items}}}: the library calls one of these for it,
     * and counts no argument.
     */
    static boolean isPlain(String helper, int arguments) {
        return arguments == 0 && LIBRARYS_CHOICE.contains(helper);
    }

    static @Nullable Object of(HelperRow helper, Call call, boolean plain) {
        Block block = call.block();
        if (block != null && plain) {
            return plain(call.value(0), block, helper.name().equals("unless"));
        }
        if (block == null || Flow.BLOCKS.contains(helper.name())) {
            return helper.work().apply(call);
        }
        if (call.count() < helper.least() || (call.count() == 0 && helper.most() > 0)) {
            return helper.work().apply(call.withValue(block.body()));
        }
        return section(helper.work().apply(call), block, false);
    }

    /** Of anything but a list or an object the library has made the item at hand already. */
    private static String plain(@Nullable Object value, Block block, boolean inverted) {
        boolean inside = value instanceof View || value instanceof Map;
        return inside && !inverted && Value.truth(value) ? block.body() : section(value, block, inverted);
    }

    /** Fill in a block once for each item of a list, or once for anything else that holds. */
    static String section(@Nullable Object value, Block block, boolean inverted) {
        if (inverted) {
            return Value.truth(value) ? "" : block.body();
        }
        if (!Value.truth(value)) {
            return block.otherwise();
        }
        Json json = value instanceof Json found ? found : null;
        if (json instanceof JsonArray array) {
            return each(array, block);
        }
        return json instanceof JsonObject || value instanceof View || value instanceof Map
                ? block.body(value, Map.of(), known(value, value))
                : block.body();
    }

    static String each(JsonArray array, Block block) {
        if (array.isEmpty()) {
            return block.otherwise();
        }
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < array.size(); i++) {
            out.append(block.body(array.get(i), data(i, array.size(), i), known(array.get(i), i)));
        }
        return out.toString();
    }

    static String each(JsonObject object, Block block) {
        if (object.isEmpty()) {
            return block.otherwise();
        }
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < object.size(); i++) {
            Map<String, Object> data = data(i, object.size(), object.name(i));
            out.append(block.body(object.value(i), data, known(object.value(i), object.name(i))));
        }
        return out.toString();
    }

    static Map<String, Object> data(int index, int size, Object key) {
        return Map.of(
                "index",
                index,
                "key",
                key,
                "first",
                index == 0,
                "last",
                index == size - 1,
                "odd",
                index % 2 == 1 ? "odd" : "",
                "even",
                index % 2 == 0 ? "even" : "");
    }

    static List<@Nullable Object> known(@Nullable Object first, @Nullable Object second) {
        List<@Nullable Object> values = new ArrayList<>();
        values.add(first);
        values.add(second);
        return values;
    }
}
