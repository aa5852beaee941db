package dev.ringer.matching.operator;

import java.time.Instant;

/** A test of a text. A value that is no text, such as JSON's null, fails it. */
interface TextMatcher extends SingleMatcher {

    boolean test(String text);

    double miss(String text);

    @Override
    default boolean test(Subject subject, Instant now) {
        String text = subject.text();
        return text != null && test(text);
    }

    @Override
    default double miss(Subject subject, Instant now) {
        String text = subject.text();
        return text == null ? 1 : miss(text);
    }
}
