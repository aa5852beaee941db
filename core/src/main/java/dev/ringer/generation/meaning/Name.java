package dev.ringer.generation.meaning;

/**
 * A given or family name.
 *
 * @param latin how it is spelled in addresses: letters from a to z and digits only
 */
record Name(String text, String latin) {

    /** Read {@code Анна} of a language whose letters are known, or {@code 花子/hanako}. */
    static Name read(String entry, Letters letters) {
        int slash = entry.indexOf('/');
        return slash < 0
                ? new Name(entry, letters.plain(entry))
                : new Name(entry.substring(0, slash), entry.substring(slash + 1));
    }

    /** Give the name as forms write it that take no letters but those of English. */
    String spelled() {
        return Texts.capital(latin);
    }

    /** Give the letter of an initial; a script without capitals has none, so that of the Latin spelling. */
    String initial() {
        String letter = text.substring(0, 1);
        return Character.isUpperCase(letter.charAt(0)) ? letter : spelled().substring(0, 1);
    }
}
