package dev.ringer.template;

import dev.ringer.http.Cookies;
import dev.ringer.http.Headers;
import dev.ringer.http.Multipart;
import dev.ringer.http.Query;
import dev.ringer.http.Request;
import dev.ringer.json.Json;
import dev.ringer.matching.Arrival;
import dev.ringer.matching.operator.Payload;
import java.net.URI;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The request. A new part of it is a line in the list. */
record RequestView(Run run) implements View {

    private static final Map<String, Function<RequestView, @Nullable Object>> MEMBERS = members();

    private static Map<String, Function<RequestView, @Nullable Object>> members() {
        Map<String, Function<RequestView, @Nullable Object>> all = new LinkedHashMap<>();
        all.put("id", view -> Chances.uuid(view.run.scope().dice().at("request id")));
        all.put("method", view -> view.request().method());
        all.put("url", view -> view.request().target().toString());
        all.put("path", view -> new PathView(view.arrival()));
        all.put("pathSegments", view -> new PathView(view.arrival()).segments());
        all.put("query", view -> query(view.request().target().query()));
        all.put("headers", view -> headers(view.request().headers()));
        all.put("cookies", view -> cookies(view.request().headers()));
        all.put("body", view -> new BodyView(view.arrival().body()));
        all.put("json", view -> view.arrival().body().json());
        all.put(
                "bodyAsBase64",
                view -> Base64.getEncoder().encodeToString(view.request().body().bytes()));
        all.put("form", view -> query(view.arrival().body().form()));
        all.put("parts", RequestView::parts);
        all.put("multipart", view -> !view.arrival().body().parts().isEmpty());
        all.put("scheme", view -> view.origin().getScheme());
        all.put("host", view -> view.origin().getHost());
        all.put("port", RequestView::port);
        all.put("baseUrl", view -> view.request().origin());
        all.put("absoluteUrl", view -> view.request().origin() + view.request().target());
        all.put("clientIp", view -> view.arrival().client());
        all.put("protocol", view -> view.arrival().protocol());
        all.put("operation", view -> view.arrival().operation());
        all.put("session", view -> view.arrival().session());
        all.put("requestLine", view -> view);
        return Collections.unmodifiableMap(all);
    }

    static List<String> names() {
        return List.copyOf(MEMBERS.keySet());
    }

    private Arrival arrival() {
        return run.scope().arrival();
    }

    private Request request() {
        return arrival().request();
    }

    @Override
    public @Nullable Object member(String name) {
        Function<RequestView, @Nullable Object> found = MEMBERS.get(name);
        return found == null ? null : found.apply(this);
    }

    static Named query(Query query) {
        return new Named(
                () -> query.pairs().stream().map(Query.Pair::name).toList(),
                name -> query.all(name).stream().map(Query.Pair::value).toList());
    }

    static Named headers(Headers headers) {
        List<String> names = new ArrayList<>();
        headers.forEach((name, value) -> names.add(name));
        return new Named(() -> names, headers::all);
    }

    static Named cookies(Headers headers) {
        return new Named(() -> cookieNames(headers), name -> Cookies.all(headers, name));
    }

    private static List<String> cookieNames(Headers headers) {
        List<String> names = new ArrayList<>();
        for (String header : headers.all("Cookie")) {
            for (String pair : header.split(";", -1)) {
                int equals = pair.indexOf('=');
                if (equals > 0) {
                    names.add(pair.substring(0, equals).strip());
                }
            }
        }
        return names;
    }

    private static Map<String, Object> parts(RequestView view) {
        Map<String, Object> parts = new LinkedHashMap<>();
        for (Multipart.Part each : view.arrival().body().parts()) {
            Map<String, Object> shown = new LinkedHashMap<>();
            shown.put("name", each.name());
            shown.put("file", each.file().orElse(""));
            shown.put("headers", headers(each.headers()));
            shown.put("body", new BodyView(new Payload(each.body(), each::type)));
            shown.put(
                    "bodyAsBase64",
                    Base64.getEncoder().encodeToString(each.body().bytes()));
            shown.put("binary", each.isFile());
            parts.putIfAbsent(each.name(), shown);
        }
        return parts;
    }

    private URI origin() {
        try {
            return URI.create(request().origin());
        } catch (IllegalArgumentException e) {
            return URI.create("http://localhost");
        }
    }

    private static int port(RequestView view) {
        URI origin = view.origin();
        return origin.getPort() >= 0 ? origin.getPort() : "https".equals(origin.getScheme()) ? 443 : 80;
    }

    @Override
    public Json json() {
        return members("method", "url", "path", "query", "headers", "cookies", "body");
    }
}
