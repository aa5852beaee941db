package dev.ringer.server;

import dev.ringer.http.Caller;
import io.netty.channel.Channel;
import io.netty.handler.ssl.SslHandler;
import java.util.Optional;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/** The other end of a connection: what it addresses, which hardly ever changes, and who it proved to be. */
final class Peer {

    private static final int AUTHORITY_CHARS_MAX = 255 + 6;

    private final String scheme;
    private final Channel channel;
    private final Caller caller;
    private @Nullable String lastAuthority;
    private String lastOrigin = "";

    /**
     * Describe the other end.
     *
     * @param protocol that it speaks, such as {@code HTTP/1.1}
     */
    Peer(String scheme, String protocol, Channel channel) {
        this.scheme = scheme;
        this.channel = channel;
        this.caller = new Caller(Addresses.host(channel.remoteAddress()), protocol, subject(channel));
    }

    /**
     * Give the origin, such as {@code http://localhost:4010}.
     *
     * @param authority as the client sent it, well-formed; where it is null, empty or longer than any host, the
     *     connection's own address stands in for it
     */
    String origin(@Nullable String authority) {
        if (authority == null || authority.isEmpty() || authority.length() > AUTHORITY_CHARS_MAX) {
            return scheme + "://" + Addresses.authority(channel.localAddress());
        }
        if (!authority.equals(lastAuthority)) {
            lastAuthority = authority;
            lastOrigin = scheme + "://" + authority;
        }
        return lastOrigin;
    }

    Caller caller() {
        return caller;
    }

    private static Optional<String> subject(Channel channel) {
        SslHandler tls = channel.pipeline().get(SslHandler.class);
        try {
            return tls == null
                    ? Optional.empty()
                    : Optional.of(tls.engine().getSession().getPeerPrincipal().getName());
        } catch (SSLPeerUnverifiedException e) {
            return Optional.empty();
        }
    }
}
