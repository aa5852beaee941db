package dev.ringer.matching.operator;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The opposite of a test. Of several values none may pass it, and what is absent passes the opposite. */
record Not(Matcher test) implements Matcher {

    static @Nullable Matcher read(Operand operand) {
        Matcher test = operand.nested();
        return test == null ? null : new Not(test);
    }

    @Override
    public boolean matches(Subject subject, Instant now) {
        return !test.matches(subject, now);
    }

    @Override
    public double distance(Subject subject, Instant now) {
        return matches(subject, now) ? 0 : 1;
    }

    @Override
    public Truth truth(Subject subject, Subject twin, Instant now) {
        return test.truth(subject, twin, now).not();
    }

    @Override
    public String expected() {
        return "not " + test.expected();
    }

    @Override
    public int sharpness() {
        return FAINT;
    }
}
