package dev.ringer.generation.meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The words that a name is made of. */
public final class Tokens {

    private Tokens() {}

    /** Split {@code shippingAddress}, {@code shipping_address}, {@code HTMLBody}; lower case, digits kept on. */
    public static List<String> of(String name) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (!Character.isLetterOrDigit(c)) {
                flush(word, words);
                continue;
            }
            boolean upper = Character.isUpperCase(c);
            boolean afterLower = i > 0 && Character.isLowerCase(name.charAt(i - 1));
            boolean beforeLower = i + 1 < name.length()
                    && Character.isLowerCase(name.charAt(i + 1))
                    && i > 0
                    && Character.isUpperCase(name.charAt(i - 1))
                    && !isPluralAcronym(name, i);
            if (upper && (afterLower || beforeLower)) {
                flush(word, words);
            }
            word.append(c);
        }
        flush(word, words);
        return words;
    }

    /** The small letter behind {@code IDs} or {@code URLs} begins no word. */
    private static boolean isPluralAcronym(String name, int at) {
        return name.charAt(at + 1) == 's' && (at + 2 == name.length() || !Character.isLowerCase(name.charAt(at + 2)));
    }

    private static void flush(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(word.toString().toLowerCase(Locale.ROOT));
            word.setLength(0);
        }
    }

    /** Give the letters from A to Z, small, and nothing else: {@code pagesize} for {@code page_size}. */
    public static String plain(String name) {
        StringBuilder letters = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = (char) (name.charAt(i) | 0x20);
            if (c >= 'a' && c <= 'z') {
                letters.append(c);
            }
        }
        return letters.toString();
    }

    /** Give the singular of an English noun, as far as it can be told from its ending. */
    public static String singular(String word) {
        if (word.endsWith("ies") && word.length() > 4) {
            return word.substring(0, word.length() - 3) + "y";
        }
        if (word.endsWith("sses") || word.endsWith("xes") || word.endsWith("ches") || word.endsWith("shes")) {
            return word.substring(0, word.length() - 2);
        }
        if (word.endsWith("s")
                && !word.endsWith("ss")
                && !word.endsWith("us")
                && !word.endsWith("is")
                && word.length() > 2) {
            return word.substring(0, word.length() - 1);
        }
        return word;
    }
}
