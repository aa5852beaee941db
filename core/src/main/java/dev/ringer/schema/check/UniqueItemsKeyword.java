package dev.ringer.schema.check;

import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.Mixing;
import dev.ringer.schema.Schema;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code uniqueItems}. */
final class UniqueItemsKeyword implements Keyword {

    /** From so many items on, they are told apart by hashes that their sender could not choose. */
    private static final int KEYED_FROM = 512;

    private record Item(Json value, long hash) {

        static Item of(Json value, int among) {
            return new Item(value, among < KEYED_FROM ? value.hashCode() : Mixing.of(value));
        }

        @Override
        public int hashCode() {
            return Long.hashCode(hash);
        }
    }

    @Override
    public @Nullable Check compile(Schema schema, Checker checker) {

        if (!schema.arrays().unique()) {
            return null;
        }
        return (value, run) -> {
            if (!(value instanceof JsonArray array) || array.size() < 2) {
                return true;
            }
            Set<Item> seen = new HashSet<>(array.size() * 2);
            for (int i = 0; i < array.size(); i++) {
                if (!seen.add(Item.of(array.get(i), array.size()))) {
                    return run.isCollecting()
                            && run.fail(schema, "uniqueItems", "repeats an item at index " + i + ", items must differ");
                }
            }
            return true;
        };
    }
}
