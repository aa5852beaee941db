package dev.ringer.matching.operator;

import java.util.List;
import java.util.Objects;

/** The answer to a question about a value of which something may be hidden. */
public enum Truth {
    YES,
    NO,
    /** It depends on what is hidden. */
    HIDDEN;

    public static Truth of(boolean answer) {
        return answer ? YES : NO;
    }

    public Truth not() {
        return switch (this) {
            case YES -> NO;
            case NO -> YES;
            case HIDDEN -> HIDDEN;
        };
    }

    public Truth and(Truth other) {
        return this == NO || other == NO ? NO : this == HIDDEN || other == HIDDEN ? HIDDEN : YES;
    }

    public Truth or(Truth other) {
        return not().and(other.not()).not();
    }

    /** Tell whether nothing of a value is hidden: whether it is the same as its twin. */
    static boolean isSeen(Subject subject, Subject twin) {
        if (subject instanceof Subject.Several a && twin instanceof Subject.Several b) {
            return texts(a).equals(texts(b));
        }
        return Objects.equals(subject.text(), twin.text());
    }

    private static List<String> texts(Subject.Several several) {
        return several.each().stream()
                .map(each -> Objects.requireNonNullElse(each.text(), ""))
                .toList();
    }
}
