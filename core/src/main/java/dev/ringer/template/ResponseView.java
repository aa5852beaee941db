package dev.ringer.template;

import dev.ringer.http.MediaType;
import dev.ringer.http.Response;
import dev.ringer.json.Json;
import dev.ringer.matching.operator.Payload;
import org.jspecify.annotations.Nullable;

/** The response, where there is one already. */
record ResponseView(Response response) implements View {

    @Override
    public @Nullable Object member(String name) {
        return switch (name) {
            case "status" -> response.status();
            case "headers" -> RequestView.headers(response.headers());
            case "body" -> new BodyView(payload());
            case "json" -> payload().json();
            default -> null;
        };
    }

    private Payload payload() {
        return new Payload(
                response.body().held(),
                () -> response.headers().first("Content-Type").flatMap(MediaType::parse));
    }

    @Override
    public Json json() {
        return members("status", "headers", "body");
    }
}
