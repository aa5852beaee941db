package dev.ringer.callback;

import dev.ringer.http.Body;
import dev.ringer.http.Headers;
import dev.ringer.http.MediaType;
import dev.ringer.http.Percent;
import dev.ringer.http.Query;
import dev.ringer.json.Json;
import dev.ringer.json.JsonString;
import dev.ringer.json.Pointer;
import dev.ringer.matching.operator.Payload;
import java.util.List;
import java.util.Optional;

/** One runtime expression without braces, such as {@code $request.header.X-Id} (OAS 3.1, "Runtime Expressions"). */
sealed interface ExchangePart {

    /** Give the value as text; nothing where the exchange has none. */
    Optional<String> value(Occasion occasion);

    /**
     * Read an expression.
     *
     * @throws IllegalArgumentException when it names what no exchange has
     */
    static ExchangePart parse(String text) {
        if (text.equals("$url")) {
            return new Url();
        }
        if (text.equals("$method")) {
            return new Method();
        }
        if (text.equals("$statusCode")) {
            return new StatusCode();
        }
        boolean request = text.startsWith("$request.");
        if (request || text.startsWith("$response.")) {
            return source(text, text.substring(text.indexOf('.') + 1), request);
        }
        throw unknown(text);
    }

    private static ExchangePart source(String text, String source, boolean request) {
        if (source.equals("body")) {
            return new InBody(request, Pointer.ROOT);
        }
        if (source.startsWith("body#")) {
            return new InBody(request, Pointer.parse(source.substring("body#".length())));
        }
        String name = source.substring(source.indexOf('.') + 1);
        if (source.startsWith("header.") && !name.isEmpty()) {
            return new Header(request, name);
        }
        if (request && source.startsWith("query.") && !name.isEmpty()) {
            return new InQuery(name);
        }
        if (request && source.startsWith("path.") && !name.isEmpty()) {
            return new InPath(name);
        }
        throw unknown(text);
    }

    private static IllegalArgumentException unknown(String text) {
        return new IllegalArgumentException("'" + text + "' is no runtime expression; there are $url, $method,"
                + " $statusCode, $request.header.NAME, .query.NAME, .path.NAME, .body#/POINTER, $response.header.NAME"
                + " and .body#/POINTER");
    }

    record Url() implements ExchangePart {

        @Override
        public Optional<String> value(Occasion occasion) {
            return Optional.of(occasion.request().origin() + occasion.request().target());
        }
    }

    record Method() implements ExchangePart {

        @Override
        public Optional<String> value(Occasion occasion) {
            return Optional.of(occasion.request().method());
        }
    }

    record StatusCode() implements ExchangePart {

        @Override
        public Optional<String> value(Occasion occasion) {
            return Optional.of(Integer.toString(occasion.response().status()));
        }
    }

    /** A header; the first, where there are several. */
    record Header(boolean request, String name) implements ExchangePart {

        @Override
        public Optional<String> value(Occasion occasion) {
            Headers headers =
                    request ? occasion.request().headers() : occasion.response().headers();
            return headers.first(name);
        }
    }

    /** A parameter of the query; the first, where there are several. */
    record InQuery(String name) implements ExchangePart {

        @Override
        public Optional<String> value(Occasion occasion) {
            return first(occasion.request().target().query(), name);
        }
    }

    private static Optional<String> first(Query query, String name) {
        return query.all(name).stream().map(Query.Pair::value).findFirst();
    }

    record InPath(String name) implements ExchangePart {

        @Override
        public Optional<String> value(Occasion occasion) {
            return Optional.ofNullable(occasion.values().get(name)).map(Percent::decode);
        }
    }

    /** A place in a body of JSON, or a field of a form. */
    record InBody(boolean request, Pointer pointer) implements ExchangePart {

        @Override
        public Optional<String> value(Occasion occasion) {
            Body body = request
                    ? occasion.request().body()
                    : occasion.response().body().held();
            Headers headers =
                    request ? occasion.request().headers() : occasion.response().headers();
            Optional<MediaType> type = headers.first("Content-Type").flatMap(MediaType::parse);
            Payload payload = new Payload(body, () -> type);
            if (pointer.isRoot()) {
                return Optional.ofNullable(payload.text());
            }
            if (type.isPresent() && type.get().isForm()) {
                List<String> tokens = pointer.tokens();
                return tokens.size() == 1 ? first(payload.form(), tokens.get(0)) : Optional.empty();
            }
            Json json = payload.json();
            return Optional.ofNullable(json == null ? null : pointer.find(json))
                    .filter(each -> each.kind() != Json.Kind.NULL)
                    .map(each -> each instanceof JsonString text ? text.value() : each.text());
        }
    }
}
