package dev.ringer.pattern;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The strings that match some patterns, do not match some others, and have a length within bounds.
 *
 * <p>Strings are sequences of whole code points: those with lone surrogates are left out of every language. Immutable
 * to its callers and safe for use by several threads; automata are made on first use and kept within bounds.
 */
public final class Language {

    /** How many seeds to try where strings are made by trial: with back-references only. */
    private static final int TRIALS = 50;

    private final List<Pattern> all;
    private final List<Pattern> none;
    private final int lengthMin;
    private final int lengthMax;
    private final boolean references;
    /** All strings. */
    private final Strings every;
    /** Those that look like what the authors of the patterns had in mind. */
    private final Strings narrow;

    private Language(List<Pattern> all, List<Pattern> none, int lengthMin, int lengthMax) {
        this.all = List.copyOf(all);
        this.none = List.copyOf(none);
        this.lengthMin = lengthMin;
        this.lengthMax = lengthMax;
        List<Pattern> wanted = plain(all);
        List<Pattern> unwanted = plain(none);
        this.references = wanted.size() + unwanted.size() < all.size() + none.size();
        List<Pattern> narrower = wanted.stream().map(Pattern::narrowed).toList();
        this.every = new Strings(wanted, unwanted, lengthMin, lengthMax);
        this.narrow = narrower.equals(wanted) ? every : new Strings(narrower, unwanted, lengthMin, lengthMax);
    }

    private static List<Pattern> plain(List<Pattern> patterns) {
        return patterns.stream().filter(pattern -> !pattern.hasReferences()).toList();
    }

    /**
     * Make a language.
     *
     * @param all patterns that each string matches somewhere
     * @param none patterns that no string matches anywhere
     * @param lengthMin the smallest length in code points
     * @param lengthMax the largest length in code points; {@link Integer#MAX_VALUE} for none
     */
    public static Language of(List<Pattern> all, List<Pattern> none, int lengthMin, int lengthMax) {
        if (lengthMin < 0) {
            throw new IllegalArgumentException("lengthMin is " + lengthMin + ", must not be negative");
        }
        return new Language(all, none, lengthMin, lengthMax);
    }

    /**
     * Tell whether the language has no strings at all.
     *
     * <p>Undecided where a bounded search comes to no end: with huge counted repetitions that contradict each other,
     * and with back-references.
     */
    public Verdict isEmpty() {
        // The narrow strings are among all, and found sooner.
        boolean found = references
                ? string(0).isPresent()
                : !narrow.near().isEmpty() || !every.near().isEmpty();
        if (found) {
            return Verdict.NO;
        }
        Lengths lengths = every.near();
        return lengths.complete() && lengths.isEmpty() ? Verdict.YES : Verdict.UNDECIDED;
    }

    /** Make a plain string of a natural length; see {@link #string(long, Length, Taste)}. */
    public Optional<String> string(long seed) {
        return string(seed, Length.NATURAL, Taste.PLAIN);
    }

    /**
     * Make a string of the language: always the same for the same seed, and usually another for another seed.
     *
     * <p>Strings are built along the automata of the patterns, so that each one matches from the start; no luck is
     * needed. Only back-references are met by trial.
     *
     * @return empty when the language is, or when no string was found within a bounded effort
     */
    public Optional<String> string(long seed, Length length, Taste taste) {
        Dice dice = new Dice(seed);
        for (int trial = 0; trial < (references ? TRIALS : 1); trial++) {
            Optional<String> drawn = draw(length, taste, dice).filter(this::has);
            if (drawn.isPresent()) {
                return drawn;
            }
        }
        return Optional.empty();
    }

    private Optional<String> draw(Length length, Taste taste, Dice dice) {
        Optional<Pattern> referring =
                all.stream().filter(Pattern::hasReferences).findFirst();
        if (referring.isPresent()) {
            Sketch sketch = new Sketch(dice, length, taste);
            return Optional.of(referring.get().root().fold(sketch).toString());
        }
        return switch (length) {
            case NATURAL -> natural(taste, dice);
            case SHORTEST -> shortest(taste, dice);
            case LONGEST -> longest(taste, dice);
        };
    }

    private Optional<String> natural(Taste taste, Dice dice) {
        // A pattern such as ^ or a* matches nothing but the empty string when narrowed, and nobody means that alone.
        boolean fit = !narrow.near().isEmpty() && narrow.near().longest() > 0;
        Strings strings = fit ? narrow : every;
        if (strings.near().isEmpty()) {
            return Optional.empty();
        }
        List<Integer> lengths = strings.near().natural();
        return strings.string(lengths.get(dice.below(lengths.size())), taste, dice);
    }

    private Optional<String> shortest(Taste taste, Dice dice) {
        Lengths lengths = every.near().isEmpty() ? narrow.near() : every.near();
        return lengths.isEmpty() ? Optional.empty() : ofLength(lengths.shortest(), taste, dice);
    }

    private Optional<String> longest(Taste taste, Dice dice) {
        // Without a bound, missing anchors would let everything be long.
        OptionalInt longest = lengthMax == Integer.MAX_VALUE ? narrow.longest() : every.longest();
        OptionalInt length = longest.isPresent() ? longest : every.longest();
        return length.isPresent() ? ofLength(length.getAsInt(), taste, dice) : Optional.empty();
    }

    private Optional<String> ofLength(int length, Taste taste, Dice dice) {
        return narrow.string(length, taste, dice).or(() -> every.string(length, taste, dice));
    }

    private boolean has(String text) {
        int length = text.codePointCount(0, text.length());
        return length >= lengthMin
                && length <= lengthMax
                && all.stream().allMatch(pattern -> pattern.find(text) == Verdict.YES)
                && none.stream().allMatch(pattern -> pattern.find(text) == Verdict.NO);
    }
}
