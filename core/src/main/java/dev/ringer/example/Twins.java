package dev.ringer.example;

import dev.ringer.contract.Content;
import dev.ringer.contract.Example;
import dev.ringer.contract.Operation;
import dev.ringer.contract.Parameter;
import dev.ringer.exchange.Call;
import dev.ringer.http.Cookies;
import dev.ringer.http.Percent;
import dev.ringer.http.Request;
import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonReader;
import dev.ringer.json.JsonString;
import dev.ringer.json.JsonSyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compares a request with the examples on the request's side that have the same key as one of the response. */
final class Twins {

    private enum Outcome {
        NONE,
        EQUAL,
        DIFFERENT
    }

    /** Tell whether there is a twin of the name and every one of them equals what the request says. */
    boolean equal(Call call, String name) {
        Operation.Detail detail = call.operation().detail();
        boolean found = false;
        for (Parameter parameter : detail.parameters()) {
            Outcome outcome = parameter(call, parameter, name);
            if (outcome == Outcome.DIFFERENT) {
                return false;
            }
            found |= outcome == Outcome.EQUAL;
        }
        Outcome body = detail.body()
                .map(each -> body(call.request(), each.contents(), name))
                .orElse(Outcome.NONE);
        return body == Outcome.EQUAL || (found && body == Outcome.NONE);
    }

    private static Outcome parameter(Call call, Parameter parameter, String name) {
        Optional<Json> example = named(parameter.examples(), name);
        if (example.isEmpty()) {
            return Outcome.NONE;
        }
        String sent = sent(call, parameter);
        return sent != null && sent.equals(text(example.get())) ? Outcome.EQUAL : Outcome.DIFFERENT;
    }

    private static Optional<Json> named(List<Example> examples, String name) {
        return examples.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .flatMap(Example::data);
    }

    private static @Nullable String sent(Call call, Parameter parameter) {
        Request request = call.request();
        return switch (parameter.in()) {
            case PATH -> decoded(call.values().get(parameter.name()));
            case QUERY -> values(request, parameter.name());
            case QUERYSTRING -> request.target().query().raw();
            case HEADER -> request.headers().joined(parameter.name());
            case COOKIE -> Cookies.get(request.headers(), parameter.name());
        };
    }

    private static @Nullable String decoded(@Nullable String raw) {
        return raw == null ? null : Percent.decode(raw);
    }

    private static @Nullable String values(Request request, String name) {
        List<String> values = request.target().query().all(name).stream()
                .map(each -> each.value())
                .toList();
        return values.isEmpty() ? null : String.join(",", values);
    }

    private static String text(Json example) {
        if (example instanceof JsonString text) {
            return text.value();
        }
        if (example instanceof JsonArray array) {
            return array.stream().map(Twins::text).collect(Collectors.joining(","));
        }
        return example.text();
    }

    private static Outcome body(Request request, List<Content> contents, String name) {
        boolean found = false;
        for (Content content : contents) {
            Optional<Json> example = named(content.examples(), name);
            if (example.isPresent()) {
                found = true;
                if (content.type().isJson() && isEqual(request, example.get())) {
                    return Outcome.EQUAL;
                }
            }
        }
        return found ? Outcome.DIFFERENT : Outcome.NONE;
    }

    private static boolean isEqual(Request request, Json example) {
        try {
            return JsonReader.read(request.body().bytes()).equals(example);
        } catch (JsonSyntaxException e) {
            return false;
        }
    }
}
