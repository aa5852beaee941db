package dev.ringer.keeper;

import dev.ringer.generation.Generator;
import dev.ringer.generation.meaning.Tokens;
import dev.ringer.http.Query;
import dev.ringer.json.Edit;
import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonObject;
import dev.ringer.json.Pointer;
import dev.ringer.resource.ForeignKey;
import dev.ringer.schema.Parts;
import dev.ringer.schema.Schema;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Shows things that others name in place of their identities, or beside them, where the caller asks for it. */
final class Expansion {

    /** Things that one thing may show instead of their identities. */
    private static final int THINGS_MAX = 100;

    /** Characters of what one response shows so: one large thing may be named a thousand times. */
    private static final int LENGTH_MAX = 8 << 20;

    private static final List<String> ENDS = List.of("ids", "id", "uuids", "uuid", "refs", "ref", "keys", "key");

    private final Generator generator;

    Expansion(Generator generator) {
        this.generator = generator;
    }

    /** How much one response may still show so. Used by one thread. */
    static final class Room {

        private int left = LENGTH_MAX;

        private boolean takes(Json shown) {
            left = Math.max(0, left - shown.toString().length());
            return left > 0;
        }
    }

    /** Tell whether the caller asks to see others. */
    static boolean isAsked(Turn turn) {
        return !asked(turn).isEmpty();
    }

    private static Set<String> asked(Turn turn) {
        Query query = turn.request().target().query();
        Set<String> names = new LinkedHashSet<>();
        turn.role().query().expand().ifPresent(parameter -> {
            for (Query.Pair pair : query.all(parameter)) {
                for (String each : pair.value().split(",")) {
                    // Lists are asked for what each of their items names.
                    String name = each.startsWith("data.") ? each.substring("data.".length()) : each;
                    int dot = name.indexOf('.');
                    names.add(Tokens.plain(dot < 0 ? name : name.substring(0, dot)));
                }
            }
        });
        names.remove("");
        return names;
    }

    /**
     * Give a thing with those that are asked for; what its schemas do not let be shown stays as it is, as does what there
     * is no room for.
     *
     * @param schemas of the place in the response where the thing is shown
     * @param room of the response
     */
    Json of(Turn turn, Json thing, List<Schema> schemas, Room room) {
        Set<String> asked = asked(turn);
        if (asked.isEmpty() || !(thing instanceof JsonObject)) {
            return thing;
        }
        Json result = thing;
        for (ForeignKey key : turn.resource().keys().get()) {
            List<String> way = key.member().tokens();
            String name = way.get(0);
            boolean many = key.isMany() && way.size() == 2;
            if ((way.size() == 1 || many) && isAsked(asked, name)) {
                Optional<Json> shown = shown(turn, Pointer.of(name).find(result), key.resource(), room);
                boolean instead = asked.contains(Tokens.plain(name));
                result = shown.isPresent() ? put(result, name, instead, shown.get(), schemas) : result;
            }
        }
        return result;
    }

    private static boolean isAsked(Set<String> asked, String member) {
        return asked.contains(Tokens.plain(member)) || stems(member).stream().anyMatch(asked::contains);
    }

    /** Give what a member is called without what says that it names things: {@code customer} for customerId. */
    private static List<String> stems(String member) {
        String plain = Tokens.plain(member);
        for (String each : ENDS) {
            if (plain.endsWith(each) && plain.length() > each.length()) {
                String stem = plain.substring(0, plain.length() - each.length());
                return each.endsWith("s") ? List.of(stem + "s", stem) : List.of(stem);
            }
        }
        return List.of();
    }

    private static Optional<Json> shown(Turn turn, @Nullable Json named, String resource, Room room) {
        return named instanceof JsonArray array
                ? all(turn, array, resource, room)
                : Optional.ofNullable(named).flatMap(each -> one(turn, each, resource, room));
    }

    private Json put(Json thing, String name, boolean instead, Json shown, List<Schema> schemas) {
        for (Pointer at : places(name, instead, schemas)) {
            List<Schema> below = below(schemas, at);
            Json fitted = Showing.fitted(shown, below);
            if (!below.isEmpty() && generator.accepts(below, fitted)) {
                return Edit.put(thing, at, fitted);
            }
        }
        return thing;
    }

    private static Optional<Json> one(Turn turn, Json named, String resource, Room room) {
        String identity = room.left > 0 ? Texts.of(named) : null;
        return identity == null
                ? Optional.empty()
                : turn.relations().other(turn, resource, identity).filter(room::takes);
    }

    /** Give all of them; nothing where one is not there. */
    private static Optional<Json> all(Turn turn, JsonArray named, String resource, Room room) {
        if (named.size() > THINGS_MAX) {
            return Optional.empty();
        }
        List<Json> shown = new ArrayList<>(named.size());
        for (Json each : named) {
            one(turn, each, resource, room).ifPresent(shown::add);
        }
        return shown.size() == named.size() ? Optional.of(JsonArray.of(shown)) : Optional.empty();
    }

    /** Give where another thing may stand: in place of its identity, in a member called after it, in {@code _embedded}. */
    private static List<Pointer> places(String name, boolean instead, List<Schema> schemas) {
        List<Pointer> places = new ArrayList<>(instead ? List.of(Pointer.of(name)) : List.of());
        for (Pointer holder : List.of(Pointer.ROOT, Pointer.of("_embedded"))) {
            for (String each : Parts.ofAny(below(schemas, holder)).memberNames()) {
                boolean called = stems(name).contains(Tokens.plain(each))
                        || (!holder.isRoot() && Tokens.plain(each).equals(Tokens.plain(name)));
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
