package dev.ringer.matching.operator;

import dev.ringer.json.JsonBoolean;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whether there is a value, be it empty. An empty body is none. */
record Presence(boolean wanted) implements Matcher {

    static @Nullable Matcher readPresent(Operand operand) {
        return operand.value() instanceof JsonBoolean yes ? new Presence(yes.value()) : operand.wrong("true or false");
    }

    static @Nullable Matcher readAbsent(Operand operand) {
        return operand.value() instanceof JsonBoolean yes ? new Presence(!yes.value()) : operand.wrong("true or false");
    }

    @Override
    public boolean matches(Subject subject, Instant now) {
        return subject.isAbsent() != wanted;
    }

    @Override
    public double distance(Subject subject, Instant now) {
        return matches(subject, now) ? 0 : 1;
    }

    @Override
    public Truth truth(Subject subject, Subject twin, Instant now) {
        return Truth.of(matches(subject, now));
    }

    @Override
    public String expected() {
        return wanted ? "be there" : "be absent";
    }

    @Override
    public int sharpness() {
        return FAINT;
    }
}
