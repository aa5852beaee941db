package dev.ringer.exchange;

import java.util.Locale;
import java.util.Optional;

/** What kind of valid value is wanted. */
public enum Shape {
    /** What a person expects of the API on an ordinary day. */
    TYPICAL,
    /** Required members only, everything as short as it may be. */
    MINIMAL,
    /** Every member, more items. */
    MAXIMAL,
    /** Null wherever it is allowed. */
    NULL,
    /** Empty texts, arrays and objects, and zeros, wherever they are allowed. */
    EMPTY,
    /** Numbers, lengths and counts at their bounds. */
    BOUNDARY,
    /** Long texts and many items. */
    LONG,
    /** Letters of many scripts, emoji and combining marks. */
    UNICODE;

    public static Optional<Shape> of(String word) {
        for (Shape shape : values()) {
            if (shape.word().equals(word.toLowerCase(Locale.ROOT))) {
                return Optional.of(shape);
            }
        }
        return Optional.empty();
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
