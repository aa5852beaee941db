package dev.ringer.keeper;

import dev.ringer.state.Birth;
import dev.ringer.state.Census;
import dev.ringer.state.Entities;
import dev.ringer.state.Entity;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** What is written under identities that the next thing must not have, in the session and below it. */
final class Taken {

    private final List<Entities> layers;
    private final Predicate<String> taken;
    private final Function<Entity, String> identity;

    private Taken(List<Entities> layers, Predicate<String> taken, Function<Entity, String> identity) {
        this.layers = layers;
        this.taken = taken;
        this.identity = identity;
    }

    /** Give those of one scope. */
    static Taken of(List<Entities> layers) {
        return new Taken(
                layers,
                wanted -> layers.stream().anyMatch(each -> each.get(wanted).isPresent()),
                Entity::identity);
    }

    /** Give those of several scopes. */
    static Taken ofAll(List<Census.Count> layers) {
        return new Taken(
                layers.stream().map(Census.Count::entities).toList(),
                wanted -> layers.stream().anyMatch(each -> each.has(wanted)),
                Census.Count::identity);
    }

    boolean has(String wanted) {
        return taken.test(wanted);
    }

    /** Count what was written or deleted; what is in both layers counts twice. */
    long entries() {
        return layers.stream().mapToLong(each -> each.tally().entries()).sum();
    }

    /** Count what was made and is there. */
    int made() {
        return layers.stream().mapToInt(Taken::made).sum();
    }

    private static int made(Entities entities) {
        return entities.count() - entities.countBefore(Birth.CREATED_MIN);
    }

    /** Give the identity of what was made last; nothing where nothing was. */
    Optional<String> last() {
        return layers.stream()
                .filter(each -> made(each) > 0)
                .flatMap(each -> each.page(each.count() - 1L, 1).stream())
                .max(Comparator.comparingLong(Entity::order))
                .map(identity);
    }
}
