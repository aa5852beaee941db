package dev.ringer.pattern;

/** A number of steps that may still be taken. */
final class Effort {

    /** Thrown once nothing is left; caught inside the package. */
    static final class Spent extends RuntimeException {

        private static final long serialVersionUID = 1;

        Spent() {
            super("no effort is left", null, false, false);
        }
    }

    private long left;

    Effort(long left) {
        this.left = left;
    }

    /** Leave so much and no more. */
    void limit(long most) {
        left = Math.min(left, most);
    }

    void spend(int steps) {
        left -= steps;
        if (left < 0) {
            throw new Spent();
        }
    }
}
