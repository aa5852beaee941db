package dev.ringer.matching.operator;

import dev.ringer.pattern.Pattern;
import dev.ringer.pattern.PatternSyntaxException;
import dev.ringer.pattern.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * A regular expression, found anywhere in the text unless it has anchors, as in a contract's {@code pattern}. Time is in
 * proportion to the text; what cannot be decided within bounds does not match.
 */
record Regex(Pattern pattern, String source) implements TextMatcher {

    private static final double MISS = 0.7;

    static @Nullable Matcher read(Operand operand) {
        String source = operand.text();
        if (source == null) {
            return null;
        }
        try {
            return new Regex(Pattern.of(operand.ignoresCase() ? "(?i)" + source : source), source);
        } catch (PatternSyntaxException e) {
            operand.reader()
                    .report(
                            "operand",
                            "'" + operand.word() + "' is '" + Subject.cut(source)
                                    + "', which is no regular expression: " + e.reason()
                                    + "; allowed are those of ECMA-262, which run in linear time here",
                            operand.at());
            return null;
        }
    }

    @Override
    public boolean test(String text) {
        return pattern.find(text) == Verdict.YES;
    }

    @Override
    public double miss(String text) {
        return MISS;
    }

    @Override
    public String expected() {
        return "match the regular expression " + source;
    }

    @Override
    public int sharpness() {
        return SHAPED;
    }
}
