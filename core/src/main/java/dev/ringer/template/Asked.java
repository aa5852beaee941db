package dev.ringer.template;

import dev.ringer.http.Query;
import dev.ringer.http.Request;
import dev.ringer.json.Json;
import dev.ringer.matching.Arrival;
import org.jspecify.annotations.Nullable;

/** Helpers that give parts of the request, by Mockoon's names. */
final class Asked {

    private Asked() {}

    private static Arrival arrival(Call call) {
        return call.run().scope().arrival();
    }

    private static Request request(Call call) {
        return arrival(call).request();
    }

    private static @Nullable Object member(Call call, String name) {
        return new RequestView(call.run()).member(name);
    }

    private static @Nullable Object orDefault(@Nullable Object found, Call call, int index) {
        return found == null ? call.value(index) : found;
    }

    /** Give the body, or what a path leads to in its JSON or its form. */
    static @Nullable Object body(Call call) {
        BodyView body = new BodyView(arrival(call).body());
        if (call.text(0, "").isEmpty()) {
            return body.text().isEmpty() ? call.value(1) : body;
        }
        Query form = arrival(call).body().form();
        Json tree = form.isEmpty() ? body.tree() : RequestView.query(form).json();
        return orDefault(Paths.follow(tree, call.text(0), call), call, 1);
    }

    static @Nullable Object bodyRaw(Call call) {
        BodyView body = new BodyView(arrival(call).body());
        return call.text(0, "").isEmpty() ? body.tree() : body(call);
    }

    static @Nullable Object query(Call call) {
        Named query = RequestView.query(request(call).target().query());
        String name = call.text(0, "");
        Object found = query.member(name);
        return orDefault(found != null || name.isEmpty() ? found : Paths.follow(query, name, call), call, 1);
    }

    static Object queries(Call call) {
        return RequestView.query(request(call).target().query()).json();
    }

    static @Nullable Object pathValue(Call call) {
        return orDefault(arrival(call).pathValues().get(call.text(0)), call, 1);
    }

    static Object pathValues(Call call) {
        return Value.json(arrival(call).pathValues());
    }

    static @Nullable Object header(Call call) {
        return orDefault(request(call).headers().joined(call.text(0)), call, 1);
    }

    static Object headers(Call call) {
        return RequestView.headers(request(call).headers()).json();
    }

    static @Nullable Object cookie(Call call) {
        return orDefault(RequestView.cookies(request(call).headers()).member(call.text(0)), call, 1);
    }

    static @Nullable Object hostname(Call call) {
        return member(call, "host");
    }

    static Object ip(Call call) {
        return arrival(call).client();
    }

    static Object method(Call call) {
        return request(call).method();
    }

    static Object baseUrl(Call call) {
        return request(call).origin();
    }
}
