package dev.ringer.matching.operator;

import java.time.Instant;
import java.util.List;

/** A matcher that tests not the subject but something in it. */
interface Inner extends Matcher {

    /** Give what is tested; absent where the subject has none. */
    Subject at(Subject subject);

    /** Say where it is, to begin a sentence: {@code at '/total'}. */
    String place();

    Matcher matcher();

    @Override
    default boolean matches(Subject subject, Instant now) {
        return matcher().matches(at(subject), now);
    }

    @Override
    default double distance(Subject subject, Instant now) {
        return matcher().distance(at(subject), now);
    }

    @Override
    default Match explain(Subject subject, Instant now) {
        Match inner = matcher().explain(at(subject), now);
        return new Match(inner.distance(), place() + " " + inner.sentence(), inner.parts());
    }

    @Override
    default List<Difference> differences(Subject subject, Instant now) {
        return matcher().differences(at(subject), now).stream()
                .map(each -> each.within(place()))
                .toList();
    }

    @Override
    default Truth truth(Subject subject, Subject twin, Instant now) {
        return matcher().truth(at(subject), at(twin), now);
    }

    @Override
    default String expected() {
        return "have " + place() + " what must " + matcher().expected();
    }

    @Override
    default int sharpness() {
        return 1 + matcher().sharpness();
    }
}
