package dev.ringer.launch;

import dev.ringer.http.Body;
import dev.ringer.source.Addresses;
import dev.ringer.source.Fetcher;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Fetches files, and what lies on the hosts that the user named.
 *
 * <p>Other hosts, whether a document refers to them or a named host sends there, are asked only when the user allowed
 * it, so that nobody can make the mock call anybody. That documents from the web refer to no files is seen to by {@link
 * Addresses}.
 */
final class FileFetcher implements Fetcher {

    /** No document or example is meant to be larger. */
    private static final int BYTES_MAX = 256 << 20;

    /** Up to this a file is held in memory. */
    private static final int HELD_BYTES_MAX = 64 << 10;

    private static final int REDIRECTS_MAX = 5;

    /** Files that are watched for changes, at most. */
    private static final int STAMPS_MAX = 20_000;

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Set<URI> contracts;
    private final boolean remote;
    private final Map<Path, Stamp> stamps = new ConcurrentHashMap<>();

    /**
     * Make a fetcher.
     *
     * @param contracts addresses that the user gave
     * @param remote true when references to any host may be fetched
     */
    FileFetcher(Set<URI> contracts, boolean remote) {
        this.contracts = contracts;
        this.remote = remote;
    }

    @Override
    public byte[] fetch(URI address) throws IOException {
        String scheme = address.getScheme() == null ? "" : address.getScheme();
        return switch (scheme) {
            case "file" -> file(address);
            case "http", "https" -> host(address);
            default -> throw new IOException("'" + address + "' is neither a file nor a web address");
        };
    }

    /** A large file stays where it is, and is read while it is sent. */
    @Override
    public Body open(URI address) throws IOException {
        if (!"file".equals(address.getScheme())) {
            return Body.of(fetch(address));
        }
        Path path = path(address);
        Stamp stamp = Stamp.of(path);
        boolean isLarge = stamp.size() > HELD_BYTES_MAX && Files.isRegularFile(path);
        if (isLarge) {
            watch(path, stamp);
        }
        return isLarge ? Body.of(new FileSource(path, stamp)) : Body.of(file(address));
    }

    private byte[] file(URI address) throws IOException {
        Path path = path(address);
        watch(path, Stamp.of(path));
        try {
            if (Files.isDirectory(path)) {
                throw new IOException(path + " is a folder, must be a file");
            }
            long size = Files.size(path);
            if (size > BYTES_MAX) {
                throw new IOException(path + " has " + size + " bytes, may have " + BYTES_MAX);
            }
            return Files.readAllBytes(path);
        } catch (NoSuchFileException e) {
            throw new IOException("there is no file " + path, e);
        }
    }

    /**
     * Watch a file for changes.
     *
     * @param stamp from before it is read, so that a change in between is seen as one
     */
    private void watch(Path path, Stamp stamp) {
        // Names that requests choose are many, and would all be looked at again and again.
        if (stamps.size() < STAMPS_MAX) {
            stamps.putIfAbsent(path, stamp);
        }
    }

    /** A host, a query, or letters that no file name has make an address of a file none. */
    private static Path path(URI address) throws IOException {
        try {
            return Path.of(address);
        } catch (IllegalArgumentException e) {
            throw new IOException("'" + address + "' is no address of a file", e);
        }
    }

    /** Give every file that was asked for so far, there or not, as it was when it was first asked for. */
    Map<Path, Stamp> stamps() {
        return Map.copyOf(stamps);
    }

    private byte[] host(URI address) throws IOException {
        HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
        URI at = address;
        for (int i = 0; i < REDIRECTS_MAX; i++) {
            if (!mayAsk(at)) {
                throw new IOException("'" + at + "' lies on another host; --remote-refs on lets it be fetched");
            }
            HttpResponse<InputStream> response = ask(client, at);
            try (InputStream in = response.body()) {
                Optional<URI> next = redirect(response);
                if (next.isEmpty()) {
                    return body(response, in);
                }
                at = next.get();
            } catch (IOException e) {
                throw failure(at, e);
            }
        }
        throw new IOException("'" + address + "' leads on more than " + REDIRECTS_MAX + " times");
    }

    private static HttpResponse<InputStream> ask(HttpClient client, URI address) throws IOException {
        try {
            HttpRequest request = HttpRequest.newBuilder(address)
                    .timeout(PATIENCE)
                    .header("User-Agent", "ringer")
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while fetching '" + address + "'", e);
        } catch (IOException | IllegalArgumentException e) {
            throw failure(address, e);
        }
    }

    private static IOException failure(URI address, Exception e) {
        String why = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return new IOException("'" + address + "' cannot be fetched: " + why, e);
    }

    private static Optional<URI> redirect(HttpResponse<InputStream> response) {
        return response.statusCode() >= 301 && response.statusCode() <= 308
                ? response.headers().firstValue("Location").flatMap(to -> Addresses.resolve(response.uri(), to))
                : Optional.empty();
    }

    private static byte[] body(HttpResponse<InputStream> response, InputStream in) throws IOException {
        if (response.statusCode() != 200) {
            throw new IOException("it answered " + response.statusCode() + ", must be 200");
        }
        byte[] bytes = in.readNBytes(BYTES_MAX + 1);
        if (bytes.length > BYTES_MAX) {
            throw new IOException("it has more than " + BYTES_MAX + " bytes");
        }
        return bytes;
    }

    private boolean mayAsk(URI address) {
        return remote || contracts.stream().anyMatch(each -> isSameHost(each, address));
    }

    /** Tell whether a host only wants to be asked over TLS. */
    private static boolean isUpgrade(URI a, URI b) {
        return a.getScheme().equals("http") && b.getScheme().equals("https") && b.getPort() == -1;
    }

    private static boolean isSameHost(URI a, URI b) {
        return a.getHost() != null
                && a.getHost().equalsIgnoreCase(b.getHost())
                && a.getPort() == b.getPort()
                && (a.getScheme().equals(b.getScheme()) || isUpgrade(a, b));
    }
}
