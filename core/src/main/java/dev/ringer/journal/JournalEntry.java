package dev.ringer.journal;

import dev.ringer.contract.Lazy;
import dev.ringer.exchange.Origin;
import dev.ringer.exchange.Violation;
import dev.ringer.http.Fault;
import dev.ringer.http.Pace;
import dev.ringer.http.Percent;
import dev.ringer.http.Request;
import dev.ringer.http.Response;
import dev.ringer.json.JsonObject;
import dev.ringer.matching.Arrival;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * An exchange as the journal kept it: masked, bodies cut at the bound. Read when it is first asked for more than its
 * number. Holding on to an entry holds on to some hundreds of kilobytes around it.
 */
public final class JournalEntry {

    private final long id;
    private final Lazy<Details> details;

    JournalEntry(long id, Supplier<Details> details) {
        this.id = id;
        this.details = new Lazy<>(details);
    }

    /** Give its number, greater than that of every exchange before it, from 1 on. */
    public long id() {
        return id;
    }

    /** Give the session's name; empty outside of sessions. */
    public String session() {
        return details.get().session();
    }

    public Instant time() {
        return details.get().timing().time();
    }

    public Timing timing() {
        return details.get().timing();
    }

    public JournalRoute route() {
        return details.get().route();
    }

    /** Give the identifier of the operation; nothing where the request led to none. */
    public Optional<String> operation() {
        return Optional.of(route().operation()).filter(id -> !id.isEmpty());
    }

    /** Give the request, with as much of its body as was kept. */
    public Request request() {
        return details.get().request();
    }

    /** Give how long the request's body was, before anything in it was masked. */
    public int requestBytes() {
        return details.get().requestBytes();
    }

    public boolean isRequestTruncated() {
        return details.get().requestTruncated();
    }

    /** Give the response as the engine gave it to be sent, with as much of its body as was kept. */
    public Response response() {
        return details.get().response();
    }

    /** Give how long the response's body was, before anything in it was masked. */
    public int responseBytes() {
        return details.get().responseBytes();
    }

    public boolean isResponseTruncated() {
        return details.get().responseTruncated();
    }

    public Origin origin() {
        return details.get().origin();
    }

    /** Say why it was answered so, as a sentence. */
    public String reason() {
        return details.get().reason();
    }

    /** Give the name of the stub that answered. */
    public Optional<String> stub() {
        return details.get().stub();
    }

    /** Give how the request breaks the contract. */
    public List<Violation> violations() {
        return details.get().violations();
    }

    /** Give how the response breaks the contract. */
    public List<Violation> replyViolations() {
        return details.get().replyViolations();
    }

    public Pace pace() {
        return details.get().pace();
    }

    public Fault fault() {
        return details.get().fault();
    }

    public List<JournalCallback> callbacks() {
        return details.get().callbacks();
    }

    /** Tell whether headers, sentences or lists were too long to be kept whole. */
    public boolean isCut() {
        return details.get().cut();
    }

    /** Give the request as conditions are held against it; what is masked they find masked. */
    public Arrival arrival() {
        Map<String, String> values = new LinkedHashMap<>();
        route().values().forEach((name, value) -> values.put(name, Percent.decode(value)));
        return Arrival.of(request(), time())
                .withRoute(route().operation(), values)
                .withSession(session());
    }

    /** Give it as JSON, whose shape {@link EntryJson} tells. */
    public JsonObject toJson() {
        return EntryJson.of(this);
    }

    @Override
    public String toString() {
        return id + " " + request().method() + " " + request().target() + " "
                + response().status();
    }
}
