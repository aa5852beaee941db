package dev.ringer.source;

import dev.ringer.http.Body;
import dev.ringer.json.JsonSyntaxException;
import dev.ringer.json.Pointer;
import dev.ringer.json.SourcePosition;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The documents of a contract, each read once, when it is first asked for.
 *
 * <p>Safe for use by several threads. What could not be read is remembered too, so that a missing file is looked for
 * once.
 */
public final class Documents {

    private final Fetcher fetcher;
    private final Map<URI, Attempt> attempts = new ConcurrentHashMap<>();

    /** A document, or why there is none. */
    public sealed interface Attempt {
        record Read(Document document) implements Attempt {}

        /**
         * Why there is none.
         *
         * @param position in the text, where it is the text that is wrong
         */
        record Failed(String reason, Optional<SourcePosition> position) implements Attempt {}
    }

    public Documents(Fetcher fetcher) {
        this.fetcher = fetcher;
    }

    /** Give the document at an address without fragment, reading it when this is the first call. */
    public Attempt read(URI address) {
        Attempt known = attempts.get(address);
        return known != null ? known : attempts.computeIfAbsent(address, this::attempt);
    }

    private Attempt attempt(URI address) {
        try {
            return new Attempt.Read(Document.read(address, bytes(address)));
        } catch (IOException e) {
            return new Attempt.Failed(String.valueOf(e.getMessage()), Optional.empty());
        } catch (JsonSyntaxException e) {
            return new Attempt.Failed(e.reason(), Optional.of(new SourcePosition(e.line(), e.column())));
        }
    }

    /**
     * Fetch raw bytes, such as those of a binary example; they are not kept.
     *
     * @throws IOException when there are none to be had
     */
    public byte[] bytes(URI address) throws IOException {
        return fetcher.fetch(address);
    }

    /**
     * Give raw bytes for sending, of which many may stay where they are.
     *
     * @throws IOException when there are none to be had
     */
    public Body open(URI address) throws IOException {
        return fetcher.open(address);
    }

    /** Add a document that was made, not fetched. */
    public void add(Document document) {
        attempts.put(document.uri(), new Attempt.Read(document));
    }

    /** Give all documents that have been read so far. */
    public List<Document> all() {
        List<Document> documents = new ArrayList<>();
        for (Attempt each : attempts.values()) {
            if (each instanceof Attempt.Read read) {
                documents.add(read.document());
            }
        }
        return documents;
    }

    /** Give what could not be read so far, by its address. */
    public Map<URI, Attempt.Failed> failures() {
        Map<URI, Attempt.Failed> failures = new TreeMap<>();
        attempts.forEach((address, attempt) -> {
            if (attempt instanceof Attempt.Failed failed) {
                failures.put(address, failed);
            }
        });
        return failures;
    }

    /** Give the diagnostics with their line and column, in the order of {@link Diagnostic#BY_PLACE}. */
    public List<Diagnostic> locate(Collection<Diagnostic> diagnostics) {
        Map<URI, Set<Pointer>> wanted = new HashMap<>();
        for (Diagnostic each : diagnostics) {
            if (each.position().isEmpty()) {
                wanted.computeIfAbsent(each.location().document(), uri -> new HashSet<>())
                        .add(each.location().pointer());
            }
        }
        Map<URI, Map<Pointer, SourcePosition>> found = new HashMap<>();
        wanted.forEach((uri, pointers) -> {
            if (attempts.get(uri) instanceof Attempt.Read read) {
                found.put(uri, read.document().positions(pointers));
            }
        });
        List<Diagnostic> located = new ArrayList<>();
        for (Diagnostic each : diagnostics) {
            Map<Pointer, SourcePosition> positions = found.get(each.location().document());
            SourcePosition position =
                    positions == null ? null : positions.get(each.location().pointer());
            located.add(each.position().isPresent() || position == null ? each : each.at(position));
        }
        located.sort(Diagnostic.BY_PLACE);
        return located;
    }
}
