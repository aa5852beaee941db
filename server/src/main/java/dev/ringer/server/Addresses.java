package dev.ringer.server;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketAddress;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Hosts as people write them, as sockets take them, and as URIs show them. */
final class Addresses {

    private Addresses() {}

    /** Give the addresses to listen on. */
    static InetAddress[] resolve(String host) throws UnknownHostException {
        return InetAddress.getAllByName(bare(host));
    }

    /** Give the host without the brackets of an IPv6 literal. */
    static String bare(String host) {
        return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
    }

    /** Give the host as it stands in a URI. */
    static String bracketed(String host) {
        return host.indexOf(':') >= 0 && !host.startsWith("[") ? "[" + host + "]" : host;
    }

    /** Give the authority of a socket's address, such as {@code 127.0.0.1:4010}. */
    static String authority(SocketAddress address) {
        return address instanceof InetSocketAddress inet ? text(inet.getAddress()) + ":" + inet.getPort() : "localhost";
    }

    /** Give the host of a socket's address, such as {@code 127.0.0.1}; empty for one that has none. */
    static String host(@Nullable SocketAddress address) {
        return address instanceof InetSocketAddress inet ? plain(inet.getAddress()) : "";
    }

    /** Give the hosts under which a listening socket can be reached: itself, or every address of the machine. */
    static List<String> reachable(String host) {
        InetAddress address;
        try {
            address = resolve(host)[0];
        } catch (UnknownHostException e) {
            return List.of(bracketed(host));
        }
        if (!address.isAnyLocalAddress()) {
            return List.of(bracketed(host));
        }
        List<String> hosts = new ArrayList<>(List.of("localhost"));
        try {
            for (NetworkInterface each : Collections.list(NetworkInterface.getNetworkInterfaces())) {
                each.inetAddresses()
                        .filter(found -> found instanceof Inet4Address && !found.isLoopbackAddress())
                        .forEach(found -> hosts.add(text(found)));
            }
        } catch (SocketException e) {
            // Without a list of interfaces the loopback name is still right.
        }
        return hosts;
    }

    private static String text(InetAddress address) {
        return bracketed(plain(address));
    }

    /** Give the address without the zone that IPv6 may have. */
    private static String plain(InetAddress address) {
        String text = address.getHostAddress();
        int zone = text.indexOf('%');
        return zone < 0 ? text : text.substring(0, zone);
    }
}
