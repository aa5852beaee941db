package dev.ringer.bench.compare;

/** Something that is not to be had on this machine; the message says what and why. */
final class UnavailableException extends Exception {

    private static final long serialVersionUID = 1;

    UnavailableException(String message) {
        super(message);
    }
}
