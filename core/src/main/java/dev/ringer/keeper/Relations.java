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
import dev.ringer.resource.ResourceOperation;
import dev.ringer.resource.Resources;
import dev.ringer.schema.Schema;
import dev.ringer.state.Entities;
import dev.ringer.state.Entity;
import dev.ringer.state.Entry;
import dev.ringer.state.Key;
import dev.ringer.state.Scope;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Things that name or show other things: these exist, and look the same wherever they are shown. */
final class Relations {

    /** Below this a key may be no key, and nothing is refused for it. */
    private static final double SURE = 0.8;

    /** Things that are looked at for one that is deleted; more are taken for none. */
    private static final int DEPENDANTS_MAX = 10_000;

    private final Resources resources;
    private final Places places;
    private final Generator generator;
    private final Present present;

    Relations(Resources resources, Places places, Generator generator, Present present) {
        this.resources = resources;
        this.places = places;
        this.generator = generator;
        this.present = present;
    }

    private Optional<Place> place(Turn turn, String resource, String identity) {
        return resources.find(resource).flatMap(each -> places.other(each, turn.place(), identity));
    }

    // --- what paths say

    /** Tell whether what is made elsewhere stands in the lists of an operation, too. */
    boolean adds(ResourceOperation role) {
        return resources.reach(role).adds();
    }

    /** Tell whether the path of an operation leaves scopes open. */
    boolean ranges(ResourceOperation role) {
        return !resources.reach(role).isWhole();
    }

    /** Give another thing as it is now; nothing where it is not there, or within something that is not named here. */
    Optional<Json> other(Turn turn, String resource, String identity) {
        return resources
                .find(resource)
                .filter(each -> turn.place().values().keySet().containsAll(each.scopeVariables()))
                .flatMap(each -> places.at(each, turn.place().values()))
                .flatMap(each -> present.value(turn, each, identity));
    }

    Optional<Resource> resource(String name) {
        return resources.find(name);
    }

    /** Find the resource whose things are of a type, as JSON:API calls it, else of a noun. */
    Optional<Resource> typed(String type, String noun) {
        return named(type).or(() -> named(noun));
    }

    private Optional<Resource> named(String word) {
        String plain = Tokens.singular(Tokens.plain(word));
        return resources.all().stream()
                .filter(each -> !each.isSingleton())
                .filter(each -> Tokens.plain(each.noun()).equals(plain)
                        || Tokens.singular(Tokens.plain(each.name())).equals(plain))
                .findFirst();
    }

    // --- things inside of things

    /** Tell whether something was changed that things of the resource show inside of themselves. */
    boolean mayDiffer(Turn turn) {
        return turn.resource().keys().get().stream()
                .filter(each -> each.form() != ForeignKey.Form.IDENTITY)
                .anyMatch(each -> turn.holdings().hasChanges(turn.view(), places.scope(each.resource())));
    }

    /** Give a thing that nobody wrote, and that shows others as they are now. */
    Json agreed(Turn turn, Json thing) {
        return agreed(turn, thing, false);
    }

    /** Give a thing that somebody wrote, and that shows others as they are now, but for what was said of them in it. */
    Json written(Turn turn, Json thing) {
        return agreed(turn, thing, true);
    }

    private Json agreed(Turn turn, Json thing, boolean written) {
        Json result = thing;
        for (ForeignKey each : turn.resource().keys().get()) {
            Resource other = resources.find(each.resource()).orElse(null);
            if (each.form() != ForeignKey.Form.IDENTITY && other != null) {
                for (Pointer at : spots(each.member(), result)) {
                    result = agreed(turn, other, result, at, written);
                }
            }
        }
        return result;
    }

    private Json agreed(Turn turn, Resource other, Json thing, Pointer at, boolean written) {
        JsonObject shown = at.find(thing) instanceof JsonObject object ? object : JsonObject.EMPTY;
        String identity = Base.identity(other, shown);
        Place there = identity == null
                ? null
                : places.other(other, turn.place(), identity).orElse(null);
        if (identity == null || there == null) {
            return thing;
        }
        Entry entry = turn.holdings().get(turn.view(), there.key(identity)).orElse(null);
        boolean named = written && shown.size() == 1;
        Optional<Json> before =
                named || entry instanceof Entity ? present.before(turn, there, identity) : Optional.empty();
        Optional<Json> now = entry instanceof Entity entity
                ? Optional.of(entity.value())
                : entry == null ? before : Optional.empty();
        List<Schema> schemas =
                turn.resource().schema().map(each -> Texts.at(each, at)).orElse(List.of());
        if (now.isEmpty() || schemas.isEmpty()) {
            return thing;
        }
        Overlay overlay = new Overlay(schemas, fitted(before, schemas), fitted(now, schemas));
        JsonObject agreed = named ? overlay.now() : written ? overlay.unsaid(shown) : overlay.all(shown);
        return generator.accepts(schemas, agreed) ? Edit.put(thing, at, agreed) : thing;
    }

    private static JsonObject fitted(Optional<Json> thing, List<Schema> schemas) {
        return thing.map(each -> Showing.fitted(each, schemas)).orElse(null) instanceof JsonObject fitted
                ? fitted
                : JsonObject.EMPTY;
    }

    // --- things that are named

    /** Say which thing is named that is not there; nothing where all are. */
    Optional<Decision> dangling(Turn turn, Json sent) {
        for (ForeignKey each : turn.resource().keys().get()) {
            if (each.form() == ForeignKey.Form.IDENTITY && each.confidence() >= SURE) {
                for (Pointer at : spots(each.member(), sent)) {
                    String identity = Texts.of(at.find(sent));
                    Optional<Place> other =
                            identity == null ? Optional.empty() : place(turn, each.resource(), identity);
                    if (other.isPresent() && present.isGone(turn, other.get())) {
                        return Optional.of(Decision.Declined.invalid(
                                "no-such-reference",
                                "'" + String.join(".", at.tokens()) + "' names "
                                        + other.get().thing(String.valueOf(identity)) + ", which is not there.",
                                at.toString()));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** A thing that was written or given, and names another. */
    record Dependant(Resource resource, Key key, Entity entity) {}

    /** Give the things that name the one of the turn. */
    List<Dependant> dependants(Turn turn, String identity) {
        List<Dependant> found = new ArrayList<>();
        for (Resource other : resources.all()) {
            for (ForeignKey key : other.keys().get()) {
                if (key.resource().equals(turn.resource().name())) {
                    dependants(turn, other, key, identity, found);
                }
            }
        }
        return found;
    }

    private void dependants(Turn turn, Resource other, ForeignKey key, String identity, List<Dependant> found) {
        Place given = present.isGiven(turn, other)
                ? places.other(other, turn.place(), "").orElse(null)
                : null;
        Set<Scope> inside = turn.holdings()
                .scopes(turn.view(), places.scope(other.name()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (given != null) {
            inside.add(given.scope());
        }
        for (Scope scope : inside) {
            Entities written = turn.holdings().entities(turn.view(), scope);
            Entities all =
                    given != null && given.scope().equals(scope) ? written.over(present.given(turn, given)) : written;
            for (Iterator<Entity> each = all.iterator(); each.hasNext() && found.size() < DEPENDANTS_MAX; ) {
                Entity entity = each.next();
                if (names(turn, key, entity.value(), identity)) {
                    found.add(new Dependant(other, new Key(scope, entity.identity()), entity));
                }
            }
        }
    }

    private static boolean names(Turn turn, ForeignKey key, Json value, String identity) {
        for (Pointer at : spots(key.member(), value)) {
            Json there = at.find(value);
            String named = there instanceof JsonObject ? Base.identity(turn.resource(), there) : Texts.of(there);
            if (identity.equals(named)) {
                return true;
            }
        }
        return false;
    }

    /** Give the places that a member stands for; a star is each item of an array. */
    static List<Pointer> spots(Pointer member, Json value) {
        List<Pointer> spots = new ArrayList<>();
        spots(member.tokens(), 0, Pointer.ROOT, value, spots);
        return spots;
    }

    private static void spots(List<String> tokens, int depth, Pointer at, @Nullable Json value, List<Pointer> spots) {
        if (value == null) {
            return;
        }
        if (depth == tokens.size()) {
            spots.add(at);
        } else if (tokens.get(depth).equals("*")) {
            if (value instanceof JsonArray array) {
                for (int i = 0; i < array.size(); i++) {
                    spots(tokens, depth + 1, at.child(i), array.get(i), spots);
                }
            }
        } else {
            String token = tokens.get(depth);
            spots(tokens, depth + 1, at.child(token), Pointer.step(value, token), spots);
        }
    }
}
