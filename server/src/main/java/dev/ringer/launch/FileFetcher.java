package dev.ringer.launch;

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
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Fetches files, and what lies on the hosts that the user named.
 *
 * <p>A contract from a file may refer to files; one from a host may refer to that host and to no file. References to
 * other hosts are fetched only when the user allowed it, so that a document cannot make the mock call anybody.
 */
final class FileFetcher implements Fetcher {

    /** No document or example is meant to be larger. */
    private static final int BYTES_MAX = 256 << 20;

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

    private byte[] file(URI address) throws IOException {
        boolean local = contracts.stream()
                .anyMatch(each -> "file".equals(each.getScheme()) || "stdin".equals(each.getScheme()));
        if (!local) {
            throw new IOException("a contract from the web must not refer to the file " + address.getPath());
        }
        Path path = path(address);
        // Before it is read, so that a change in between is seen as one.
        stamps.putIfAbsent(path, Stamp.of(path));
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
        boolean named = contracts.stream().anyMatch(each -> isSameHost(each, address));
        if (!named && !remote) {
            throw new IOException("'" + address + "' lies on another host; --remote-refs on lets it be fetched");
        }
        HttpClient client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .connectTimeout(PATIENCE)
                .build();
        try {
            HttpRequest request = HttpRequest.newBuilder(address)
                    .timeout(PATIENCE)
                    .header("User-Agent", "ringer")
                    .build();
            HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream in = response.body()) {
                if (response.statusCode() != 200) {
                    throw new IOException("'" + address + "' answered " + response.statusCode() + ", must be 200");
                }
                byte[] bytes = in.readNBytes(BYTES_MAX + 1);
                if (bytes.length > BYTES_MAX) {
                    throw new IOException("'" + address + "' has more than " + BYTES_MAX + " bytes");
                }
                return bytes;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while fetching '" + address + "'", e);
        } catch (IOException | IllegalArgumentException e) {
            // An address without a host makes no request.
            String why = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
            throw new IOException("'" + address + "' cannot be fetched: " + why, e);
        }
    }

    private static boolean isSameHost(URI a, URI b) {
        return a.getHost() != null
                && a.getHost().equalsIgnoreCase(b.getHost())
                && a.getPort() == b.getPort()
                && a.getScheme().equals(b.getScheme());
    }
}
