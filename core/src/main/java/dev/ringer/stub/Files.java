package dev.ringer.stub;

import dev.ringer.http.Body;
import dev.ringer.source.Documents;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Objects;

/** The files beside a file of stubs, and below it; none above. */
final class Files {

    private static final int HELD_TEXT_BYTES_MAX = 1 << 20;

    private final Documents documents;
    private final URI base;

    /**
     * Make it.
     *
     * @param base the file of stubs
     */
    Files(Documents documents, URI base) {
        this.documents = documents;
        this.base = base;
    }

    /**
     * Read a file that a stub's author named, who may point anywhere.
     *
     * @throws IOException when there is none
     */
    byte[] read(String name) throws IOException {
        return documents.bytes(address(name));
    }

    /**
     * Give a file for sending. Text of middling length is held all the same, since it can be held to the contract and
     * compressed.
     *
     * @throws IOException when there is none
     */
    Body open(String name) throws IOException {
        return held(documents.open(address(name)), name);
    }

    private static Body held(Body body, String name) {
        return !body.isHeld() && body.length() <= HELD_TEXT_BYTES_MAX && FileTypes.isText(name)
                ? Body.of(body.bytes())
                : body;
    }

    /**
     * Give a file that a request may have named, which must lie beside the file of stubs or below it.
     *
     * @throws IOException when there is none there
     */
    Body openBelow(String name) throws IOException {
        URI address = address(name).normalize();
        URI folder = base.resolve(".").normalize();
        if (!isBelow(address, folder)) {
            throw new IOException("it does not lie beside the stubs");
        }
        return held(documents.open(address), name);
    }

    /** A name may be read as an address of its own, {@code http://host/…} or {@code mailto:…}, which has no path. */
    private static boolean isBelow(URI address, URI folder) {
        String path = address.getPath();
        return Objects.equals(address.getScheme(), folder.getScheme())
                && Objects.equals(address.getAuthority(), folder.getAuthority())
                && path != null
                && path.startsWith(folder.getPath())
                && !path.contains("..");
    }

    private URI address(String name) throws IOException {
        try {
            URI relative = new URI(null, null, name.replace('\\', '/'), null);
            return base.resolve(relative);
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw new IOException("'" + name + "' is no name of a file", e);
        }
    }
}
