package dev.ringer.server;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How a server listens.
 *
 * @param host a name, an IPv4 address or an IPv6 address with or without brackets; {@code 0.0.0.0} and {@code ::} take
 *     connections from anywhere. A name with several addresses, as {@code localhost} often is, listens on all of them
 * @param port 0 to 65535; 0 takes any free one
 * @param http2 whether HTTP/2 is spoken beside HTTP/1: in clear text by upgrade and at once, over TLS when the client
 *     names it
 * @param gzip whether bodies are compressed for clients that ask for it
 * @param eventLoopThreads threads that serve connections; the handler runs on them
 * @param clientAuthorities PEM file with the certificates of those who vouch for clients; with it, clients are asked
 *     for a certificate and may do without one
 * @param closeTimeoutMillis how long {@link Server#close()} waits for requests that have begun
 */
public record ServerConfig(
        String host,
        int port,
        Tls tls,
        boolean http2,
        boolean gzip,
        Limits limits,
        int eventLoopThreads,
        int closeTimeoutMillis,
        ErrorListener errors,
        Optional<Path> clientAuthorities) {

    /**
     * Any free port of the IPv4 loopback address, in clear text, with HTTP/2 and gzip, on half of the processors but at
     * most four threads.
     */
    public static final ServerConfig STANDARD = new ServerConfig(
            "127.0.0.1",
            0,
            Tls.OFF,
            true,
            true,
            Limits.STANDARD,
            Math.max(1, Math.min(4, Runtime.getRuntime().availableProcessors() / 2)),
            5_000,
            ErrorListener.SILENT,
            Optional.empty());

    public ServerConfig {
        if (host.isBlank()) {
            throw new IllegalArgumentException("host is blank, must be a name or an address");
        }
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port is " + port + ", must be 0 to 65535");
        }
        if (eventLoopThreads < 1) {
            throw new IllegalArgumentException("eventLoopThreads is " + eventLoopThreads + ", must be at least 1");
        }
        if (closeTimeoutMillis < 0) {
            throw new IllegalArgumentException("closeTimeoutMillis is " + closeTimeoutMillis + ", must be at least 0");
        }
    }

    /** Give a copy that listens on this host. */
    public ServerConfig withHost(String name) {
        return new ServerConfig(
                name, port, tls, http2, gzip, limits, eventLoopThreads, closeTimeoutMillis, errors, clientAuthorities);
    }

    /** Give a copy that listens on this port. */
    public ServerConfig withPort(int number) {
        return new ServerConfig(
                host,
                number,
                tls,
                http2,
                gzip,
                limits,
                eventLoopThreads,
                closeTimeoutMillis,
                errors,
                clientAuthorities);
    }

    /** Give a copy with this TLS. */
    public ServerConfig withTls(Tls replacement) {
        return new ServerConfig(
                host,
                port,
                replacement,
                http2,
                gzip,
                limits,
                eventLoopThreads,
                closeTimeoutMillis,
                errors,
                clientAuthorities);
    }

    /** Give a copy that speaks HTTP/1 only. */
    public ServerConfig withoutHttp2() {
        return new ServerConfig(
                host, port, tls, false, gzip, limits, eventLoopThreads, closeTimeoutMillis, errors, clientAuthorities);
    }

    /** Give a copy that never compresses. */
    public ServerConfig withoutGzip() {
        return new ServerConfig(
                host, port, tls, http2, false, limits, eventLoopThreads, closeTimeoutMillis, errors, clientAuthorities);
    }

    /** Give a copy with these limits. */
    public ServerConfig withLimits(Limits replacement) {
        return new ServerConfig(
                host,
                port,
                tls,
                http2,
                gzip,
                replacement,
                eventLoopThreads,
                closeTimeoutMillis,
                errors,
                clientAuthorities);
    }

    /** Give a copy with this many threads. */
    public ServerConfig withEventLoopThreads(int threads) {
        return new ServerConfig(
                host, port, tls, http2, gzip, limits, threads, closeTimeoutMillis, errors, clientAuthorities);
    }

    /** Give a copy that waits this long when it closes. */
    public ServerConfig withCloseTimeoutMillis(int millis) {
        return new ServerConfig(
                host, port, tls, http2, gzip, limits, eventLoopThreads, millis, errors, clientAuthorities);
    }

    /** Give a copy that asks clients for a certificate that one of those in a PEM file vouches for. */
    public ServerConfig withClientAuthorities(Path pem) {
        return new ServerConfig(
                host, port, tls, http2, gzip, limits, eventLoopThreads, closeTimeoutMillis, errors, Optional.of(pem));
    }

    /** Give a copy that reports errors here. */
    public ServerConfig withErrors(ErrorListener listener) {
        return new ServerConfig(
                host,
                port,
                tls,
                http2,
                gzip,
                limits,
                eventLoopThreads,
                closeTimeoutMillis,
                listener,
                clientAuthorities);
    }
}
