package dev.ringer.server.coding;

/** Tells why a body cannot be decoded. Has no stack trace: the cause is always what the client sent. */
public final class CodingException extends Exception {

    /** Kinds of trouble. */
    public enum Reason {
        UNKNOWN_CODING,
        TOO_LARGE,
        BROKEN
    }

    private final Reason reason;

    CodingException(Reason reason, String message) {
        super(message, null, false, false);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Give a sentence without a full stop, fit to be shown to the client. */
    public String detail() {
        return String.valueOf(getMessage());
    }
}
