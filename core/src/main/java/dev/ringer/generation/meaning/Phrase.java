package dev.ringer.generation.meaning;

import java.util.List;

/**
 * Text with blanks to fill in.
 *
 * @param pieces text and name of a blank in turn, text first and last
 */
record Phrase(List<String> pieces) {

    /** Read {@code {street} {number}}. */
    static Phrase read(String pattern) {
        return new Phrase(List.of(pattern.split("[{}]", -1)));
    }

    /** Fill in, blanks given by name and text in turn. */
    String with(String... blanks) {
        StringBuilder out = new StringBuilder(64);
        for (int i = 0; i < pieces.size(); i++) {
            out.append(i % 2 == 0 ? pieces.get(i) : blank(pieces.get(i), blanks));
        }
        return out.toString();
    }

    private static String blank(String name, String... blanks) {
        for (int i = 0; i < blanks.length; i += 2) {
            if (blanks[i].equals(name)) {
                return blanks[i + 1];
            }
        }
        throw new IllegalArgumentException("blank '" + name + "' is not one of " + String.join(", ", blanks));
    }
}
