package dev.ringer.wiremock;

import dev.ringer.http.Percent;
import dev.ringer.source.Addresses;
import dev.ringer.source.Fetcher;
import java.io.IOException;
import java.net.URI;
import java.util.function.Function;

/** The folder {@code __files}, where bodies are that mappings name. */
public final class BodyFiles {

    /** What a path may hold as it is, beside letters and digits. */
    private static final String PLAIN = "/!$&'()*+,;=:@";

    private final Fetcher fetcher;
    private final URI folder;
    private final Function<URI, String> naming;

    /**
     * Name a folder.
     *
     * @param folder ends in a slash; it need not be there
     * @param naming gives how files of stubs write an address
     */
    public BodyFiles(Fetcher fetcher, URI folder, Function<URI, String> naming) {
        this.fetcher = fetcher;
        this.folder = folder;
        this.naming = naming;
    }

    /** Write addresses as seen from a file beside which or above which the others lie. */
    public static Function<URI, String> relativeTo(URI file) {
        return address -> relative(file.getRawPath().split("/", -1), address).replace("%20", " ");
    }

    private static String relative(String[] from, URI address) {
        String[] to = address.getRawPath().split("/", -1);
        int same = 0;
        while (same < from.length - 1 && same < to.length - 1 && from[same].equals(to[same])) {
            same++;
        }
        StringBuilder path = new StringBuilder("../".repeat(from.length - 1 - same));
        for (int i = same; i < to.length; i++) {
            path.append(i == same ? "" : "/").append(to[i]);
        }
        return path.toString();
    }

    private URI address(String name) {
        String plain = name.startsWith("/") ? name.substring(1) : name;
        return Addresses.resolve(folder, Percent.encode(plain, PLAIN)).orElse(folder);
    }

    /** Write where a file is; one whose name is a template stays one. */
    String reference(String name) {
        return name.contains("{{") ? naming.apply(folder) + name : naming.apply(address(name));
    }

    /**
     * Read a file.
     *
     * @throws IOException when it cannot be read; the message names it
     */
    byte[] read(String name) throws IOException {
        return fetcher.fetch(address(name));
    }
}
