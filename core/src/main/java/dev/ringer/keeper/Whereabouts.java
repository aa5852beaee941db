package dev.ringer.keeper;

import dev.ringer.json.Json;
import dev.ringer.resource.Resource;
import dev.ringer.resource.Role;
import dev.ringer.state.Entity;
import dev.ringer.state.Entry;
import dev.ringer.state.Key;
import dev.ringer.state.Scope;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds the scope of a thing that a path names without saying it, as {@code /deploys/7} does of a site's deploy. */
final class Whereabouts {

    private final Base base;
    private final Register register;

    Whereabouts(Base base, Register register) {
        this.base = base;
        this.register = register;
    }

    /**
     * Give the turn with the scope in its place.
     *
     * @param sent what the body of a request says of a thing
     * @return the turn itself where all scopes are meant; nothing where a change has no place
     */
    Optional<Turn> of(Turn turn, Function<Turn, Optional<Json>> sent) {
        Role role = turn.role().role();
        if (!turn.place().ranges() || role == Role.LIST || role == Role.SEARCH) {
            return Optional.of(turn);
        }
        if (role == Role.CREATE) {
            return sent.apply(turn).flatMap(each -> in(turn, each));
        }
        String named = turn.place().identity();
        if (named == null || turn.role().key().isPresent()) {
            return Optional.empty();
        }
        Scope written = written(turn, named);
        if (written != null) {
            return Optional.of(turn.at(turn.place().within(Range.values(written))));
        }
        Optional<Turn> told =
                base.thing(turn.place(), named, turn.preferences()).flatMap(each -> in(turn, each));
        return told.isPresent() || role != Role.READ ? told : Optional.of(turn);
    }

    private static Optional<Turn> in(Turn turn, Json thing) {
        Resource resource = turn.resource();
        Map<String, String> known = turn.place().within();
        return Range.told(resource, thing, known)
                .map(each -> turn.at(turn.place().within(each)));
    }

    /** Find the scope in which a thing of the name was written, or else was deleted; null where none is. */
    private @Nullable Scope written(Turn turn, String named) {
        Scope gone = null;
        for (Scope each : register.scopes(turn, named)) {
            Entry entry = turn.holdings().get(turn.view(), new Key(each, named)).orElse(null);
            if (entry instanceof Entity) {
                return each;
            }
            gone = entry == null ? gone : each;
        }
        return gone;
    }
}
