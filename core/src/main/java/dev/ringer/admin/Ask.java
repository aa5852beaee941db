package dev.ringer.admin;

import dev.ringer.engine.MockEngine;
import dev.ringer.http.Accept;
import dev.ringer.http.MediaType;
import dev.ringer.http.Percent;
import dev.ringer.http.Request;
import dev.ringer.json.Json;
import dev.ringer.json.JsonNumber;
import dev.ringer.json.JsonObject;
import dev.ringer.session.Session;
import dev.ringer.stub.StubSet;
import java.util.Map;
import java.util.Optional;

/**
 * A request to the control API.
 *
 * @param session that it speaks for; the server's own where it names none
 * @param values of the path's variables, percent-encoded as sent
 */
record Ask(Managed mock, Session session, Request request, Map<String, String> values) {

    MockEngine engine() {
        return mock.engine();
    }

    /** Give a variable of the path. */
    String path(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("the path has no '" + name + "', it has " + values.keySet());
        }
        return Percent.decode(value);
    }

    /** Give a variable of the path that the document has as a whole number of bounds; {@code 1.0} is one too. */
    long number(String name) {
        return JsonNumber.parse(path(name)).longValue();
    }

    /** Give a parameter of the query that the document has as a whole number of bounds; {@code 5.0} is one too. */
    long number(String query, long usual) {
        return query(query).map(each -> JsonNumber.parse(each).longValue()).orElse(usual);
    }

    Optional<String> query(String name) {
        return Optional.ofNullable(request.target().query().get(name));
    }

    boolean isTrue(String query) {
        return query(query).filter("true"::equals).isPresent();
    }

    /** Tell whether the caller would rather have another media type than JSON. */
    boolean prefers(MediaType type) {
        Accept accept = Accept.parse(request.headers().joined("Accept"));
        return accept.weight(type) > accept.weight(MediaType.JSON);
    }

    /** Give the body as an object; an empty one where there is none. */
    JsonObject body() {
        if (request.body().isEmpty()) {
            return JsonObject.EMPTY;
        }
        return Json.parse(request.body().text()) instanceof JsonObject object ? object : JsonObject.EMPTY;
    }

    /** Give the stubs that the session sees. */
    StubSet stubs() {
        return session.stubs(engine().world().stubs());
    }

    /** Give the stubs that the session's own lie over. */
    StubSet stubsBelow() {
        return session.stubsBelow(engine().world().stubs());
    }
}
