package dev.ringer.generation.meaning;

/**
 * Somebody whose names and addresses belong together.
 *
 * @param form how the language puts both names together
 */
record Person(Name first, Name last, Phrase form, boolean female, int number) {

    String full() {
        return form.with("first", first.text(), "last", last.text());
    }

    /** Give both names in letters from A to Z, first name first. */
    String spelled() {
        return first.spelled() + " " + last.spelled();
    }

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
