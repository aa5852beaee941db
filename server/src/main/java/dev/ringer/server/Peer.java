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
     * @param authority as the client sent it; where it is null, empty or no authority, the connection's own address
     *     stands in for it
     */
    String origin(@Nullable String authority) {
        if (authority == null || !isAuthority(authority)) {
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

    /** Tell whether the text is a host with an optional port (RFC 3986, 3.2), without user information. */
    static boolean isAuthority(String text) {
        int length = text.length();
        if (length == 0 || length > AUTHORITY_CHARS_MAX) {
            return false;
        }
        int hostEnd = text.charAt(0) == '[' ? literalEnd(text) : nameEnd(text);
        return hostEnd > 0 && isPort(text, hostEnd);
    }

    private static int nameEnd(String text) {
        int i = 0;
        while (i < text.length() && isNameCharacter(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean isNameCharacter(char c) {
        return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || "-._~%!$&'()*+,;=".indexOf(c) >= 0;
    }

    private static int literalEnd(String text) {
        int i = 1;
        while (i < text.length() && (Character.digit(text.charAt(i), 16) >= 0 || ":.".indexOf(text.charAt(i)) >= 0)) {
            i++;
        }
        return i > 2 && i < text.length() && text.charAt(i) == ']' ? i + 1 : 0;
    }

    /** Tell whether the rest is nothing or a colon with up to five digits. */
    private static boolean isPort(String text, int from) {
        int length = text.length();
        if (from == length) {
            return true;
        }
        boolean fine = text.charAt(from) == ':' && length - from <= 6;
        for (int i = from + 1; fine && i < length; i++) {
            fine = isDigit(text.charAt(i));
        }
        return fine;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
