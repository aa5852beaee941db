package dev.ringer.stub;

import dev.ringer.http.Body;
import dev.ringer.http.Headers;
import dev.ringer.http.MediaType;
import dev.ringer.http.Response;
import dev.ringer.json.Json;
import dev.ringer.json.JsonReader;
import dev.ringer.json.JsonSyntaxException;
import dev.ringer.json.JsonWriter;
import dev.ringer.template.Scope;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What a stub changes of an upstream's answer: its status, its headers and, where that is whole JSON, its body.
 *
 * @param overrides without templates
 */
record Retouch(Optional<Integer> status, Headers headers, Overrides overrides, Scope scope)
        implements UnaryOperator<Response> {

    /** They stand for the very bytes, which are others now. */
    private static final List<String> SUMS = List.of("ETag", "Content-Digest", "Repr-Digest", "Digest", "Content-MD5");

    @Override
    public Response apply(Response answer) {
        Response changed = overrides.isEmpty() ? answer : edited(answer);
        return new Response(
                status.orElse(answer.status()), changed.headers().withAll(headers), changed.body(), changed.trailers());
    }

    private Response edited(Response answer) {
        boolean isJson = answer.headers()
                .first("Content-Type")
                .flatMap(MediaType::parse)
                .filter(MediaType::isJson)
                .isPresent();
        if (!isJson || answer.status() == 206 || answer.headers().has("Content-Encoding")) {
            return answer;
        }
        try {
            Json body = overrides.apply(JsonReader.read(answer.body().bytes()), scope);
            Headers others = answer.headers();
            for (String each : SUMS) {
                others = others.without(each);
            }
            return answer.withHeaders(others).withBody(Body.of(JsonWriter.bytes(body)));
        } catch (JsonSyntaxException e) {
            // An answer to HEAD, or no JSON after all: the check beside the contract tells.
            return answer;
        }
    }
}
