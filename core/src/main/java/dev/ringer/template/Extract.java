package dev.ringer.template;

import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Takes a piece out of a text by a regular expression. Groups need an engine that backtracks, so that looks at
 * characters are counted.
 */
final class Extract {

    /** Deep enough for any text that is worth taking apart, and too few for the engine's recursion to meet its end. */
    private static final int TEXT_MAX = 65_536;

    private static final int PATTERN_MAX = 1_000;

    private static final int LOOKS_MAX = 1_000_000;

    private static final Kept<Pattern> KNOWN = new Kept<>(Pattern::compile);

    private Extract() {}

    static @Nullable String fault(String source) {
        if (source.length() > PATTERN_MAX) {
            return "the regular expression is longer than " + PATTERN_MAX + " characters";
        }
        try {
            KNOWN.of(source);
            return null;
        } catch (PatternSyntaxException e) {
            return "'" + source + "' is no regular expression: " + e.getDescription();
        }
    }

    /** Give what is found first; with a variable's name set that to the list of groups. */
    static @Nullable Object apply(Call call) {
        String text = call.text(0);
        String fault = fault(call.text(1));
        if (fault != null || text.length() > TEXT_MAX) {
            throw call.failure(fault != null ? fault : "the text is longer than " + TEXT_MAX + " characters");
        }
        Matcher matcher = KNOWN.of(call.text(1)).matcher(new Counted(text, call));
        if (!isFound(matcher, call)) {
            Object other = call.option("default");
            if (other == null) {
                throw call.failure("nothing in " + Call.shown(text) + " matches " + call.text(1));
            }
            return other;
        }
        if (!call.has(2)) {
            return matcher.group();
        }
        List<Json> groups = new ArrayList<>();
        for (int i = 1; i <= matcher.groupCount(); i++) {
            String group = matcher.group(i);
            groups.add(group == null ? dev.ringer.json.JsonNull.NULL : Json.of(group));
        }
        Memory.set(call, call.text(2), JsonArray.of(groups));
        return "";
    }

    private static boolean isFound(Matcher matcher, Call call) {
        try {
            return matcher.find();
        } catch (StackOverflowError e) {
            // The engine calls itself for each round of a group, and knows no bound of its own.
            throw call.failure("'" + call.text(1) + "' takes too many steps");
        }
    }

    /** A text that counts how often it is looked at. */
    private static final class Counted implements CharSequence {

        private final String text;
        private final Call call;
        private int looks;

        Counted(String text, Call call) {
            this.text = text;
            this.call = call;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            looks++;
            if (looks > LOOKS_MAX) {
                throw call.failure("'" + call.text(1) + "' takes too many steps");
            }
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int from, int to) {
            return text.substring(from, to);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
