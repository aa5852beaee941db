package dev.ringer.engine;

import dev.ringer.exchange.Exchange;
import dev.ringer.exchange.ExchangeHandler;
import dev.ringer.http.Body;
import dev.ringer.http.Delivery;
import dev.ringer.http.Headers;
import dev.ringer.http.Request;
import dev.ringer.http.Response;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Lets pages of any origin call the mock (Fetch standard, "CORS protocol"), with credentials too: the page's origin is
 * named, never a star, and every header of the response is exposed.
 */
public final class Cors implements ExchangeHandler {

    private static final String PREFLIGHT_SECONDS = "600";

    private final ExchangeHandler next;

    public Cors(ExchangeHandler next) {
        this.next = next;
    }

    @Override
    public Exchange answer(Request request) {
        String origin = request.headers().get("Origin");
        if (origin == null) {
            return next.answer(request);
        }
        String method = request.headers().get("Access-Control-Request-Method");
        if (request.method().equals("OPTIONS") && method != null) {
            return Exchange.ofServer(
                    request, "a browser asks what it may send", Delivery.of(preflight(request, origin, method)));
        }
        return next.answer(request).mapDelivery(each -> each.withResponse(allow(each.response(), origin)));
    }

    private static Response preflight(Request request, String origin, String method) {
        Headers.Builder headers = allowed(origin)
                .add("Access-Control-Allow-Methods", Headers.isName(method) ? method : "GET")
                .add("Access-Control-Max-Age", PREFLIGHT_SECONDS)
                .add("Vary", "Origin, Access-Control-Request-Method, Access-Control-Request-Headers");
        String wanted = request.headers().joined("Access-Control-Request-Headers");
        if (wanted != null) {
            headers.add("Access-Control-Allow-Headers", wanted);
        }
        if ("true".equals(request.headers().get("Access-Control-Request-Private-Network"))) {
            headers.add("Access-Control-Allow-Private-Network", "true");
        }
        return new Response(204, headers.build(), Body.EMPTY);
    }

    private static Headers.Builder allowed(String origin) {
        return Headers.builder()
                .add("Access-Control-Allow-Origin", origin)
                .add("Access-Control-Allow-Credentials", "true");
    }

    private static Response allow(Response response, String origin) {
        Headers.Builder headers = Headers.builder().addAll(response.headers());
        headers.addAll(allowed(origin).build()).add("Vary", "Origin");
        Set<String> exposed = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        response.headers().forEach((name, value) -> {
            if (!name.toLowerCase(Locale.ROOT).startsWith("access-control-")) {
                exposed.add(name);
            }
        });
        if (!exposed.isEmpty()) {
            headers.add("Access-Control-Expose-Headers", String.join(", ", exposed));
        }
        return response.withHeaders(headers.build());
    }
}
