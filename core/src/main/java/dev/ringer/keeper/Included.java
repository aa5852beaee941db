package dev.ringer.keeper;

import dev.ringer.generation.Generator;
import dev.ringer.generation.meaning.Tokens;
import dev.ringer.json.Edit;
import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonObject;
import dev.ringer.json.Pointer;
import dev.ringer.resource.Resource;
import dev.ringer.schema.Parts;
import dev.ringer.schema.Schema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Puts things that others are related to into {@code included}, each once, where the caller asks for it (JSON:API 1.1,
 * "Compound Documents"). Used by one thread.
 */
final class Included {

    private static final String MEMBER = "included";

    private final Turn turn;
    private final Generator generator;
    private final List<Schema> schemas;
    private final Expansion.Room room = new Expansion.Room();
    private final Map<Name, Json> shown = new HashMap<>();
    private final List<Json> included = new ArrayList<>();

    private Included(Turn turn, Generator generator, List<Schema> schemas) {
        this.turn = turn;
        this.generator = generator;
        this.schemas = schemas;
    }

    /** What tells a thing from all others of a document. */
    private record Name(String type, String id) {

        static @Nullable Name of(@Nullable Json json) {
            String type = json instanceof JsonObject object ? Texts.of(object.get("type")) : null;
            String id = json instanceof JsonObject object ? Texts.of(object.get("id")) : null;
            return type == null || id == null ? null : new Name(type, id);
        }
    }

    /** Tell whether the caller asks for related things, and the response has a place for them. */
    static boolean isAsked(Turn turn) {
        return !Wanted.of(turn).isEmpty()
                && Replies.call(turn, 200)
                        .flatMap(call -> call.selection().content())
                        .flatMap(each -> each.schema())
                        .filter(each -> !items(each).isEmpty())
                        .isPresent();
    }

    private static List<Schema> items(Schema body) {
        boolean known = Parts.ofAny(body).memberNames().contains(MEMBER);
        return known ? Parts.ofAny(Texts.at(body, Pointer.of(MEMBER))).item(0) : List.of();
    }

    /**
     * Give a body with what is asked for included.
     *
     * @param at where in it the thing stands, or the list of things
     */
    static Json into(Turn turn, Generator generator, Schema schema, Json body, Pointer at) {
        Wanted wanted = Wanted.of(turn);
        List<Schema> items = items(schema);
        Json primary = at.find(body);
        if (items.isEmpty() || at.isRoot() || primary == null) {
            return body;
        }
        if (wanted.isEmpty()) {
            return without(generator, schema, body);
        }
        Included all = new Included(turn, generator, items);
        List<Json> things = primary instanceof JsonArray array ? array.items() : List.of(primary);
        things.forEach(each -> all.remember(Name.of(each), each));
        things.forEach(each -> all.add(each, wanted));
        Json put = Edit.put(body, Pointer.of(MEMBER), JsonArray.of(all.included));
        return generator.accepts(schema, put) ? put : body;
    }

    /** What nobody asked for is not there, or empty where it must be there. */
    private static Json without(Generator generator, Schema schema, Json body) {
        Pointer at = Pointer.of(MEMBER);
        return at.find(body) == null
                ? body
                : Stream.of(Edit.remove(body, at), Edit.put(body, at, JsonArray.EMPTY))
                        .filter(each -> generator.accepts(schema, each))
                        .findFirst()
                        .orElse(body);
    }

    private void remember(@Nullable Name name, Json thing) {
        if (name != null) {
            shown.put(name, thing);
        }
    }

    private void add(Json thing, Wanted wanted) {
        Json relationships = thing instanceof JsonObject object ? object.get("relationships") : null;
        if (!(relationships instanceof JsonObject all)) {
            return;
        }
        for (Map.Entry<String, Json> each : all) {
            Wanted below = wanted.below().get(Tokens.plain(each.getKey()));
            Json data = below != null && each.getValue() instanceof JsonObject object ? object.get("data") : null;
            if (below != null && data != null) {
                List<Json> linked = data instanceof JsonArray array ? array.items() : List.of(data);
                linked.forEach(link -> link(each.getKey(), Name.of(link), below));
            }
        }
    }

    private void link(String relationship, @Nullable Name name, Wanted below) {
        Json thing = name == null ? null : shown.get(name);
        if (name != null && thing == null) {
            thing = fetched(relationship, name);
            if (thing != null) {
                shown.put(name, thing);
                included.add(thing);
            }
        }
        if (thing != null && !below.isEmpty()) {
            add(thing, below);
        }
    }

    /** Give the thing that is linked to, as it may be included; null where it may not. */
    private @Nullable Json fetched(String relationship, Name name) {
        Resource resource = turn.relations().typed(name.type(), relationship).orElse(null);
        Json thing = resource == null
                ? null
                : turn.relations()
                        .other(turn, resource.name(), name.id())
                        .filter(room::takes)
                        .orElse(null);
        if (!(thing instanceof JsonObject object) || !name.id().equals(Texts.of(object.get("id")))) {
            return null;
        }
        Json fitted = Showing.fitted(object.with("type", Json.of(name.type())), schemas);
        return generator.accepts(schemas, fitted) ? fitted : null;
    }
}
