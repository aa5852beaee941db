package dev.ringer.outbound;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Who may be called: what was allowed, and this machine by its loopback addresses when a client on it asks for that.
 *
 * <p>A name that was allowed must lead to public addresses, so that whoever owns the name cannot lead the mock into a
 * private network. Names that only the own network can know ({@code app}, {@code db.local}) may lead into it.
 */
public final class Targets {

    /** Only this machine. */
    public static final Targets LOOPBACK = new Targets(List.of(), InetAddress::getAllByName);

    private static final String NAME = "[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?([.][a-z0-9_]([a-z0-9_-]*[a-z0-9_])?)*";

    /** Finds the addresses of a name. */
    interface Resolver {
        InetAddress[] addresses(String host) throws UnknownHostException;
    }

    /**
     * One that was allowed.
     *
     * @param network nothing for a name
     * @param port 0 for all
     */
    private record Allowed(String host, Optional<Network> network, int port) {

        boolean has(InetAddress address, int at) {
            return (port == 0 || port == at)
                    && network.map(each -> each.has(address)).orElse(false);
        }

        boolean names(String name, int at) {
            return (port == 0 || port == at) && network.isEmpty() && host.equals(name);
        }
    }

    private final List<Allowed> allowed;
    private final Resolver resolver;

    private Targets(List<Allowed> allowed, Resolver resolver) {
        this.allowed = List.copyOf(allowed);
        this.resolver = resolver;
    }

    Targets withResolver(Resolver replacement) {
        return new Targets(allowed, replacement);
    }

    /**
     * Give a copy that allows more: a name or an address, with a port or without ({@code api.example.com:8080},
     * {@code [::1]:80}), or a network ({@code 10.0.0.0/8}).
     *
     * @throws IllegalArgumentException when the text is none of them
     */
    public Targets with(String text) {
        List<Allowed> more = new ArrayList<>(allowed);
        more.add(parse(text.strip().toLowerCase(Locale.ROOT)));
        return new Targets(more, resolver);
    }

    private static Allowed parse(String text) {
        Optional<Network> whole = Network.parse(text);
        if (whole.isPresent()) {
            return new Allowed(text, whole, 0);
        }
        int colon = text.endsWith("]") ? -1 : text.lastIndexOf(':');
        String host = plain(colon < 0 ? text : text.substring(0, colon));
        String port = colon < 0 ? "0" : text.substring(colon + 1);
        Optional<Network> network = Network.parse(host);
        boolean fits = port.matches("[0-9]{1,5}") && Integer.parseInt(port) <= 65_535;
        if (!fits || (network.isEmpty() && (!host.matches(NAME) || Network.isLiteral(host)))) {
            throw new IllegalArgumentException(
                    "must be a host such as api.example.com:8080, or a network such as" + " 10.0.0.0/8");
        }
        return new Allowed(host, network, Integer.parseInt(port));
    }

    /** Give a host without the brackets of an address and the dot at the end of a name. */
    private static String plain(String host) {
        String lower = host.toLowerCase(Locale.ROOT);
        if (lower.startsWith("[") && lower.endsWith("]")) {
            return lower.substring(1, lower.length() - 1);
        }
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }

    /**
     * Say why a URL may not be called, as a sentence without its end; nothing where it may. Names are looked up, for
     * which others are asked only about names that were allowed, or while networks are.
     *
     * @param stranger true where the request that led to it came from another machine: what listens on loopback only is
     *     not for its eyes, unless it was allowed too
     */
    Optional<String> refusal(URI url, boolean stranger) {
        String host = plain(String.valueOf(url.getHost()));
        int port = url.getPort() >= 0 ? url.getPort() : "https".equalsIgnoreCase(url.getScheme()) ? 443 : 80;
        boolean named = allowed.stream().anyMatch(each -> each.names(host, port));
        boolean local = host.equals("localhost") || host.endsWith(".localhost");
        boolean networks = allowed.stream().anyMatch(each -> each.network().isPresent());
        if (!named && !local && !networks && !Network.isLiteral(host)) {
            return Optional.of("the target " + host + " is not allowed; --allow-target " + host + " allows it");
        }
        try {
            for (InetAddress each : resolver.addresses(host)) {
                if (!mayCall(host, each, port, named, stranger)) {
                    return Optional.of(refused(host, each, named));
                }
            }
            return Optional.empty();
        } catch (UnknownHostException e) {
            return Optional.of("the host " + host + " is not known");
        }
    }

    private boolean mayCall(String host, InetAddress address, int port, boolean named, boolean stranger) {
        return (address.isLoopbackAddress() && !stranger)
                || allowed.stream().anyMatch(each -> each.has(address, port))
                || (named && (Network.isPublic(address) || (isPrivate(host) && !isReserved(address))));
    }

    /** Tell whether a name means something in one's own network only (RFC 6761, RFC 6762, RFC 9476). */
    private static boolean isPrivate(String host) {
        return host.indexOf('.') < 0
                || List.of(".local", ".internal", ".test", ".localhost", ".home.arpa", ".lan").stream()
                        .anyMatch(host::endsWith);
    }

    /** Tell whether an address is no host's: clouds give secrets away at link-local ones. */
    private static boolean isReserved(InetAddress address) {
        return address.isLinkLocalAddress() || address.isMulticastAddress() || address.isAnyLocalAddress();
    }

    private static String refused(String host, InetAddress address, boolean named) {
        String shown = address.getHostAddress();
        return named
                ? "the target " + host + " leads to " + shown + ", which is not public; --allow-target " + shown
                        + " allows it"
                : "the target " + host + (host.equals(shown) ? "" : " (" + shown + ")")
                        + " is not allowed; --allow-target " + host + " allows it";
    }
}
