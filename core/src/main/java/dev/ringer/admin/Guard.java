package dev.ringer.admin;

import dev.ringer.exchange.Problem;
import dev.ringer.http.Delivery;
import dev.ringer.http.Outcome;
import dev.ringer.http.Request;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Who may ask something of the control API: whoever knows the token, where there is one; and no page of another site,
 * which could otherwise speak to a mock on the machine of whoever looks at it.
 *
 * @param token that must be shown as a bearer token; nothing where everybody may ask
 * @param origins of pages that may ask, such as {@code https://tool.example}
 * @param hosts that the control API may be called by, in lower case and without ports; empty for any
 */
public record Guard(Optional<String> token, List<String> origins, List<String> hosts) {

    /** Lets in whoever runs on this machine. */
    public static final Guard LOOPBACK =
            new Guard(Optional.empty(), List.of(), List.of("localhost", "127.0.0.1", "[::1]"));

    /** Asks for nothing. */
    public static final Guard OPEN = new Guard(Optional.empty(), List.of(), List.of());

    public Guard {
        origins = List.copyOf(origins);
        hosts = List.copyOf(hosts);
    }

    /**
     * Let a request in, or not; pages of known origins may read either answer.
     *
     * @param isPublic true where no token is asked for
     * @param refused answers whoever may not ask
     * @param admitted answers whoever may
     */
    public Outcome admit(
            Request request, boolean isPublic, Function<Problem, Delivery> refused, Supplier<Outcome> admitted) {
        Optional<String> page = readable(request);
        if (page.isPresent() && request.method().equals("OPTIONS")) {
            return Preflight.answer(request, page.get());
        }
        Problem refusal = refuse(request, isPublic);
        Outcome outcome = refusal != null ? refused.apply(refusal) : admitted.get();
        return page.isEmpty() ? outcome : outcome.map(each -> Preflight.opened(each, page.get()));
    }

    /** Find why a request may not ask; null where it may. */
    @Nullable
    Problem refuse(Request request, boolean isPublic) {
        String host = host(request);
        if (token.isEmpty() && host != null && !hosts.isEmpty() && !isKnown(host)) {
            return Problem.of(
                    403,
                    "foreign-host",
                    "The control API was called by the host name '" + host + "', must be one of "
                            + String.join(", ", hosts) + ".");
        }
        String origin = request.headers().get("Origin");
        boolean isForeign = origin != null && !origins.contains(origin) && !origin.equals(request.origin());
        if (isForeign
                || (origin == null && "cross-site".equals(request.headers().get("Sec-Fetch-Site")))) {
            return Problem.of(
                    403,
                    "foreign-origin",
                    "The control API takes no calls from pages of " + (origin == null ? "other sites" : origin)
                            + (origins.isEmpty() ? "." : ", but of " + String.join(", ", origins) + "."));
        }
        if (isPublic || token.isEmpty() || isShown(request)) {
            return null;
        }
        return Problem.of(401, "no-token", "The control API asks for its token: Authorization: Bearer TOKEN.");
    }

    /** Tell whether answers may be read by the page that asks. */
    Optional<String> readable(Request request) {
        return request.headers().first("Origin").filter(origins::contains);
    }

    private boolean isKnown(String host) {
        return hosts.contains(host) || host.endsWith(".localhost");
    }

    private static @Nullable String host(Request request) {
        String host = request.headers().get("Host");
        if (host == null) {
            return null;
        }
        int colon = host.lastIndexOf(':');
        return (colon > host.lastIndexOf(']') ? host.substring(0, colon) : host).toLowerCase(Locale.ROOT);
    }

    private boolean isShown(Request request) {
        String shown = request.headers().get("Authorization");
        if (shown == null || shown.length() < 7 || !shown.substring(0, 7).equalsIgnoreCase("bearer ")) {
            return false;
        }
        byte[] given = shown.substring(7).strip().getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(given, token.orElse("").getBytes(StandardCharsets.UTF_8));
    }
}
