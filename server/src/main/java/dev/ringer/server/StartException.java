package dev.ringer.server;

import org.jspecify.annotations.Nullable;

/** Tells why a server cannot start. The message is meant for the person who started it. */
public final class StartException extends RuntimeException {

    /** Kinds of trouble. */
    public enum Reason {
        /** Somebody else listens on the port. */
        PORT_IN_USE,
        /** The host's name has no address. */
        UNKNOWN_HOST,
        /** The host's address belongs to another machine. */
        FOREIGN_HOST,
        /** The operating system does not allow this port, as with those below 1024. */
        NOT_PERMITTED,
        /** The certificate or key cannot be used. */
        BAD_CERTIFICATE,
        OTHER
    }

    private final Reason reason;
    private final String host;
    private final int port;

    StartException(Reason reason, String host, int port, String why, @Nullable Throwable cause) {
        super("cannot listen on " + Addresses.bracketed(host) + ":" + port + ": " + why, cause);
        this.reason = reason;
        this.host = host;
        this.port = port;
    }

    public Reason reason() {
        return reason;
    }

    public String host() {
        return host;
    }

    public int port() {
        return port;
    }
}
