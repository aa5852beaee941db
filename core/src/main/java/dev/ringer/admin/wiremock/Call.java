package dev.ringer.admin.wiremock;

import dev.ringer.admin.Managed;
import dev.ringer.engine.MockEngine;
import dev.ringer.engine.World;
import dev.ringer.http.Percent;
import dev.ringer.http.Request;
import dev.ringer.journal.Journal;
import dev.ringer.json.Json;
import dev.ringer.json.JsonObject;
import dev.ringer.json.JsonSyntaxException;
import dev.ringer.session.Session;
import dev.ringer.source.Shown;
import java.util.Map;
import java.util.Optional;

/**
 * A request of a client.
 *
 * @param session that it speaks for
 * @param values of the path's variables, percent-encoded as sent
 * @param kept what only this API knows of
 */
record Call(Managed mock, Session session, Request request, Map<String, String> values, Kept kept) {

    MockEngine engine() {
        return mock.engine();
    }

    World world() {
        return mock.engine().world();
    }

    Mappings mappings() {
        return new Mappings(this);
    }

    Optional<Journal> journal() {
        return mock.journal();
    }

    /** Give a variable of the path. */
    String path(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("the path has no '" + name + "', it has " + values.keySet());
        }
        return Percent.decode(value);
    }

    Optional<String> query(String name) {
        return Optional.ofNullable(request.target().query().get(name)).filter(each -> !each.isEmpty());
    }

    /** Give a number of the query; the most there is where it is larger. */
    Optional<Integer> number(String name) {
        return query(name).map(text -> {
            if (!text.matches("[0-9]{1,18}")) {
                throw Refusal.of(
                        400, "Not a number", "'" + name + "' is '" + cut(text) + "', must be a number from 0 on.");
            }
            return (int) Math.min(Integer.MAX_VALUE, Long.parseLong(text));
        });
    }

    static String cut(String text) {
        return Shown.beginning(text, 60);
    }

    /** Read the body as JSON. */
    Json body() {
        try {
            return Json.parse(request.body().text());
        } catch (JsonSyntaxException e) {
            throw Refusal.of(
                    422, "Error parsing JSON", "Line " + e.line() + ", column " + e.column() + ": " + e.reason() + ".");
        }
    }

    /** Read the body as an object. */
    JsonObject object() {
        if (body() instanceof JsonObject object) {
            return object;
        }
        throw Refusal.of(422, "Error parsing JSON", "The body must be an object.");
    }

    /** Read the body as an object; an empty one where there is none. */
    JsonObject optionalObject() {
        return request.body().isEmpty() ? JsonObject.EMPTY : object();
    }
}
