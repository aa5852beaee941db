package dev.ringer.keeper;

import dev.ringer.generation.Generator;
import dev.ringer.generation.meaning.Tokens;
import dev.ringer.json.Edit;
import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonObject;
import dev.ringer.json.Pointer;
import dev.ringer.resource.ForeignKey;
import dev.ringer.resource.Resource;
import dev.ringer.schema.Parts;
import dev.ringer.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows things that others name in place of their identities, or beside them, where the caller asks for it. */
final class Expansion {

    /** Things that one thing may show instead of their identities. */
    private static final int THINGS_MAX = 100;

    /** Characters of what one response shows so: one large thing may be named a thousand times. */
    private static final int LENGTH_MAX = 8 << 20;

    /** Things of all that one response shows so. */
    private static final int ALL_MAX = 10_000;

    private final Generator generator;

    Expansion(Generator generator) {
        this.generator = generator;
    }

    /** How much one response may still show so. Used by one thread. */
    static final class Room {

        private int left = LENGTH_MAX;
        private int things = ALL_MAX;

        boolean takes(Json shown) {
            left = Math.max(0, left - shown.toString().length());
            things--;
            return !isFull();
        }

        private boolean isFull() {
            return left == 0 || things <= 0;
        }
    }

    /** Tell whether the caller asks to see something that the things of the resource name. */
    static boolean isAsked(Turn turn) {
        Wanted wanted = Wanted.of(turn);
        return !wanted.isEmpty()
                && turn.resource().keys().get().stream()
                        .anyMatch(each -> wanted.at(each.member()).isPresent());
    }

    /**
     * Give a thing with those that are asked for; what its schemas do not let be shown stays as it is, as does what there
     * is no room for.
     *
     * @param schemas of the place in the response where the thing is shown
     */
    Json of(Opening opening, Json thing, List<Schema> schemas) {
        Wanted wanted = opening.wanted();
        return wanted.isEmpty() ? thing : opened(opening, opening.turn().resource(), thing, schemas, wanted);
    }

    /** What all of one response has in common: what is asked for, and the room for it. */
    record Opening(Turn turn, Wanted wanted, Room room) {

        static Opening of(Turn turn) {
            return new Opening(turn, Wanted.of(turn), new Room());
        }
    }

    private Json opened(Opening opening, Resource resource, Json thing, List<Schema> schemas, Wanted wanted) {
        Json result = thing;
        for (ForeignKey key : resource.keys().get()) {
            Wanted below = wanted.at(key.member()).orElse(null);
            Resource other = opening.turn().relations().resource(key.resource()).orElse(null);
            if (below != null && other != null) {
                boolean last = key.member().last().equals("*");
                for (Pointer at : Relations.spots(last ? key.member().parent() : key.member(), result)) {
                    List<Pointer> places = places(at, wanted.isExact(key.member()), schemas);
                    result = opened(opening, other, result, at, places, schemas, below);
                }
            }
        }
        return result;
    }

    /** Put what a member names into the first of the places that takes it; what is shown already is opened further. */
    private Json opened(
            Opening opening,
            Resource other,
            Json thing,
            Pointer at,
            List<Pointer> places,
            List<Schema> schemas,
            Wanted below) {
        Json there = at.find(thing);
        boolean isShown = there instanceof JsonObject
                || (there instanceof JsonArray array && array.stream().anyMatch(JsonObject.class::isInstance));
        Optional<Json> shown = isShown ? Optional.ofNullable(there) : shown(opening, there, other.name());
        for (Pointer place : isShown ? List.of(at) : places) {
            List<Schema> inside = below(schemas, place);
            Json fitted = shown.map(each -> further(opening, other, each, inside, below))
                    .map(each -> Showing.fitted(each, inside))
                    .orElse(null);
            if (fitted != null && !inside.isEmpty() && generator.accepts(inside, fitted)) {
                return Edit.put(thing, place, fitted);
            }
        }
        return thing;
    }

    private Json further(Opening opening, Resource other, Json shown, List<Schema> schemas, Wanted below) {
        if (below.isEmpty()) {
            return shown;
        }
        if (shown instanceof JsonArray array) {
            List<Schema> items = Parts.ofAny(schemas).item(0);
            return JsonArray.of(array.stream()
                    .map(each -> further(opening, other, each, items, below))
                    .toList());
        }
        return shown instanceof JsonObject ? opened(opening, other, shown, schemas, below) : shown;
    }

    private static Optional<Json> shown(Opening opening, @Nullable Json named, String resource) {
        return named instanceof JsonArray array
                ? all(opening, array, resource)
                : Optional.ofNullable(named).flatMap(each -> one(opening, each, resource));
    }

    private static Optional<Json> one(Opening opening, Json named, String resource) {
        String identity = opening.room().isFull() ? null : Texts.of(named);
        Turn turn = opening.turn();
        return identity == null
                ? Optional.empty()
                : turn.relations().other(turn, resource, identity).filter(opening.room()::takes);
    }

    /** Give all of them; nothing where one is not there. */
    private static Optional<Json> all(Opening opening, JsonArray named, String resource) {
        if (named.size() > THINGS_MAX) {
            return Optional.empty();
        }
        List<Json> shown = new ArrayList<>(named.size());
        for (Json each : named) {
            one(opening, each, resource).ifPresent(shown::add);
        }
        return shown.size() == named.size() ? Optional.of(JsonArray.of(shown)) : Optional.empty();
    }

    /** Give where another thing may stand: in place of its identity, in a member called after it, in {@code _embedded}. */
    private static List<Pointer> places(Pointer at, boolean instead, List<Schema> schemas) {
        List<Pointer> places = new ArrayList<>(instead ? List.of(at) : List.of());
        String name = at.last();
        Pointer around = at.parent();
        for (Pointer holder : List.of(around, around.child("_embedded"))) {
            for (String each : Parts.ofAny(below(schemas, holder)).memberNames()) {
                boolean called = Wanted.stems(name).contains(Tokens.plain(each))
                        || (!holder.equals(around) && Tokens.plain(each).equals(Tokens.plain(name)));
                if (called) {
                    places.add(holder.child(each));
                }
            }
        }
        return places;
    }

    private static List<Schema> below(List<Schema> schemas, Pointer at) {
        return schemas.stream().flatMap(each -> Texts.at(each, at).stream()).toList();
    }
}
