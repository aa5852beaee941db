package dev.ringer.validation.credential;

import dev.ringer.contract.SecurityScheme;
import dev.ringer.http.Cookies;
import dev.ringer.http.Request;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where the credential of a scheme stands, and how clients are told so. */
public final class Credential {

    private Credential() {}

    /** Give the credential of a scheme that the request carries: the key, or what follows the name of the scheme. */
    public static Optional<String> of(Request request, SecurityScheme scheme) {
        return switch (scheme.kind()) {
            case API_KEY -> Optional.ofNullable(key(request, scheme)).filter(each -> !each.isBlank());
            case HTTP -> authorization(request, scheme.scheme());
            case OAUTH2, OPEN_ID_CONNECT -> authorization(request, "bearer");
            case MUTUAL_TLS -> request.caller().certificate();
            case UNKNOWN -> Optional.of("");
        };
    }

    private static @Nullable String key(Request request, SecurityScheme scheme) {
        return switch (scheme.in()) {
            case QUERY, QUERYSTRING -> request.target().query().get(scheme.field());
            case COOKIE -> Cookies.get(request.headers(), scheme.field());
            case HEADER, PATH -> request.headers().get(scheme.field());
        };
    }

    /** Names of schemes are case-insensitive (RFC 9110, 11.1). */
    private static Optional<String> authorization(Request request, String scheme) {
        for (String value : request.headers().all("Authorization")) {
            String plain = value.strip();
            int space = plain.indexOf(' ');
            String name = space < 0 ? plain : plain.substring(0, space);
            String rest = space < 0 ? "" : plain.substring(space + 1).strip();
            if (name.equalsIgnoreCase(scheme) && !rest.isEmpty()) {
                return Optional.of(rest);
            }
        }
        return Optional.empty();
    }

    /** Name what stands where the credential should, such as {@code 'Authorization: Basic …'}; nothing where nothing does. */
    public static Optional<String> other(Request request, SecurityScheme scheme) {
        String written = request.headers().get("Authorization");
        boolean authorization = where(scheme).contains("authorization");
        if (!authorization || written == null || !written.strip().matches("[A-Za-z-]{1,20} .*")) {
            return Optional.empty();
        }
        String name = written.strip().substring(0, written.strip().indexOf(' '));
        return Optional.of("'Authorization: " + name + " …'");
    }

    /** Give the part of the message and the way into it, as violations name them. */
    public static List<String> where(SecurityScheme scheme) {
        return switch (scheme.kind()) {
            case API_KEY -> List.of(scheme.in().word(), scheme.field());
            case HTTP, OAUTH2, OPEN_ID_CONNECT, UNKNOWN -> List.of("header", "authorization");
            case MUTUAL_TLS -> List.of("connection", "certificate");
        };
    }

    /** Name the credential for a sentence: {@code an API key in the header 'X-Key'}. */
    public static String named(SecurityScheme scheme) {
        return switch (scheme.kind()) {
            case API_KEY -> "an API key in the " + place(scheme) + " '" + scheme.field() + "'";
            case HTTP -> "'Authorization: " + title(scheme.scheme()) + " …'";
            case OAUTH2, OPEN_ID_CONNECT -> "'Authorization: Bearer …'";
            case MUTUAL_TLS -> "a client certificate";
            case UNKNOWN -> "nothing";
        };
    }

    private static String place(SecurityScheme scheme) {
        return switch (scheme.in()) {
            case QUERY, QUERYSTRING -> "query parameter";
            case COOKIE -> "cookie";
            case HEADER, PATH -> "header";
        };
    }

    private static String title(String scheme) {
        return switch (scheme) {
            case "hoba" -> "HOBA";
            case "dpop" -> "DPoP";
            case "gnap" -> "GNAP";
            case "vapid" -> "vapid";
            default ->
                Stream.of(scheme.split("-", -1))
                        .map(each -> each.isEmpty()
                                ? each
                                : each.substring(0, 1).toUpperCase(Locale.ROOT) + each.substring(1))
                        .collect(Collectors.joining("-"));
        };
    }

    /**
     * Give the challenge of a scheme (RFC 9110, 11.6.1).
     *
     * <p>A 401 must have one, though for API keys and client certificates none is registered. Theirs are OpenAPI's words:
     * they promise no dialogue that a client could mistake for a known one, and say what is asked for.
     *
     * @param realm printable ASCII
     * @param error of a token that was sent (RFC 6750, 3.1); empty where none was sent
     */
    public static Optional<String> challenge(SecurityScheme scheme, String realm, List<String> scopes, String error) {
        String quoted = " realm=\"" + realm + "\"";
        return switch (scheme.kind()) {
            case API_KEY ->
                Optional.of("ApiKey" + quoted + ", in=\"" + scheme.in().word() + "\", name=\"" + scheme.field() + "\"");
            case HTTP ->
                Optional.of(
                        switch (scheme.scheme()) {
                            case "basic" -> "Basic" + quoted + ", charset=\"UTF-8\"";
                            case "digest" ->
                                "Digest" + quoted + ", qop=\"auth\", algorithm=SHA-256, nonce=\""
                                        + Integer.toHexString(realm.hashCode()) + "\"";
                            case "bearer" -> bearer(quoted, List.of(), error);
                            default -> title(scheme.scheme()) + quoted;
                        });
            case OAUTH2, OPEN_ID_CONNECT -> Optional.of(bearer(quoted, scopes, error));
            case MUTUAL_TLS -> Optional.of("MutualTLS" + quoted);
            case UNKNOWN -> Optional.empty();
        };
    }

    private static String bearer(String realm, List<String> scopes, String error) {
        return "Bearer" + realm
                + (error.isEmpty() ? "" : ", error=\"" + error + "\"")
                + (scopes.isEmpty()
                        ? ""
                        : ", scope=\"" + String.join(" ", scopes).replaceAll("[^\\x21\\x23-\\x5B\\x5D-\\x7E ]", "")
                                + "\"");
    }
}
