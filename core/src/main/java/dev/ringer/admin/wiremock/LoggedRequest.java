package dev.ringer.admin.wiremock;

import dev.ringer.http.Body;
import dev.ringer.http.Headers;
import dev.ringer.http.MediaType;
import dev.ringer.http.Query;
import dev.ringer.http.Request;
import dev.ringer.journal.JournalEntry;
import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonBoolean;
import dev.ringer.json.JsonObject;
import java.net.URI;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Requests that the journal has, in the form that WireMock's clients read. */
final class LoggedRequest {

    private LoggedRequest() {}

    static JsonObject of(JournalEntry entry) {
        Request request = entry.request();
        JsonObject.Builder json = JsonObject.builder()
                .put("url", request.target().toString())
                .put("absoluteUrl", request.origin() + request.target())
                .put("method", request.method())
                .put("clientIp", request.caller().address())
                .put("headers", headers(request.headers()))
                .put("cookies", cookies(request.headers()))
                .put("browserProxyRequest", JsonBoolean.FALSE)
                .put("loggedDate", entry.time().toEpochMilli())
                .put("loggedDateString", entry.time().toString());
        body(request.body(), json);
        if (!request.caller().protocol().isEmpty()) {
            json.put("protocol", request.caller().protocol());
        }
        origin(request.origin(), json);
        return json.put("queryParams", parameters(request.target().query()))
                .put("formParams", parameters(form(request)))
                .build();
    }

    /** Write a body as text and as bytes. */
    static void body(Body body, JsonObject.Builder into) {
        into.put("bodyAsBase64", Base64.getEncoder().encodeToString(body.bytes()));
        into.put("body", body.text());
    }

    private static void origin(String origin, JsonObject.Builder into) {
        try {
            URI address = URI.create(origin);
            if (address.getScheme() != null && address.getHost() != null) {
                boolean isSafe = address.getScheme().equals("https");
                into.put("scheme", address.getScheme());
                into.put("host", address.getHost());
                into.put("port", address.getPort() >= 0 ? address.getPort() : isSafe ? 443 : 80);
            }
        } catch (IllegalArgumentException e) {
            // A client may say anything of where it believes to be; then there is no host to tell.
            into.put("host", "");
        }
    }

    static JsonObject headers(Headers headers) {
        Map<String, List<Json>> all = new LinkedHashMap<>();
        Map<String, String> spelled = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.forEach((name, value) -> all.computeIfAbsent(
                        spelled.computeIfAbsent(name, each -> each), each -> new ArrayList<>(1))
                .add(Json.of(value)));
        return grouped(all);
    }

    private static JsonObject grouped(Map<String, List<Json>> all) {
        JsonObject.Builder json = JsonObject.builder();
        all.forEach((name, values) -> json.put(name, values.size() == 1 ? values.get(0) : JsonArray.of(values)));
        return json.build();
    }

    private static JsonObject cookies(Headers headers) {
        Map<String, List<Json>> all = new LinkedHashMap<>();
        for (String header : headers.all("Cookie")) {
            for (String pair : header.split(";", -1)) {
                int equals = pair.indexOf('=');
                if (equals > 0) {
                    all.computeIfAbsent(pair.substring(0, equals).strip(), each -> new ArrayList<>(1))
                            .add(Json.of(pair.substring(equals + 1).strip()));
                }
            }
        }
        return grouped(all);
    }

    private static JsonObject parameters(Query query) {
        Map<String, List<Json>> all = new LinkedHashMap<>();
        query.pairs()
                .forEach(each -> all.computeIfAbsent(each.name(), name -> new ArrayList<>(1))
                        .add(Json.of(each.value())));
        JsonObject.Builder json = JsonObject.builder();
        all.forEach((name, values) -> json.put(
                name,
                JsonObject.builder()
                        .put("key", name)
                        .put("values", JsonArray.of(values))
                        .build()));
        return json.build();
    }

    private static Query form(Request request) {
        boolean isForm = request.headers()
                .first("Content-Type")
                .flatMap(MediaType::parse)
                .filter(MediaType::isForm)
                .isPresent();
        String text = isForm ? request.body().text() : "";
        return Query.count(text) > Query.PAIRS_MAX ? Query.EMPTY : Query.parse(text);
    }
}
