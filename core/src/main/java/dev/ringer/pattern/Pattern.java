package dev.ringer.pattern;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A regular expression as JSON Schema's {@code pattern} means it: ECMA-262 in Unicode mode, found anywhere in a text.
 *
 * <p>Sloppy sources are read as their authors will have meant them. Beside ECMA-262 with its Annex B these are taken:
 * inline flags {@code (?i)}, {@code (?s)}, {@code (?m)}, {@code (?x)}; {@code \A}, {@code \z}, {@code \Z} and {@code \h};
 * possessive quantifiers and atomic groups, which match as if they were plain; {@code [[:alpha:]]} and
 * {@code [a-z&&[^aeiou]]}; {@code (?P<name>…)}; property names in any case; and slashes around a pattern that could
 * match nothing if they were part of it, as in {@code /^a$/}. {@link #deviation()} tells.
 *
 * <p>Making a pattern reads its source and no more; the automaton grows with the texts it meets.
 */
public final class Pattern {

    /** Steps that a test may take to make new states, beside the one per character: so many, and more for long texts. */
    private static final long EFFORT = 1_000_000;

    private static final long EFFORT_PER_CHARACTER = 50;

    private final String source;
    private final Node root;
    private final int groupCount;
    private final boolean references;
    private final @Nullable String deviation;
    private volatile @Nullable Automaton automaton;

    private Pattern(String source, Node root, int groupCount, @Nullable String deviation) {
        this.source = source;
        this.root = root;
        this.groupCount = groupCount;
        this.references = Traits.of(root).hasReferences();
        this.deviation = deviation;
    }

    /**
     * Read a pattern.
     *
     * @throws PatternSyntaxException when the source is a regular expression in no dialect known here
     */
    public static Pattern of(String source) {
        boolean delimited = isDelimited(source);
        int start = delimited ? 1 : 0;
        int end = delimited ? source.lastIndexOf('/') : source.length();
        Cursor in = new Cursor(source, start, end);
        Flags flags = Flags.NONE;
        if (delimited) {
            in.deviate("slashes around the pattern");
            for (int flag : source.substring(end + 1).chars().toArray()) {
                flags = flags.with(flag, true);
            }
        }
        GroupNames groups = GroupNames.scan(new Cursor(source, start, end));
        Node root = new Parser(in, groups, flags).parse();
        return new Pattern(source, root, groups.count(), in.deviation());
    }

    /** Read slashes as part of the pattern wherever it could match with them; {@code /pets/} is a path. */
    private static boolean isDelimited(String source) {
        int end = source.lastIndexOf('/');
        if (end < 1 || source.charAt(0) != '/' || !source.substring(end + 1).matches("[dgimsuvy]*")) {
            return false;
        }
        boolean anchored = source.startsWith("^", 1)
                || source.startsWith("\\A", 1)
                || (source.charAt(end - 1) == '$' && !isEscaped(source, end - 1))
                || ("zZ".indexOf(source.charAt(end - 1)) >= 0 && isEscaped(source, end - 1));
        return anchored && !isEscaped(source, end);
    }

    private static boolean isEscaped(String source, int index) {
        int backslashes = 0;
        while (backslashes < index && source.charAt(index - 1 - backslashes) == '\\') {
            backslashes++;
        }
        return backslashes % 2 == 1;
    }

    /** Give the pattern as it was written. */
    public String source() {
        return source;
    }

    /**
     * Name the first construct that ECMA-262 does not have in Unicode mode, such as {@code inline flags}; empty when
     * the source keeps to the standard.
     */
    public Optional<String> deviation() {
        return Optional.ofNullable(deviation);
    }

    /**
     * Tell whether the pattern matches anywhere in the text.
     *
     * <p>Takes time in proportion to the text's length, and a bounded time for each part of the pattern's automaton
     * that no text has reached before. Only two kinds of pattern can be left undecided, after a bounded number of
     * steps: those with back-references, and those that need very large states, as {@code a.{9000}b} does.
     */
    public Verdict find(String text) {
        if (references) {
            return backtrack(text);
        }
        Verdict verdict = automaton().find(text, new Effort(EFFORT + EFFORT_PER_CHARACTER * text.length()));
        return verdict == Verdict.UNDECIDED ? backtrack(text) : verdict;
    }

    Verdict backtrack(String text) {
        return Backtracker.find(root, groupCount, text);
    }

    Node root() {
        return root;
    }

    boolean hasReferences() {
        return references;
    }

    /** Give the automaton, which a pattern with back-references does not have. */
    Automaton automaton() {
        Automaton known = automaton;
        if (known == null) {
            synchronized (this) {
                known = automaton;
                if (known == null) {
                    known = Automaton.of(root);
                    automaton = known;
                }
            }
        }
        return known;
    }

    /**
     * Give a pattern that matches less, and rather what the author had in mind: the whole text where no anchor was
     * written (an anchor at the start alone means a prefix); itself where there is nothing to narrow.
     */
    Pattern narrowed() {
        Node narrow = root.fold(new Narrowing());
        boolean anchored = root.fold(new Anchored());
        if (anchored && narrow.equals(root)) {
            return this;
        }
        Node whole = new Node.Sequence(List.of(Node.Mark.START, narrow, Node.Mark.END));
        return new Pattern(source, anchored ? narrow : whole, groupCount, deviation);
    }

    @Override
    public String toString() {
        return source;
    }
}
