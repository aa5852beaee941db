package dev.ringer.http;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What goes wrong with a response on its way. What a client sees of it depends on the protocol it speaks. */
public enum Fault {
    /** Nothing. */
    NONE,
    /** The connection is reset before the first byte. */
    RESET,
    /** The connection is closed in good order before the first byte. */
    EMPTY,
    /** Half the response, then the connection is closed. */
    CUT,
    /** A body whose framing breaks half-way. */
    MALFORMED_CHUNK,
    /** Bytes that are no response of this protocol. */
    GARBAGE,
    /** The whole body behind a length that is not its own. */
    WRONG_LENGTH,
    /** Half the response, then nothing. */
    STALL,
    /** Nothing at all, on a connection that stays open. */
    SILENCE,
    /** The encryption fails; in clear text the connection is reset. */
    TLS_FAILURE,
    /** The whole response, and the connection is closed behind it. */
    GOAWAY;

    private static final List<String> WORDS =
            Arrays.stream(values()).map(Fault::word).toList();

    /** Give the name that people write: {@code malformed-chunk}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Tell whether a client sees nothing of the response. */
    public boolean hidesResponse() {
        return switch (this) {
            case RESET, EMPTY, GARBAGE, SILENCE, TLS_FAILURE -> true;
            case NONE, CUT, MALFORMED_CHUNK, WRONG_LENGTH, STALL, GOAWAY -> false;
        };
    }

    /** Give the fault of a word. */
    public static Optional<Fault> of(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }

    /** Give all words, {@code none} first. */
    public static List<String> words() {
        return WORDS;
    }
}
