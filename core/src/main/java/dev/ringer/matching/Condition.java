package dev.ringer.matching;

import dev.ringer.matching.operator.Difference;
import dev.ringer.matching.operator.Match;
import dev.ringer.matching.operator.Matcher;
import dev.ringer.matching.operator.Truth;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A question about an arrival. */
sealed interface Condition {

    boolean holds(Arrival arrival);

    double distance(Arrival arrival);

    Match explain(Arrival arrival);

    /** Say what to change so that it holds; empty where it does. */
    Stream<String> changes(Arrival arrival);

    /** Give what keeps it from holding. */
    List<Difference> differences(Arrival arrival);

    /**
     * Tell whether it holds where something is hidden.
     *
     * @param twin the same arrival with something else in the place of what is hidden
     */
    Truth truth(Arrival arrival, Arrival twin);

    int specificity();

    /** Give equalities without which it cannot hold. */
    default Stream<Discriminator> discriminators() {
        return Stream.empty();
    }

    /** Give all tests of parts, however deep. */
    Stream<OnPart> tests();

    /** A test of a part, or of a value that a part has by name. */
    record OnPart(Part part, String name, Matcher matcher) implements Condition {

        @Override
        public boolean holds(Arrival arrival) {
            return matcher.matches(part.of(arrival, name), arrival.now());
        }

        @Override
        public double distance(Arrival arrival) {
            return matcher.distance(part.of(arrival, name), arrival.now());
        }

        @Override
        public Match explain(Arrival arrival) {
            Match match = matcher.explain(part.of(arrival, name), arrival.now());
            return new Match(match.distance(), part.called(name) + " " + match.sentence(), match.parts());
        }

        @Override
        public Stream<String> changes(Arrival arrival) {
            return holds(arrival)
                    ? Stream.empty()
                    : Advice.of(part, name, matcher, part.of(arrival, name), arrival.now()).stream();
        }

        @Override
        public List<Difference> differences(Arrival arrival) {
            return matcher.differences(part.of(arrival, name), arrival.now()).stream()
                    .map(each -> each.within(part.named(name)))
                    .toList();
        }

        @Override
        public Truth truth(Arrival arrival, Arrival twin) {
            return matcher.truth(part.of(arrival, name), part.of(twin, name), arrival.now());
        }

        @Override
        public int specificity() {
            return matcher.sharpness();
        }

        @Override
        public Stream<OnPart> tests() {
            return Stream.of(this);
        }

        @Override
        public Stream<Discriminator> discriminators() {
            return matcher.exacts().stream().flatMap(each -> Discriminator.of(part, name, each).stream());
        }
    }

    record AllOf(List<Condition> conditions) implements Condition {

        @Override
        public boolean holds(Arrival arrival) {
            for (int i = 0; i < conditions.size(); i++) {
                if (!conditions.get(i).holds(arrival)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public double distance(Arrival arrival) {
            return conditions.stream()
                    .mapToDouble(each -> each.distance(arrival))
                    .average()
                    .orElse(0);
        }

        @Override
        public Match explain(Arrival arrival) {
            List<Match> parts =
                    conditions.stream().map(each -> each.explain(arrival)).toList();
            long held = parts.stream().filter(Match::matches).count();
            return new Match(distance(arrival), held + " of " + parts.size() + " conditions hold", parts);
        }

        @Override
        public Stream<String> changes(Arrival arrival) {
            return conditions.stream().flatMap(each -> each.changes(arrival));
        }

        @Override
        public List<Difference> differences(Arrival arrival) {
            return conditions.stream()
                    .flatMap(each -> each.differences(arrival).stream())
                    .toList();
        }

        @Override
        public Truth truth(Arrival arrival, Arrival twin) {
            return conditions.stream().map(each -> each.truth(arrival, twin)).reduce(Truth.YES, Truth::and);
        }

        @Override
        public int specificity() {
            return conditions.stream().mapToInt(Condition::specificity).sum();
        }

        @Override
        public Stream<OnPart> tests() {
            return conditions.stream().flatMap(Condition::tests);
        }

        @Override
        public Stream<Discriminator> discriminators() {
            return conditions.stream().flatMap(Condition::discriminators);
        }
    }

    record AnyOf(List<Condition> conditions) implements Condition {

        @Override
        public boolean holds(Arrival arrival) {
            for (int i = 0; i < conditions.size(); i++) {
                if (conditions.get(i).holds(arrival)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public double distance(Arrival arrival) {
            return conditions.stream()
                    .mapToDouble(each -> each.distance(arrival))
                    .min()
                    .orElse(1);
        }

        @Override
        public Match explain(Arrival arrival) {
            List<Match> parts =
                    conditions.stream().map(each -> each.explain(arrival)).toList();
            return new Match(distance(arrival), "one of " + parts.size() + " conditions must hold", parts);
        }

        /** Of the alternatives the one that is nearest tells the most. */
        @Override
        public List<Difference> differences(Arrival arrival) {
            return holds(arrival)
                    ? List.of()
                    : conditions.stream()
                            .min(Comparator.comparingDouble(each -> each.distance(arrival)))
                            .map(each -> each.differences(arrival))
                            .orElse(List.of());
        }

        @Override
        public Truth truth(Arrival arrival, Arrival twin) {
            return conditions.stream().map(each -> each.truth(arrival, twin)).reduce(Truth.NO, Truth::or);
        }

        @Override
        public Stream<String> changes(Arrival arrival) {
            return holds(arrival)
                    ? Stream.empty()
                    : conditions.stream().min(Comparator.comparingDouble(each -> each.distance(arrival))).stream()
                            .flatMap(each -> each.changes(arrival));
        }

        @Override
        public int specificity() {
            return conditions.stream().mapToInt(Condition::specificity).min().orElse(0);
        }

        @Override
        public Stream<OnPart> tests() {
            return conditions.stream().flatMap(Condition::tests);
        }
    }

    record Not(Condition condition) implements Condition {

        @Override
        public boolean holds(Arrival arrival) {
            return !condition.holds(arrival);
        }

        @Override
        public double distance(Arrival arrival) {
            return holds(arrival) ? 0 : 1;
        }

        @Override
        public Match explain(Arrival arrival) {
            return new Match(distance(arrival), "this must not hold", List.of(condition.explain(arrival)));
        }

        @Override
        public Stream<String> changes(Arrival arrival) {
            return holds(arrival)
                    ? Stream.empty()
                    : Stream.of(
                            "Make this untrue: " + condition.explain(arrival).sentence() + ".");
        }

        @Override
        public List<Difference> differences(Arrival arrival) {
            return holds(arrival)
                    ? List.of()
                    : List.of(new Difference(
                            "", "not be so", condition.explain(arrival).sentence()));
        }

        @Override
        public Truth truth(Arrival arrival, Arrival twin) {
            return condition.truth(arrival, twin).not();
        }

        @Override
        public int specificity() {
            return Matcher.FAINT;
        }

        @Override
        public Stream<OnPart> tests() {
            return condition.tests();
        }
    }
}
