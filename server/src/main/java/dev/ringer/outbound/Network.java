package dev.ringer.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/**
 * Addresses that begin with the same bits, such as {@code 10.0.0.0/8} (RFC 4632); one address is a network of its own.
 *
 * @param bits how many of them
 */
record Network(InetAddress address, int bits) {

    /** Read a network or an address; nothing where the text is neither. */
    static Optional<Network> parse(String text) {
        int slash = text.indexOf('/');
        String host = slash < 0 ? text : text.substring(0, slash);
        if (host.indexOf(':') < 0 && !host.matches("[0-9]{1,3}([.][0-9]{1,3}){3}")) {
            return Optional.empty();
        }
        try {
            InetAddress address = InetAddress.getByName(host);
            int most = address.getAddress().length * 8;
            String given = slash < 0 ? Integer.toString(most) : text.substring(slash + 1);
            return given.matches("[0-9]{1,3}") && Integer.parseInt(given) <= most
                    ? Optional.of(new Network(address, Integer.parseInt(given)))
                    : Optional.empty();
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    private static Network of(String text) {
        return parse(text).orElseThrow();
    }

    /** Tell whether a host is an address, so that nobody is asked what it stands for. */
    static boolean isLiteral(String host) {
        return host.indexOf(':') >= 0 || host.matches("[0-9]+([.][0-9]+)*");
    }

    /** Tell whether a text is an address of this machine alone. */
    static boolean isLoopback(String text) {
        return parse(text).map(each -> each.address().isLoopbackAddress()).orElse(false);
    }

    boolean has(InetAddress other) {
        byte[] a = address.getAddress();
        byte[] b = other.getAddress();
        if (a.length != b.length) {
            return false;
        }
        for (int i = 0; i < bits; i++) {
            int mask = 0x80 >> (i % 8);
            if ((a[i / 8] & mask) != (b[i / 8] & mask)) {
                return false;
            }
        }
        return true;
    }

    /** Networks that are not the public internet and that Java has no word for (RFC 6890). */
    private static final Network[] SPECIAL = {
        of("0.0.0.0/8"),
        of("100.64.0.0/10"),
        of("192.0.0.0/24"),
        of("198.18.0.0/15"),
        of("240.0.0.0/4"),
        of("fc00::/7"),
        of("64:ff9b::/96"),
        of("64:ff9b:1::/48"),
        of("2002::/16"),
        of("::/96")
    };

    /** Tell whether an address belongs to the public internet. */
    static boolean isPublic(InetAddress address) {
        boolean known = address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress();
        if (known) {
            return false;
        }
        for (Network each : SPECIAL) {
            if (each.has(address)) {
                return false;
            }
        }
        return true;
    }
}
