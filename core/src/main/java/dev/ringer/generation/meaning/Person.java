package dev.ringer.generation.meaning;

import java.text.Normalizer;
import java.util.Locale;

/** Somebody whose names and addresses belong together. */
record Person(String first, String last, boolean female, int number) {

    String full() {
        return first + " " + last;
    }

    /** Give a name to log in with: {@code anna.keller}. */
    String user() {
        return plain(first) + "." + plain(last);
    }

    String handle() {
        return plain(first) + (number % 90 + 10);
    }

    String email() {
        return user() + "@" + Net.DOMAINS[Math.floorMod(number, Net.DOMAINS.length)];
    }

    /** Take the accents off and leave letters and digits only. */
    static String plain(String text) {
        String letters = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        String ascii =
                letters.replace("ß", "ss").replace("ø", "o").replace("ł", "l").replaceAll("[^A-Za-z0-9]", "");
        return ascii.isEmpty() ? "user" : ascii.toLowerCase(Locale.ROOT);
    }
}
