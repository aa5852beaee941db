package dev.ringer.generation;

import org.jspecify.annotations.Nullable;

/** Whether a plan leads to a form. */
enum Prospect {
    GOOD,
    NONE,

    /** Not from where it was asked: it would need what it is itself a required part of. */
    NOT_HERE;

    /**
     * A plan that is being asked, within those that ask it.
     *
     * @param outer the plan that this one is a required part of; null at the start
     */
    record Question(Plan plan, @Nullable Question outer) {

        boolean isAbout(Plan other) {
            return plan.equals(other) || (outer != null && outer.isAbout(other));
        }

        int depth() {
            return outer == null ? 0 : outer.depth() + 1;
        }
    }

    Prospect and(Prospect other) {
        if (this == NONE || other == NONE) {
            return NONE;
        }
        return this == GOOD ? other : this;
    }
}
