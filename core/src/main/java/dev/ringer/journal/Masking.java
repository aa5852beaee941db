package dev.ringer.journal;

import dev.ringer.http.Body;
import dev.ringer.http.Headers;
import dev.ringer.http.MediaType;
import dev.ringer.http.Percent;
import dev.ringer.http.Query;
import dev.ringer.http.Request;
import dev.ringer.http.Response;
import dev.ringer.http.Target;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Hides the secrets of one exchange, and remembers what they were. */
final class Masking {

    /** The schemes that stay to be seen; any other first word may be a part of the secret. */
    private static final Set<String> SCHEMES = Set.of(
            "apikey",
            "aws4-hmac-sha256",
            "basic",
            "bearer",
            "digest",
            "dpop",
            "gnap",
            "hoba",
            "mutual",
            "negotiate",
            "oauth",
            "privatetoken",
            "scram-sha-1",
            "scram-sha-256",
            "token",
            "vapid");

    private final Masks masks;
    private final Secrets secrets = new Secrets();

    Masking(Masks masks) {
        this.masks = masks;
    }

    /** Give the secrets that were met so far. */
    Secrets secrets() {
        return secrets;
    }

    /** Give the request without its secrets: the same where it has none. */
    Request hide(Request request) {
        Headers headers = hide(request.headers());
        Target target = hide(request.target());
        Body body = hide(request.body(), request.headers());
        boolean same = headers.equals(request.headers()) && target.equals(request.target()) && body == request.body();
        return same
                ? request
                : new Request(request.method(), target, headers, body, request.origin(), request.caller());
    }

    /** Give the response without its secrets: the same where it has none. */
    Response hide(Response response) {
        Headers headers = hide(response.headers());
        Headers trailers = hide(response.trailers());
        Body body = hide(response.body(), response.headers());
        boolean same =
                headers.equals(response.headers()) && trailers.equals(response.trailers()) && body == response.body();
        return same ? response : new Response(response.status(), headers, body, trailers);
    }

    private Headers hide(Headers headers) {
        for (int i = 0; i < headers.size(); i++) {
            if (isTouched(headers.name(i), headers.value(i))) {
                return masked(headers);
            }
        }
        return headers;
    }

    private boolean isTouched(String name, String value) {
        return masks.hidesHeader(name) || (isAddress(name) && !url(value).equals(value));
    }

    private static boolean isAddress(String name) {
        return name.equalsIgnoreCase("Referer")
                || name.equalsIgnoreCase("Location")
                || name.equalsIgnoreCase("Content-Location");
    }

    private Headers masked(Headers headers) {
        Headers.Builder builder = Headers.builder();
        headers.forEach((name, value) -> builder.add(
                name, masks.hidesHeader(name) ? header(name, value) : isAddress(name) ? url(value) : value));
        return builder.build();
    }

    private String header(String name, String value) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "authorization", "proxy-authorization" -> credentials(value);
            case "cookie" -> cookies(value);
            case "set-cookie" -> setCookie(value);
            default -> secret(value);
        };
    }

    private String secret(String value) {
        secrets.add(value.strip());
        return Masks.MASK;
    }

    private String credentials(String value) {
        String text = value.strip();
        int space = text.indexOf(' ');
        if (space < 0 || !SCHEMES.contains(text.substring(0, space).toLowerCase(Locale.ROOT))) {
            return secret(text);
        }
        secrets.add(text.substring(space + 1).strip());
        return text.substring(0, space + 1) + Masks.MASK;
    }

    private String cookies(String value) {
        StringBuilder out = new StringBuilder();
        for (String pair : value.split(";", -1)) {
            out.append(out.isEmpty() ? "" : "; ").append(cookie(pair.strip()));
        }
        return out.toString();
    }

    private String setCookie(String value) {
        int end = value.indexOf(';');
        return end < 0 ? cookie(value) : cookie(value.substring(0, end)) + value.substring(end);
    }

    private String cookie(String pair) {
        int equals = pair.indexOf('=');
        return equals < 0 ? secret(pair) : pair.substring(0, equals + 1) + secret(pair.substring(equals + 1));
    }

    private Target hide(Target target) {
        if (target.query().isEmpty()) {
            return target;
        }
        String raw = target.query().raw();
        String hidden = pairs(raw, false);
        return hidden.equals(raw) ? target : new Target(target.path(), Query.parse(hidden));
    }

    /** Hide the parameters of a query string, or the fields of a form. */
    private String pairs(String raw, boolean form) {
        StringBuilder out = new StringBuilder(raw.length());
        int from = 0;
        while (from <= raw.length()) {
            int end = raw.indexOf('&', from);
            int to = end < 0 ? raw.length() : end;
            out.append(pair(raw.substring(from, to), form));
            if (end >= 0) {
                out.append('&');
            }
            from = to + 1;
        }
        return out.toString();
    }

    private String pair(String pair, boolean form) {
        int equals = pair.indexOf('=');
        if (equals < 0) {
            return pair;
        }
        String name = Percent.decodeForm(pair.substring(0, equals));
        boolean hidden = form ? masks.hidesField(name) : masks.hidesParameter(name);
        return hidden ? pair.substring(0, equals + 1) + secret(pair.substring(equals + 1)) : pair;
    }

    /** Hide the parameters of an address, in its query and in its fragment. */
    String url(String url) {
        int question = url.indexOf('?');
        int hash = url.indexOf('#');
        int start = question < 0 ? hash : hash < 0 ? question : Math.min(question, hash);
        if (start < 0) {
            return url;
        }
        int fragment = hash > start ? hash : -1;
        String query = url.substring(start + 1, fragment < 0 ? url.length() : fragment);
        String hidden = url.substring(0, start + 1) + pairs(query, false);
        return fragment < 0 ? hidden : hidden + "#" + pairs(url.substring(fragment + 1), false);
    }

    private Body hide(Body body, Headers headers) {
        if (body.isEmpty() || !body.isHeld()) {
            return body.held();
        }
        String type = headers.get("Content-Type");
        if (type != null && type.regionMatches(true, 0, "application/x-www-form-urlencoded", 0, 33)) {
            String text = body.text();
            String hidden = pairs(text, true);
            return hidden.equals(text) ? body : Body.of(hidden);
        }
        if (masks.pointers().isEmpty()) {
            return body;
        }
        Optional<MediaType> media = type == null ? Optional.empty() : MediaType.parse(type);
        return media.filter(each -> !each.isJson()).isPresent() ? body : MaskedJson.hide(body, masks, secrets);
    }
}
