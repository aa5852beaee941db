package dev.ringer.keeper;

import dev.ringer.json.Json;
import dev.ringer.resource.Resource;
import dev.ringer.state.Census;
import dev.ringer.state.Expectation;
import dev.ringer.state.Key;
import dev.ringer.state.Layers;
import dev.ringer.state.Outcome;
import dev.ringer.state.Scope;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Knows which identities are written, in one scope or in all of a resource. Safe for use by several threads. */
final class Register {

    /** Resources of sessions that are counted; each can be counted again, and holds what was there. */
    private static final int KNOWN_MAX = 20;

    private final Remembered<Scope, Census> known = new Remembered<>(KNOWN_MAX);

    /**
     * Give what is written under identities that the next thing must not have: those of its scope, and of all where a
     * path names a thing without saying its scope.
     */
    Taken taken(Turn turn) {
        return isApart(turn) ? Taken.ofAll(counts(turn)) : own(turn);
    }

    /** Give what is written in the scope of a place. */
    static Taken own(Turn turn) {
        Layers layers = turn.holdings().layers();
        return Taken.of(Stream.of(layers.session(), layers.below())
                .map(each -> turn.view().entities(each.at(turn.place().scope())))
                .toList());
    }

    /** Put a thing under an identity that is not taken; stale where somebody has taken it since. */
    Outcome put(Turn turn, Key key, Json value) {
        long millis = turn.now().toEpochMilli();
        return isApart(turn)
                ? turn.holdings().create(key, value, millis, turn.place().whole(), turn.view())
                : turn.holdings().put(key, Expectation.untouched(), value, millis);
    }

    private static boolean isApart(Turn turn) {
        Resource resource = turn.resource();
        return !resource.scopes().isEmpty()
                && resource.operations().stream()
                        .anyMatch(each ->
                                each.variable().isPresent() && turn.relations().ranges(each));
    }

    /** Give the scopes that a place ranges over in which the identity was written or deleted, those of the session first. */
    Set<Scope> scopes(Turn turn, String identity) {
        Set<Scope> scopes = new LinkedHashSet<>();
        for (Census.Count each : counts(turn)) {
            each.scopes(identity).stream()
                    .map(Scope::inside)
                    .filter(scope ->
                            Range.isMeant(turn.resource(), scope, turn.place().within()))
                    .forEach(scopes::add);
        }
        return scopes;
    }

    private List<Census.Count> counts(Turn turn) {
        Layers layers = turn.holdings().layers();
        return Stream.of(layers.session(), layers.below())
                .map(each -> each.at(turn.place().whole()))
                .map(each -> known.get(each, () -> new Census(each)).at(turn.view()))
                .toList();
    }
}
