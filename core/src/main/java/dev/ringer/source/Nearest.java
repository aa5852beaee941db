package dev.ringer.source;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The word that a person probably meant. */
public final class Nearest {

    /** One mistake for each so many letters. */
    private static final int LETTERS_PER_MISTAKE = 3;

    private static final int LETTERS_MAX = 60;

    private Nearest() {}

    /** Give the allowed word that is spelled most like another; nothing where none is much alike. */
    public static Optional<String> to(String found, Collection<String> allowed) {
        if (found.length() > LETTERS_MAX) {
            return Optional.empty();
        }
        String plain = found.toLowerCase(Locale.ROOT);
        return allowed.stream()
                .filter(each -> distance(plain, each.toLowerCase(Locale.ROOT)) <= mistakes(found, each))
                .min(Comparator.comparingInt(each -> distance(plain, each.toLowerCase(Locale.ROOT))));
    }

    /** Give {@code "; did you mean 'x'?"}, or nothing. */
    public static String hint(String found, Collection<String> allowed) {
        return to(found, allowed).map(each -> "; did you mean '" + each + "'?").orElse("");
    }

    private static int mistakes(String found, String allowed) {
        return Math.max(1, Math.min(found.length(), allowed.length()) / LETTERS_PER_MISTAKE);
    }

    /** Count letters to add, drop, change or swap with their neighbour. */
    private static int distance(String a, String b) {
        int[] before = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, Math.min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
            }
            int[] spare = before;
            before = last;
            last = row;
            row = spare;
        }
        return last[b.length()];
    }
}
