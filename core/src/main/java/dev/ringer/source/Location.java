package dev.ringer.source;

import dev.ringer.json.Pointer;
import java.net.URI;

/** A value in a document: the document's address and the way from its root. */
public record Location(URI document, Pointer pointer) {

    public Location child(String token) {
        return new Location(document, pointer.child(token));
    }

    public Location child(int index) {
        return new Location(document, pointer.child(index));
    }

    /** Tell whether this is the other one's place, or one below it. */
    public boolean isWithin(Location other) {
        return document.equals(other.document) && pointer.isWithin(other.pointer);
    }

    /** Give the last part of the document's address, such as {@code petstore.yaml}. */
    public String fileName() {
        String path = document.isOpaque() ? document.getSchemeSpecificPart() : document.getPath();
        if (path == null || path.isEmpty()) {
            return document.toString();
        }
        return path.substring(path.lastIndexOf('/') + 1);
    }

    @Override
    public String toString() {
        return fileName() + "#" + pointer;
    }
}
