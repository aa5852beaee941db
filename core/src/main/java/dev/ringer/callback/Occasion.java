package dev.ringer.callback;

import dev.ringer.exchange.Route;
import dev.ringer.http.Request;
import dev.ringer.http.Response;
import java.util.Map;

/**
 * What callbacks follow from: a request that was answered.
 *
 * @param values of the path's variables, percent-encoded as sent
 * @param response as it is sent
 */
public record Occasion(Request request, Map<String, String> values, Response response) {

    public Occasion {
        values = Map.copyOf(values);
    }

    public static Occasion of(Request request, Route route, Response response) {
        return new Occasion(request, route instanceof Route.Found found ? found.values() : Map.of(), response);
    }
}
