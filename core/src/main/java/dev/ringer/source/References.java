package dev.ringer.source;

import dev.ringer.json.Json;
import dev.ringer.json.JsonObject;
import dev.ringer.json.JsonString;
import dev.ringer.json.Pointer;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Follows {@code $ref}s from place to place, across documents and through chains.
 *
 * <p>A pointer that leads through an object which is itself a reference goes on at what that one refers to; strictly
 * it leads nowhere, but many published documents rely on it.
 */
public final class References {

    private static final int CHAIN_MAX = 64;

    private final Documents documents;

    /** A value, or why there is none. */
    public sealed interface Target {
        record Found(Location location, Json value) implements Target {}

        record Missing(String reason) implements Target {}
    }

    public References(Documents documents) {
        this.documents = documents;
    }

    /** Give the value that a reference in a document means. */
    public Target resolve(URI from, String reference) {
        return resolve(from, reference, new HashSet<>());
    }

    private Target resolve(URI from, String reference, Set<String> seen) {
        Optional<URI> address = Addresses.resolve(from, reference);
        if (address.isEmpty()) {
            return new Target.Missing("'" + reference + "' is no address"
                    + (Addresses.isWeb(from) ? ", or that of a file in a document from the web" : ""));
        }
        if (seen.size() > CHAIN_MAX || !seen.add(address.get() + "#" + Addresses.fragment(reference))) {
            return new Target.Missing("'" + reference + "' refers to itself");
        }
        Documents.Attempt attempt = documents.read(address.get());
        if (attempt instanceof Documents.Attempt.Failed failed) {
            return new Target.Missing("'" + reference + "' cannot be read: " + failed.reason());
        }
        Document document = ((Documents.Attempt.Read) attempt).document();
        String fragment = Addresses.fragment(reference);
        if (!fragment.isEmpty() && !fragment.startsWith("/")) {
            return new Target.Missing("'" + reference + "' names an anchor that is not there");
        }
        return walk(
                new Location(document.uri(), Pointer.ROOT),
                document.root(),
                Pointer.parse(fragment).tokens(),
                seen);
    }

    /** Go on from a value by the tokens of a pointer. */
    public Target walk(Location start, Json value, List<String> tokens) {
        return walk(start, value, tokens, new HashSet<>());
    }

    private Target walk(Location start, Json root, List<String> tokens, Set<String> seen) {
        Location at = start;
        Json value = root;
        for (int i = 0; i < tokens.size(); i++) {
            Json next = Pointer.step(value, tokens.get(i));
            if (next == null) {
                return elsewhere(at, value, tokens.subList(i, tokens.size()), seen);
            }
            value = next;
            at = at.child(tokens.get(i));
        }
        return new Target.Found(at, value);
    }

    private Target elsewhere(Location at, Json value, List<String> rest, Set<String> seen) {
        String further = reference(value);
        if (further == null) {
            return new Target.Missing("there is no '" + rest.get(0) + "' at " + at);
        }
        Target target = resolve(at.document(), further, seen);
        return target instanceof Target.Found found ? walk(found.location(), found.value(), rest, seen) : target;
    }

    /**
     * Give what a value means: the end of its chain of references, or the value itself where it is none.
     *
     * @return the last value's own place
     */
    public Target dereference(Location location, Json value) {
        Set<String> seen = new HashSet<>();
        Target target = new Target.Found(location, value);
        while (target instanceof Target.Found found) {
            String reference = reference(found.value());
            if (reference == null) {
                return found;
            }
            target = resolve(found.location().document(), reference, seen);
        }
        return target;
    }

    /** Give the text of an object's {@code $ref}, or null where it has none. */
    public static @Nullable String reference(Json value) {
        return value instanceof JsonObject object && object.get("$ref") instanceof JsonString text
                ? text.value()
                : null;
    }
}
