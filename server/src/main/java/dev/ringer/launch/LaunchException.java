package dev.ringer.launch;

/** A mock cannot be set up; the message is for the person who wanted it. */
public final class LaunchException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public LaunchException(String message) {
        super(message);
    }
}
