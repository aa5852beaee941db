package dev.ringer.http;

import java.util.Optional;

/**
 * Who sent a request, and over what.
 *
 * @param address of the sender without its port, such as {@code 127.0.0.1}; empty where it is not known
 * @param protocol such as {@code HTTP/1.1}; empty where it is not known
 * @param certificate subject of the certificate that the client proved to have; nothing without one
 */
public record Caller(String address, String protocol, Optional<String> certificate) {

    /** A caller of whom nothing is known, as within one process. */
    public static final Caller UNKNOWN = new Caller("", "", Optional.empty());

    public Caller withProtocol(String replacement) {
        return new Caller(address, replacement, certificate);
    }
}
