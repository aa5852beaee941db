package dev.ringer.generation.meaning;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** How a language writes its letters where only a to z are safe, as in the addresses of mail and of pages. */
final class Letters {

    /** Letters that stay whole when accents are taken off. */
    private static final Map<String, String> ANYWHERE =
            Map.of("ß", "ss", "ø", "o", "ł", "l", "đ", "d", "ı", "i", "æ", "ae", "œ", "oe", "ð", "d", "þ", "th");

    private final Map<String, String> latin = new HashMap<>(ANYWHERE);

    /** Know the letters of a language besides: {@code ü/ue}, one or two letters before the slash. */
    Letters(String[] entries) {
        for (String entry : entries) {
            int slash = entry.indexOf('/');
            latin.put(entry.substring(0, slash), entry.substring(slash + 1));
        }
    }

    /** Leave nothing but a to z and digits; empty for a script that is not known letter by letter. */
    String plain(String text) {
        return latin(text).replaceAll("[^a-z0-9]", "");
    }

    /** Put hyphens between the words. */
    String slug(String text) {
        return latin(text).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
    }

    private String latin(String text) {
        String lower = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
        StringBuilder out = new StringBuilder(lower.length() + 8);
        int at = 0;
        while (at < lower.length()) {
            int pair = Math.min(at + 2, lower.length());
            int end = latin.containsKey(lower.substring(at, pair)) ? pair : at + 1;
            String letters = lower.substring(at, end);
            out.append(latin.getOrDefault(letters, letters));
            at = end;
        }
        return Normalizer.normalize(out, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }
}
