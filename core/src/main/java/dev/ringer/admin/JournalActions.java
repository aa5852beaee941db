package dev.ringer.admin;

import dev.ringer.coverage.Tallies;
import dev.ringer.http.Body;
import dev.ringer.http.Delivery;
import dev.ringer.http.Headers;
import dev.ringer.http.Outcome;
import dev.ringer.http.Query;
import dev.ringer.http.Response;
import dev.ringer.journal.Feeds;
import dev.ringer.journal.Journal;
import dev.ringer.journal.JournalEntry;
import dev.ringer.journal.JournalFilter;
import dev.ringer.journal.JournalPage;
import dev.ringer.journal.JournalQuery;
import dev.ringer.journal.Statistics;
import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What has passed. */
final class JournalActions {

    static final List<Action> ALL = List.of(
            new Action("listExchanges", JournalActions::list),
            new Action("followJournal", JournalActions::follow),
            new Action("clearJournal", JournalActions::clear),
            new Action("getJournalStatistics", JournalActions::statistics),
            new Action("exportJournal", JournalActions::export),
            new Action("getExchange", JournalActions::get));

    private JournalActions() {}

    static Journal journal(Ask ask) {
        return ask.mock().journal().orElseThrow(JournalActions::none);
    }

    static ProblemException none() {
        return new ProblemException(409, "no-journal", "The mock records no exchanges: its setting 'journal' is off.");
    }

    private static Outcome list(Ask ask) {
        JournalQuery.Reading reading = JournalQuery.parse(parameters(ask));
        if (reading instanceof JournalQuery.Reading.Malformed malformed) {
            throw malformed(malformed.errors());
        }
        Journal journal = journal(ask);
        JournalQuery query = ((JournalQuery.Reading.Read) reading).query();
        // A filter may have to look at all entries of a full journal.
        return Replies.beside(() -> page(journal.page(query)));
    }

    private static Delivery page(JournalPage page) {
        JsonObject.Builder json = JsonObject.builder()
                .put(
                        "exchanges",
                        JsonArray.of(page.entries().stream()
                                .<Json>map(JournalEntry::toJson)
                                .toList()));
        page.next().ifPresent(next -> json.put("next", next));
        return Replies.ok(json.put("lost", page.lost()).build());
    }

    private static ProblemException malformed(List<String> errors) {
        return new ProblemException(400, "invalid-request", String.join("; ", errors) + ".");
    }

    /** A request that speaks for a session asks for that session's exchanges. */
    private static Map<String, String> parameters(Ask ask) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (Query.Pair each : ask.request().target().query().pairs()) {
            parameters.put(each.name(), each.value());
        }
        if (!ask.session().isServer()) {
            parameters.putIfAbsent("session", ask.session().name());
        }
        return parameters;
    }

    /** Give the filter of the request's session, and of what else is asked for. */
    static JournalFilter filter(Ask ask, Map<String, String> wanted) {
        Map<String, String> parameters = new LinkedHashMap<>(wanted);
        if (!ask.session().isServer()) {
            parameters.put("session", ask.session().name());
        }
        return filter(parameters);
    }

    private static JournalFilter filter(Map<String, String> parameters) {
        JournalFilter.Reading reading = JournalFilter.parse(parameters);
        if (reading instanceof JournalFilter.Reading.Malformed malformed) {
            throw malformed(malformed.errors());
        }
        return ((JournalFilter.Reading.Read) reading).filter();
    }

    /** A browser that comes back names the last event; what the address says was for the first time. */
    private static Outcome follow(Ask ask) {
        Map<String, String> parameters = parameters(ask);
        String cursor = parameters.remove("cursor");
        long lastId = journal(ask).lastId();
        long after = ask.request()
                .headers()
                .first("Last-Event-ID")
                .or(() -> Optional.ofNullable(cursor))
                .map(Long::parseLong)
                .orElse(lastId);
        Feeds feeds = ask.mock().feeds().orElseThrow(JournalActions::none);
        return feeds.open(filter(parameters), after)
                .orElseThrow(() -> new ProblemException(
                        503,
                        "too-many-feeds",
                        Feeds.OPEN_MAX + " clients follow the journal, which is all that may; close one."));
    }

    private static Outcome clear(Ask ask) {
        if (ask.session().isServer()) {
            journal(ask).clear();
            ask.mock().tallies().ifPresent(Tallies::clear);
        } else {
            journal(ask).clear(ask.session().name());
            ask.mock().tallies().ifPresent(each -> each.clear(ask.session().name()));
        }
        return Replies.none();
    }

    private static Outcome statistics(Ask ask) {
        Journal journal = journal(ask);
        Statistics counts = ask.session().isServer()
                ? journal.statistics()
                : journal.statistics(ask.session().name());
        return Replies.ok(JsonObject.builder()
                .put("added", counts.added())
                .put("entries", counts.entries())
                .put("lost", counts.lost())
                .put("bytes", counts.bytes())
                .build());
    }

    private static Outcome export(Ask ask) {
        Map<String, String> parameters = parameters(ask);
        boolean lines = "jsonl".equals(parameters.remove("format"));
        JournalFilter filter = filter(parameters);
        Journal journal = journal(ask);
        Headers headers = Headers.of(
                "Content-Type", lines ? "application/x-ndjson" : "application/json", "Cache-Control", "no-store");
        // A full journal takes seconds to be read.
        return Replies.beside(() -> Delivery.of(new Response(
                200, headers, Body.of(lines ? journal.lines(filter) : journal.har(filter, InfoActions.version())))));
    }

    private static Outcome get(Ask ask) {
        return Replies.ok(entry(ask).toJson());
    }

    /** Give the exchange that the path names. */
    static JournalEntry entry(Ask ask) {
        long id = ask.number("id");
        return journal(ask)
                .entry(id)
                .filter(each -> ask.session().isServer()
                        || each.session().equals(ask.session().name()))
                .orElseThrow(() -> new ProblemException(
                        404,
                        "no-such-exchange",
                        "The journal has no exchange " + id + "; it was overwritten, forgotten, or never came."));
    }
}
