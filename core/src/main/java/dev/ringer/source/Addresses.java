package dev.ringer.source;

import dev.ringer.http.Percent;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Addresses as people write them in references: resolved the forgiving way, since many are no strict URIs. */
public final class Addresses {

    private Addresses() {}

    /**
     * Resolve a reference, without its fragment, against the address it stands in.
     *
     * @return nothing when the text cannot be an address at all, or leads to a file from what is none
     */
    public static Optional<URI> resolve(URI base, String reference) {
        String target = withoutFragment(reference);
        if (target.isEmpty()) {
            return Optional.of(base);
        }
        Optional<URI> address = parse(target);
        if (address.isEmpty() || address.get().isAbsolute()) {
            return address.filter(each -> !isFile(each) || isFile(base));
        }
        return Optional.of(base.isOpaque() ? address.get() : tidy(base.resolve(address.get())));
    }

    private static boolean isFile(URI address) {
        return "file".equalsIgnoreCase(address.getScheme());
    }

    public static boolean isWeb(URI address) {
        return "http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme());
    }

    /** Read an address; characters that a URI must not have are percent-encoded first. */
    public static Optional<URI> parse(String text) {
        try {
            return Optional.of(new URI(text));
        } catch (URISyntaxException first) {
            try {
                return Optional.of(new URI(Percent.encode(text.replace('\\', '/'), ":/?#[]@!$&'()*+,;=%")));
            } catch (URISyntaxException second) {
                return Optional.empty();
            }
        }
    }

    /** Climbing above the root stays at the root (RFC 3986, 5.2.4), which {@link URI#resolve(URI)} does not do. */
    private static URI tidy(URI address) {
        String path = address.getRawPath();
        if (path == null || !path.contains("/../")) {
            return address.normalize();
        }
        String clean = address.normalize().getRawPath();
        while (clean.startsWith("/../")) {
            clean = clean.substring(3);
        }
        String text = address.toString();
        int at = text.indexOf(path);
        return URI.create(text.substring(0, at) + clean + text.substring(at + path.length()));
    }

    public static String withoutFragment(String reference) {
        int hash = reference.indexOf('#');
        return hash < 0 ? reference : reference.substring(0, hash);
    }

    /** Give the decoded fragment; empty where there is none. */
    public static String fragment(String reference) {
        int hash = reference.indexOf('#');
        return hash < 0 ? "" : Percent.decode(reference.substring(hash + 1));
    }
}
