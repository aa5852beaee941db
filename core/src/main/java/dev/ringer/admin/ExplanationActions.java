package dev.ringer.admin;

import dev.ringer.exchange.Origin;
import dev.ringer.explanation.Explainer;
import dev.ringer.explanation.Explanation;
import dev.ringer.http.Body;
import dev.ringer.http.Delivery;
import dev.ringer.http.Headers;
import dev.ringer.http.MediaType;
import dev.ringer.http.Outcome;
import dev.ringer.http.Request;
import dev.ringer.http.Target;
import dev.ringer.journal.Journal;
import dev.ringer.journal.JournalEntry;
import dev.ringer.journal.JournalFilter;
import dev.ringer.journal.JournalRoute;
import dev.ringer.journal.Order;
import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonObject;
import dev.ringer.json.JsonString;
import dev.ringer.session.Visit;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Why a request was answered so, or would be. */
final class ExplanationActions {

    static final List<Action> ALL = List.of(
            new Action("explainExchange", ExplanationActions::exchange),
            new Action("explainRequest", ExplanationActions::request),
            new Action("listNearMisses", ExplanationActions::nearMisses));

    private static final long LIMIT = 5;

    private ExplanationActions() {}

    private static Explainer explainer(Ask ask) {
        return new Explainer(ask.engine());
    }

    private static Outcome exchange(Ask ask) {
        JournalEntry entry = JournalActions.entry(ask);
        return Replies.beside(() -> shown(ask, explainer(ask).explain(entry)));
    }

    private static Outcome request(Ask ask) {
        Visit visit = ask.engine().sessions().look(sent(ask), ask.session());
        if (visit instanceof Visit.Refused refused) {
            throw new ProblemException(refused.problem());
        }
        Visit.Found found = (Visit.Found) visit;
        return Replies.beside(() -> shown(ask, explainer(ask).explain(found.session(), found.request())));
    }

    private static Delivery shown(Ask ask, Explanation explanation) {
        return isText(ask)
                ? Replies.text("text/plain; charset=utf-8", explanation.text())
                : Replies.ok(explanation.toJson());
    }

    private static boolean isText(Ask ask) {
        return ask.prefers(MediaType.TEXT);
    }

    /** Read the request that nobody sends; it comes from where the question comes from. */
    private static Request sent(Ask ask) {
        JsonObject body = ask.body();
        Headers.Builder headers = Headers.builder();
        JsonObject given = body.object("headers");
        if (given != null) {
            for (Map.Entry<String, Json> each : given) {
                values(each.getValue()).forEach(value -> add(each.getKey(), value, headers));
            }
        }
        return new Request(
                Objects.requireNonNull(body.string("method")),
                Target.parse(Objects.requireNonNull(body.string("path"))),
                headers.build(),
                bytes(body),
                ask.request().origin(),
                ask.request().caller());
    }

    private static void add(String name, String value, Headers.Builder into) {
        if (!Headers.isName(name) || !Headers.isValue(value)) {
            throw new ProblemException(400, "invalid-request", "The header '" + name + "' cannot be sent so.");
        }
        into.add(name, value);
    }

    private static List<String> values(Json value) {
        return value instanceof JsonArray array
                ? array.stream().map(ExplanationActions::text).toList()
                : List.of(text(value));
    }

    private static String text(Json value) {
        return value instanceof JsonString text ? text.value() : value.text();
    }

    private static Body bytes(JsonObject body) {
        String base64 = body.string("bodyBase64");
        if (base64 != null) {
            try {
                return Body.of(Base64.getDecoder().decode(base64));
            } catch (IllegalArgumentException e) {
                throw new ProblemException(400, "invalid-request", "The bodyBase64 is no Base64.");
            }
        }
        Json json = body.get("body");
        return json == null ? Body.EMPTY : Body.of(text(json));
    }

    private static Outcome nearMisses(Ask ask) {
        long limit = ask.number("limit", LIMIT);
        JournalFilter filter = JournalActions.filter(ask, Map.of("origin", Origin.REFUSAL.word()));
        Journal journal = JournalActions.journal(ask);
        return Replies.beside(() -> nearMisses(ask, journal, filter, limit));
    }

    private static Delivery nearMisses(Ask ask, Journal journal, JournalFilter filter, long limit) {
        Explainer explainer = explainer(ask);
        List<Explanation> misses = journal.entries(filter, Order.NEWEST_FIRST)
                .filter(ExplanationActions::isMiss)
                .limit(limit)
                .map(explainer::explain)
                .toList();
        return isText(ask)
                ? Replies.text(
                        "text/plain; charset=utf-8",
                        misses.stream().map(Explanation::text).collect(Collectors.joining("\n")))
                : Replies.ok(JsonObject.of(
                        "nearMisses",
                        JsonArray.of(misses.stream().map(Explanation::toJson).toList())));
    }

    private static boolean isMiss(JournalEntry entry) {
        return entry.route().kind() != JournalRoute.Kind.FOUND;
    }
}
