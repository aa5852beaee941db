package dev.ringer.launch;

/** A flag or a variable has a value that is none of those allowed; the message says what was found and what is. */
public final class BadValueException extends RuntimeException {

    private static final long serialVersionUID = 1;

    BadValueException(String message) {
        super(message);
    }
}
