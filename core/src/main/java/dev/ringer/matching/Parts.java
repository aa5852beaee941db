package dev.ringer.matching;

import dev.ringer.http.Cookies;
import dev.ringer.http.Percent;
import dev.ringer.http.Query;
import dev.ringer.json.Json;
import dev.ringer.matching.operator.Subject;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The list of parts. A new one is a line here. */
final class Parts {

    private static final Map<String, Part> BY_WORD = index(List.of(
            Part.inAnyCase("method", arrival -> Subject.of(arrival.request().method())),
            Part.one(
                    "path",
                    arrival ->
                            Subject.of(Percent.decode(arrival.request().target().path()))),
            Part.one("url", arrival -> Subject.of(arrival.request().target().toString())),
            Part.named(
                    "pathParameters",
                    (arrival, name) -> Subject.of(arrival.pathValues().get(name))),
            Part.named("query", Parts::query),
            Part.named(
                    "header",
                    (arrival, name) -> Subject.of(arrival.request().headers().all(name))),
            Part.named(
                    "cookie",
                    (arrival, name) -> Subject.of(Cookies.all(arrival.request().headers(), name))),
            Part.one("body", Arrival::body),
            Part.inAnyCase(
                    "mediaType",
                    arrival -> Subject.of(
                            arrival.mediaType().map(each -> each.essence()).orElse(null))),
            Part.one("client", arrival -> known(arrival.client())),
            Part.inAnyCase("protocol", arrival -> known(arrival.protocol())),
            Part.inAnyCase(
                    "scheme", arrival -> known(Origin.scheme(arrival.request().origin()))),
            Part.inAnyCase(
                    "host", arrival -> known(Origin.host(arrival.request().origin()))),
            Part.one("port", arrival -> known(Origin.port(arrival.request().origin()))),
            Part.named(
                    "credentials",
                    (arrival, name) ->
                            Subject.of(Credentials.of(arrival.request()).get(name))),
            Part.named("jwt", (arrival, name) -> Subject.of(Credentials.claim(arrival.request(), name))),
            Part.one("operation", arrival -> known(arrival.operation())),
            Part.one("session", arrival -> known(arrival.session())),
            Part.one("step", arrival -> known(arrival.step())),
            Part.one("call", arrival -> arrival.call() == 0 ? Subject.absent() : Subject.of(Json.of(arrival.call()))),
            Part.one("time", arrival -> Subject.of(arrival.now().toString()))));

    private Parts() {}

    private static Map<String, Part> index(List<Part> parts) {
        Map<String, Part> index = new LinkedHashMap<>();
        parts.forEach(each -> index.put(each.word(), each));
        return Collections.unmodifiableMap(index);
    }

    static @Nullable Part named(String word) {
        return BY_WORD.get(word);
    }

    static Set<String> words() {
        return BY_WORD.keySet();
    }

    private static Subject known(String text) {
        return text.isEmpty() ? Subject.absent() : Subject.of(text);
    }

    private static Subject query(Arrival arrival, String name) {
        return Subject.of(arrival.request().target().query().all(name).stream()
                .map(Query.Pair::value)
                .toList());
    }
}
