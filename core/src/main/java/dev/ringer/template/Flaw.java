package dev.ringer.template;

/** What is wrong with a template's text. */
final class Flaw extends Exception {

    private static final long serialVersionUID = 1;

    private final int index;

    Flaw(String reason, int index) {
        super(reason);
        this.index = index;
    }

    /** Give the place, counted in UTF-16 units from 0. */
    int index() {
        return index;
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
