package dev.ringer.keeper;

import dev.ringer.exchange.Preferences;
import dev.ringer.generation.Generator;
import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonObject;
import dev.ringer.schema.Schema;
import java.util.List;
import java.util.Optional;

/** Gives things the members that they must have and do not, with the values that they have from the start. */
final class Filling {

    private final Wishes wishes;
    private final Showing showing;
    private final Generator generator;

    Filling(Wishes wishes, Showing showing, Generator generator) {
        this.wishes = wishes;
        this.showing = showing;
        this.generator = generator;
    }

    /** Tell whether a thing is one of the schema, members aside that go to the server only. */
    boolean isWhole(Schema schema, Json thing) {
        return generator.accepts(schema, Showing.fitted(thing, List.of(schema)));
    }

    /** Give the valid thing that has all of another; nothing where what the other has keeps it from that. */
    Optional<Json> filled(Schema schema, Json thing, Place place, String identity, Preferences preferences) {
        Json shown = Showing.fitted(thing, List.of(schema));
        return showing.valid(schema, shown, () -> wishes.of(place, identity, preferences))
                .filter(each -> has(each, shown))
                .map(each -> thing instanceof JsonObject object ? Creation.kept(each, object) : each);
    }

    /** Tell whether a value has all that another has, and as it is there. */
    private static boolean has(Json all, Json some) {
        if (some instanceof JsonObject members) {
            return all instanceof JsonObject object
                    && members.names().stream().allMatch(each -> {
                        Json there = object.get(each);
                        Json wanted = members.get(each);
                        return there != null && wanted != null && has(there, wanted);
                    });
        }
        if (some instanceof JsonArray items) {
            return all instanceof JsonArray array && array.size() == items.size() && hasEach(array, items);
        }
        return all.equals(some);
    }

    private static boolean hasEach(JsonArray all, JsonArray some) {
        for (int i = 0; i < some.size(); i++) {
            if (!has(all.get(i), some.get(i))) {
                return false;
            }
        }
        return true;
    }
}
