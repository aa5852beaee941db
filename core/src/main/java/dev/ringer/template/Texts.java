package dev.ringer.template;

import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import java.util.ArrayList;
import java.util.IllegalFormatException;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Helpers that make texts of texts. */
final class Texts {

    private static final int WIDTH_MAX = 10_000;
    private static final int FORMAT_MAX = 1_000;

    private static final Pattern NO_WORD = Pattern.compile("[^a-z0-9]+");
    private static final Pattern MARKUP = Pattern.compile("<[^<>]*>");

    private Texts() {}

    static HelperRow.Work change(UnaryOperator<String> change) {
        return call -> change.apply(call.text(0));
    }

    static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }

    static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    static String upperFirst(String text) {
        return text.isEmpty() ? "" : upper(text.substring(0, 1)) + text.substring(1);
    }

    /** Begin each word with a capital letter. */
    static String capitalize(String text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean first = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            out.append(first ? Character.toTitleCase(c) : c);
            first = Character.isWhitespace(c);
        }
        return out.toString();
    }

    static String slugify(String text) {
        String slug = NO_WORD.matcher(lower(text)).replaceAll("-");
        int from = slug.startsWith("-") ? 1 : 0;
        return slug.length() > from && slug.endsWith("-")
                ? slug.substring(from, slug.length() - 1)
                : slug.substring(from);
    }

    static String stripTags(String text) {
        return MARKUP.matcher(text).replaceAll("");
    }

    static Object concat(Call call) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < call.count(); i++) {
            out.append(call.text(i));
        }
        return out.toString();
    }

    static Object indexOf(Call call) {
        return call.text(0).indexOf(call.text(1), call.has(2) ? call.whole(2, 0, Integer.MAX_VALUE) : 0);
    }

    /** Cut from one place to another, either within the text. */
    static Object substring(Call call) {
        String text = call.text(0);
        int from = Math.min(text.length(), call.whole(1, 0, Integer.MAX_VALUE));
        int to = call.has(2) ? call.whole(2, 0, Integer.MAX_VALUE) : text.length();
        return text.substring(from, Math.max(from, Math.min(text.length(), to)));
    }

    /** Cut a number of characters from a place on; one below 0 counts from the end. */
    static Object substr(Call call) {
        String text = call.text(0);
        int start = call.has(1) ? call.whole(1, -Integer.MAX_VALUE, Integer.MAX_VALUE) : 0;
        int from = Math.max(0, Math.min(text.length(), start < 0 ? text.length() + start : start));
        int length = call.has(2) ? call.whole(2, 0, Integer.MAX_VALUE) : text.length();
        return text.substring(from, (int) Math.min(text.length(), (long) from + length));
    }

    static Object split(Call call) {
        String by = call.text(1, " ");
        List<Json> parts = new ArrayList<>();
        for (String each : call.text(0).split(by.isEmpty() ? "" : Pattern.quote(by), -1)) {
            parts.add(Json.of(each));
        }
        return JsonArray.of(parts);
    }

    static Object padStart(Call call) {
        return padding(call) + call.text(0);
    }

    static Object padEnd(Call call) {
        return call.text(0) + padding(call);
    }

    private static String padding(Call call) {
        return fill(call, Math.max(0, width(call) - call.text(0).length()));
    }

    private static int width(Call call) {
        return call.has(1) ? call.whole(1, 0, WIDTH_MAX) : call.whole("size", 0, 0, WIDTH_MAX);
    }

    private static String fill(Call call, int length) {
        String with = call.text(2, call.option("pad", " "));
        return with.isEmpty() ? "" : with.repeat(length / with.length() + 1).substring(0, length);
    }

    static Object center(Call call) {
        int room = Math.max(0, width(call) - call.text(0).length());
        return fill(call, room / 2) + call.text(0) + fill(call, room - room / 2);
    }

    static Object cut(Call call) {
        return call.text(0).replace(call.text(1, " "), "");
    }

    static Object replace(Call call) {
        String found = call.text(1);
        String text = call.text(0);
        String by = call.text(2);
        call.run().checkSize(found.isEmpty() ? 0 : (long) text.length() / found.length() * by.length());
        return found.isEmpty() ? text : text.replace(found, by);
    }

    static Object defaultIfEmpty(Call call) {
        for (Object each : call.arguments()) {
            if (Value.truth(each) && each != null) {
                return each;
            }
        }
        return "";
    }

    static Object abbreviate(Call call) {
        String text = call.text(0);
        int width = call.whole(1, 4, WIDTH_MAX);
        return text.length() <= width ? text : text.substring(0, width - 3) + "...";
    }

    static Object wordWrap(Call call) {
        int width = call.whole(1, 1, WIDTH_MAX);
        StringBuilder out = new StringBuilder();
        int column = 0;
        for (String word : call.text(0).split(" ", -1)) {
            boolean fits = column + 1 + word.length() <= width;
            out.append(column == 0 ? "" : fits ? " " : "\n").append(word);
            column = column > 0 && fits ? column + 1 + word.length() : word.length();
        }
        return out.toString();
    }

    static Object yesno(Call call) {
        Object value = call.value(0);
        boolean missing = value == null || Value.json(value).kind() == Json.Kind.NULL;
        return missing
                ? call.option("maybe", "maybe")
                : Value.truth(value) ? call.option("yes", "yes") : call.option("no", "no");
    }

    /** Put values in the places of a format such as {@code %05d}. */
    static Object format(Call call) {
        String format = call.text(0);
        if (format.length() > FORMAT_MAX || format.matches(".*%[^a-zA-Z%]*[0-9]{4,}.*")) {
            throw call.failure("a width has more than three digits, or the format more than " + FORMAT_MAX);
        }
        Object[] values = new Object[Math.max(0, call.count() - 1)];
        for (int i = 0; i < values.length; i++) {
            Json json = Value.json(call.value(i + 1));
            values[i] = json instanceof dev.ringer.json.JsonNumber number
                    ? (number.isLong() ? (Object) number.longValue() : number.decimal())
                    : Value.text(json);
        }
        try {
            return String.format(Locale.ENGLISH, format, values);
        } catch (IllegalFormatException e) {
            throw call.failure("'" + format + "' does not fit its values: " + e.getMessage());
        }
    }
}
