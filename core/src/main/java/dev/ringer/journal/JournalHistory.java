package dev.ringer.journal;

import dev.ringer.http.Body;
import dev.ringer.http.Headers;
import dev.ringer.http.MediaType;
import dev.ringer.json.Json;
import dev.ringer.json.JsonObject;
import dev.ringer.json.JsonSyntaxException;
import dev.ringer.template.History;
import java.util.Optional;

/** Lets templates of a session read its earlier exchanges, as they were stored: without secrets. */
public final class JournalHistory implements History {

    /** So many exchanges back a template looks for one of its name. */
    private static final int BACK_MAX = 10_000;

    private final Journal journal;
    private final String session;

    public JournalHistory(Journal journal, String session) {
        this.journal = journal;
        this.session = session;
    }

    @Override
    public Optional<Json> exchange(String name, int back) {
        return journal.entries(JournalFilter.ALL.withSession(session), Order.NEWEST_FIRST)
                .limit(BACK_MAX)
                .filter(each -> name.isEmpty()
                        || each.operation().equals(Optional.of(name))
                        || each.stub().equals(Optional.of(name)))
                .skip(Math.max(0, back - 1))
                .findFirst()
                .map(JournalHistory::json);
    }

    private static Json json(JournalEntry entry) {
        JsonObject request = JsonObject.builder()
                .put("method", entry.request().method())
                .put("path", entry.request().target().path())
                .put("query", query(entry))
                .put("headers", headers(entry.request().headers()))
                .put("body", body(entry.request().headers(), entry.request().body()))
                .build();
        JsonObject response = JsonObject.builder()
                .put("status", entry.response().status())
                .put("headers", headers(entry.response().headers()))
                .put("body", body(entry.response().headers(), entry.response().body()))
                .build();
        return JsonObject.builder()
                .put("request", request)
                .put("response", response)
                .build();
    }

    private static JsonObject query(JournalEntry entry) {
        JsonObject.Builder json = JsonObject.builder();
        entry.request().target().query().pairs().forEach(each -> json.put(each.name(), each.value()));
        return json.build();
    }

    private static JsonObject headers(Headers headers) {
        JsonObject.Builder json = JsonObject.builder();
        headers.forEach(json::put);
        return json.build();
    }

    private static Json body(Headers headers, Body body) {
        boolean isJson = headers.first("Content-Type")
                .flatMap(MediaType::parse)
                .filter(MediaType::isJson)
                .isPresent();
        if (isJson) {
            try {
                return Json.parse(body.text());
            } catch (JsonSyntaxException e) {
                // It was cut to what the journal keeps, or never was JSON.
            }
        }
        return Json.of(body.text());
    }
}
