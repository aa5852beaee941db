package dev.ringer.wiremock;

import dev.ringer.contract.PathTemplate;
import dev.ringer.http.Percent;
import dev.ringer.json.Json;
import dev.ringer.json.JsonObject;
import dev.ringer.source.Fields;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Puts what a mapping says of the URL into a stub's path or conditions. */
final class UrlReader {

    /** The fields of which a request has one. */
    static final List<String> KEYS = List.of("url", "urlPattern", "urlPath", "urlPathPattern", "urlPathTemplate");

    /** Paths that templates of stubs mean as they stand. */
    private static final Pattern LITERAL = Pattern.compile("/[^{}?#]*");

    private final Losses losses;

    UrlReader(Losses losses) {
        this.losses = losses;
    }

    /**
     * Read the URL.
     *
     * @return the stub's path; nothing where what it must look like is a condition
     */
    Optional<Json> read(Fields request, Conditions conditions) {
        List<String> given = request.present(KEYS);
        if (given.size() > 1) {
            losses.mapping(
                    "WireMock looks at one of " + String.join(" and ", given) + " only; take out all but one",
                    request.at(given.get(1)));
            return Optional.empty();
        }
        Optional<String> text = given.stream().findFirst().flatMap(request::text);
        return text.isEmpty()
                ? Optional.empty()
                : switch (given.get(0)) {
                    case "url" -> url(text.get(), conditions);
                    case "urlPattern" -> pattern(text.get(), "url", request, conditions);
                    case "urlPath" -> path(text.get(), conditions);
                    case "urlPathPattern" -> pathPattern(text.get(), request, conditions);
                    default -> template(text.get(), request);
                };
    }

    private static Optional<Json> url(String url, Conditions conditions) {
        conditions.add("url", Json.of(url));
        return Optional.empty();
    }

    private static Optional<Json> path(String path, Conditions conditions) {
        if (LITERAL.matcher(path).matches()) {
            return Optional.of(Json.of(path));
        }
        conditions.add("path", Json.of(Percent.decode(path)));
        return Optional.empty();
    }

    private Optional<Json> pattern(String pattern, String part, Fields request, Conditions conditions) {
        try {
            conditions.add(
                    part, JsonObject.of("regex", Json.of(JavaPattern.of(pattern).source())));
        } catch (IllegalArgumentException e) {
            losses.mapping("the regular expression '" + pattern + "' is none here: " + e.getMessage(), request.at());
        }
        return Optional.empty();
    }

    /** WireMock holds the pattern to the path as it was sent, which makes a difference only where it is encoded. */
    private Optional<Json> pathPattern(String pattern, Fields request, Conditions conditions) {
        return pattern.indexOf('%') < 0
                ? pattern(pattern, "path", request, conditions)
                : pattern("(?:" + pattern + ")(?:\\?.*)?", "url", request, conditions);
    }

    private Optional<Json> template(String template, Fields request) {
        boolean known = template.startsWith("/")
                && template.indexOf('*') < 0
                && template.indexOf('?') < 0
                && PathTemplate.parse(template).variables().stream().allMatch(each -> each.matches("[\\w.-]+"));
        if (!known) {
            losses.mapping("the path template '" + template + "'", request.at("urlPathTemplate"));
            return Optional.empty();
        }
        return Optional.of(Json.of(template));
    }
}
