package dev.ringer.matching.operator;

import dev.ringer.pattern.Pattern;
import dev.ringer.pattern.Verdict;
import org.jspecify.annotations.Nullable;

/** Wildcards for the whole text: {@code *} for any characters, {@code ?} for one, a backslash before either for itself. */
record Glob(Pattern pattern, String source, String head) implements TextMatcher {

    private static final String SPECIAL = "\\^$.|?*+()[]{}/";

    static @Nullable Matcher read(Operand operand) {
        String source = operand.text();
        return source == null ? null : of(source, operand.ignoresCase());
    }

    private static Glob of(String source, boolean ignoreCase) {
        StringBuilder out = new StringBuilder(ignoreCase ? "(?i)^" : "^");
        StringBuilder head = new StringBuilder();
        boolean wild = false;
        for (int i = 0; i < source.length(); i++) {
            char c = source.charAt(i);
            boolean escaped = c == '\\' && i + 1 < source.length();
            if (!escaped && (c == '*' || c == '?')) {
                out.append(c == '*' ? "[^]*" : "[^]");
                wild = true;
                continue;
            }
            char plain = escaped ? source.charAt(++i) : c;
            out.append(SPECIAL.indexOf(plain) >= 0 ? "\\" : "").append(plain);
            if (!wild) {
                head.append(plain);
            }
        }
        return new Glob(Pattern.of(out.append('$').toString()), source, head.toString());
    }

    @Override
    public boolean test(String text) {
        return pattern.find(text) == Verdict.YES;
    }

    /** What stands before the first wildcard tells how near it is. */
    @Override
    public double miss(String text) {
        return 0.5 + Nearness.texts(head, text.substring(0, Math.min(text.length(), head.length()))) / 2;
    }

    @Override
    public String expected() {
        return "look like '" + Subject.cut(source) + "'";
    }

    @Override
    public int sharpness() {
        return SHAPED;
    }
}
