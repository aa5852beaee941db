package dev.ringer.source;

import dev.ringer.http.Body;
import java.io.IOException;
import java.net.URI;

/** Fetches the bytes behind an address; the one way out of the core to files and networks. */
@FunctionalInterface
public interface Fetcher {

    /**
     * Fetch all bytes.
     *
     * @throws IOException when there is nothing there, or it must not be fetched; the message names the address
     */
    byte[] fetch(URI address) throws IOException;

    /**
     * Give the bytes behind an address for sending; many of them may stay where they are.
     *
     * @throws IOException as {@link #fetch}
     */
    default Body open(URI address) throws IOException {
        return Body.of(fetch(address));
    }
}
