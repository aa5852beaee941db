package dev.ringer.cli;

/** Tells what is wrong with the way a command was called; exit code 2. */
final class WrongUseException extends RuntimeException {

    private static final long serialVersionUID = 1;

    WrongUseException(String message) {
        super(message);
    }
}
