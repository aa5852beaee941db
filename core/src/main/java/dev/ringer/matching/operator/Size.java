package dev.ringer.matching.operator;

import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonNumber;
import dev.ringer.json.JsonObject;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The size of a value: how many values a name has, items or members in JSON, characters of a text, and bytes of a body
 * that is no JSON array or object. What is absent has size 0.
 */
record Size(Matcher count) implements Matcher {

    static @Nullable Matcher read(Operand operand) {
        if (operand.value() instanceof JsonNumber number && !(number.isLong() && number.signum() >= 0)) {
            return operand.wrong("a whole number, or a condition on one");
        }
        Matcher count = operand.nested();
        return count == null ? null : new Size(count);
    }

    private static Subject count(Subject subject) {
        return Subject.of(Json.of(size(subject)));
    }

    static long size(Subject subject) {
        if (subject.isAbsent()) {
            return 0;
        }
        if (subject instanceof Subject.Several several) {
            return several.each().size();
        }
        Json json = subject instanceof Subject.Text ? null : subject.json();
        if (json instanceof JsonArray array) {
            return array.size();
        }
        if (json instanceof JsonObject object) {
            return object.size();
        }
        byte[] bytes = subject instanceof Payload ? subject.bytes() : null;
        String text = bytes == null ? subject.text() : null;
        return bytes != null ? bytes.length : text == null ? 0 : text.codePointCount(0, text.length());
    }

    @Override
    public boolean matches(Subject subject, Instant now) {
        return count.matches(count(subject), now);
    }

    @Override
    public double distance(Subject subject, Instant now) {
        return count.distance(count(subject), now);
    }

    @Override
    public Match explain(Subject subject, Instant now) {
        return Match.of(distance(subject, now), expected(), "of size " + size(subject));
    }

    @Override
    public List<Difference> differences(Subject subject, Instant now) {
        return matches(subject, now) ? List.of() : List.of(new Difference("", expected(), "of size " + size(subject)));
    }

    @Override
    public String expected() {
        return "have a size that must " + count.expected();
    }

    @Override
    public int sharpness() {
        return LOOSE;
    }
}
