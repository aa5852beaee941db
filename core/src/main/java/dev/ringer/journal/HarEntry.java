package dev.ringer.journal;

import dev.ringer.http.Body;
import dev.ringer.http.Headers;
import dev.ringer.http.MediaType;
import dev.ringer.http.Query;
import dev.ringer.http.Status;
import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonNumber;
import dev.ringer.json.JsonObject;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An entry as one of HAR 1.2. What that has no field for is in {@code _ringer}: the entry in our own shape, without
 * the two messages.
 */
final class HarEntry {

    /** What is not known, as the format has it. */
    private static final int UNKNOWN = -1;

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private HarEntry() {}

    static JsonObject of(JournalEntry entry) {
        JsonNumber wait = JsonNumber.of(BigDecimal.valueOf(entry.timing().tookNanos(), 6)
                .add(BigDecimal.valueOf(entry.pace().delayMillis())));
        JsonObject timings = JsonObject.builder()
                .put("send", 0)
                .put("wait", wait)
                .put("receive", entry.pace().overMillis())
                .build();
        JsonNumber time =
                JsonNumber.of(wait.decimal().add(BigDecimal.valueOf(entry.pace().overMillis())));
        return JsonObject.builder()
                .put("startedDateTime", MOMENT.format(entry.time()))
                .put("time", time)
                .put("request", request(entry))
                .put("response", response(entry))
                .put("cache", JsonObject.EMPTY)
                .put("timings", timings)
                .put("_ringer", entry.toJson().without("request").without("response"))
                .build();
    }

    private static JsonObject request(JournalEntry entry) {
        JsonObject.Builder json = JsonObject.builder()
                .put("method", entry.request().method())
                .put("url", entry.request().origin() + entry.request().target())
                .put("httpVersion", version(entry))
                .put("cookies", cookies(entry.request().headers()))
                .put("headers", EntryJson.headers(entry.request().headers()))
                .put("queryString", pairs(entry.request().target().query()));
        if (entry.requestBytes() > 0) {
            json.put("postData", postData(entry));
        }
        return json.put("headersSize", UNKNOWN)
                .put("bodySize", entry.requestBytes())
                .build();
    }

    private static JsonObject response(JournalEntry entry) {
        return JsonObject.builder()
                .put("status", entry.response().status())
                .put("statusText", Status.reason(entry.response().status()))
                .put("httpVersion", version(entry))
                .put("cookies", setCookies(entry.response().headers()))
                .put("headers", EntryJson.headers(entry.response().headers()))
                .put("content", content(entry))
                .put("redirectURL", entry.response().headers().first("Location").orElse(""))
                .put("headersSize", UNKNOWN)
                .put("bodySize", entry.responseBytes())
                .build();
    }

    private static String version(JournalEntry entry) {
        String protocol = entry.request().caller().protocol();
        return protocol.isEmpty() ? "HTTP/1.1" : protocol;
    }

    private static JsonArray pairs(Query query) {
        return JsonArray.of(query.pairs().stream()
                .map(each -> EntryJson.pair(each.name(), each.value()))
                .toList());
    }

    private static JsonArray cookies(Headers headers) {
        List<Json> all = new ArrayList<>();
        for (String header : headers.all("Cookie")) {
            for (String pair : header.split(";", -1)) {
                all.add(cookie(pair).build());
            }
        }
        return JsonArray.of(all);
    }

    private static JsonObject.Builder cookie(String pair) {
        int equals = pair.indexOf('=');
        String name = equals < 0 ? "" : pair.substring(0, equals).strip();
        return JsonObject.builder()
                .put("name", name)
                .put("value", pair.substring(equals + 1).strip());
    }

    private static JsonArray setCookies(Headers headers) {
        return JsonArray.of(
                headers.all("Set-Cookie").stream().map(HarEntry::setCookie).toList());
    }

    private static JsonObject setCookie(String header) {
        String[] parts = header.split(";", -1);
        JsonObject.Builder json = cookie(parts[0]);
        for (int i = 1; i < parts.length; i++) {
            String part = parts[i].strip();
            String value = part.substring(part.indexOf('=') + 1);
            switch (part.toLowerCase(Locale.ROOT).replaceAll("=.*", "")) {
                case "path" -> json.put("path", value);
                case "domain" -> json.put("domain", value);
                case "secure" -> json.put("secure", Json.of(true));
                case "httponly" -> json.put("httpOnly", Json.of(true));
                default -> {
                    // The format has no field for others; the header itself holds them.
                }
            }
        }
        return json.build();
    }

    /**
     * The format wants either parameters or a text, and has no encoding for it, so that a field of our own tells of a
     * binary body.
     */
    private static JsonObject postData(JournalEntry entry) {
        Headers headers = entry.request().headers();
        JsonObject.Builder json = JsonObject.builder()
                .put("mimeType", headers.first("Content-Type").orElse(""));
        Body body = entry.request().body();
        Optional<String> text = BodyText.of(body, entry.isRequestTruncated());
        boolean form = headers.first("Content-Type")
                .flatMap(MediaType::parse)
                .filter(MediaType::isForm)
                .isPresent();
        if (form && text.isPresent()) {
            json.put("params", pairs(Query.parse(text.get())));
        } else {
            text(body, text, "_encoding", json);
        }
        return truncation(entry.isRequestTruncated(), json);
    }

    private static JsonObject content(JournalEntry entry) {
        Body body = entry.response().body();
        JsonObject.Builder json = JsonObject.builder()
                .put("size", entry.responseBytes())
                .put(
                        "mimeType",
                        entry.response().headers().first("Content-Type").orElse(""));
        if (!body.isEmpty()) {
            text(body, BodyText.of(body, entry.isResponseTruncated()), "encoding", json);
        }
        return truncation(entry.isResponseTruncated(), json);
    }

    private static void text(Body body, Optional<String> text, String encoding, JsonObject.Builder json) {
        json.put("text", text.orElseGet(() -> Base64.getEncoder().encodeToString(body.bytes())));
        if (text.isEmpty()) {
            json.put(encoding, "base64");
        }
    }

    private static JsonObject truncation(boolean truncated, JsonObject.Builder json) {
        return truncated ? json.put("comment", "The body is truncated.").build() : json.build();
    }
}
