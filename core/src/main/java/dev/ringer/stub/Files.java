package dev.ringer.stub;

import dev.ringer.source.Documents;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;

/** The files beside a file of stubs, and below it; none above. */
final class Files {

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
     * Read a file that a request may have named, which must lie beside the file of stubs or below it.
     *
     * @throws IOException when there is none there
     */
    byte[] readBelow(String name) throws IOException {
        URI address = address(name).normalize();
        URI folder = base.resolve(".").normalize();
        if (!address.getPath().startsWith(folder.getPath()) || address.getPath().contains("..")) {
            throw new IOException("it does not lie beside the stubs");
        }
        return documents.bytes(address);
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
