package dev.ringer.generation.meaning;

/**
 * Somebody whose names and addresses belong together.
 *
 * @param full both names as the language writes them
 */
record Person(Name first, Name last, String full, boolean female, int number) {

    /** Give a name to log in with: {@code anna.keller}. */
    String user() {
        return first.latin() + "." + last.latin();
    }

    String handle() {
        return first.latin() + (number % 90 + 10);
    }

    String email() {
        return user() + "@" + Net.DOMAINS[Math.floorMod(number, Net.DOMAINS.length)];
    }

    String initials() {
        return first.initial() + last.initial();
    }
}
