package dev.ringer.wiremock;

import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonObject;
import dev.ringer.json.JsonString;
import dev.ringer.source.Fields;
import dev.ringer.source.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Puts what is to be sent after an answer into callbacks. */
final class WebhookReader {

    private static final String WEBHOOK = "webhook";

    private static final Set<String> KNOWN =
            Set.of("method", "url", "headers", "body", "jsonBody", "base64Body", "bodyFileName", "delay");

    private final Losses losses;
    private final DelayReader delays;

    WebhookReader(Losses losses) {
        this.losses = losses;
        this.delays = new DelayReader(losses);
    }

    /** Read the actions of a mapping into callbacks, whose further parameters become variables of the stub. */
    void read(Fields mapping, JsonObject.Builder stub) {
        List<Json> callbacks = new ArrayList<>();
        Optional<Json> old = mapping.json("postServeActions");
        if (old.isPresent() && old.get() instanceof JsonObject map) {
            for (Map.Entry<String, Json> each : map) {
                Location at = mapping.at("postServeActions").child(each.getKey());
                action(each.getKey(), each.getValue(), at, stub, callbacks);
            }
        } else {
            listed(mapping, "postServeActions", stub, callbacks);
        }
        listed(mapping, "serveEventListeners", stub, callbacks);
        if (!callbacks.isEmpty()) {
            stub.put("callbacks", JsonArray.of(callbacks));
        }
    }

    private void listed(Fields mapping, String key, JsonObject.Builder stub, List<Json> into) {
        for (Fields.Item each : mapping.list(key)) {
            Fields.of(each.value(), each.at(), "an action", losses.diagnostics())
                    .ifPresent(action -> {
                        String name = action.text("name").orElse("");
                        for (String phase : action.texts("requestPhases")) {
                            if (!phase.equals("AFTER_COMPLETE")) {
                                losses.detail("the phase " + phase + ": callbacks come after the answer", each.at());
                            }
                        }
                        Json parameters = action.json("parameters").orElse(JsonObject.EMPTY);
                        action.done();
                        action(name, parameters, action.at("parameters"), stub, into);
                    });
        }
    }

    private void action(String name, Json parameters, Location at, JsonObject.Builder stub, List<Json> into) {
        if (!name.equals(WEBHOOK)) {
            losses.detail("the action '" + name + "', which is written in Java", at);
        } else if (parameters instanceof JsonObject map) {
            Fields.of(map, at, "a webhook", losses.diagnostics()).ifPresent(each -> into.add(callback(each)));
            variables(map, stub);
        }
    }

    /** Webhooks may have parameters of anybody's, for their templates. */
    private static void variables(JsonObject parameters, JsonObject.Builder stub) {
        JsonObject variables = stub.get("variables") instanceof JsonObject map ? map : JsonObject.EMPTY;
        for (Map.Entry<String, Json> each : parameters) {
            if (!KNOWN.contains(each.getKey()) && !variables.has(each.getKey())) {
                variables = variables.with(each.getKey(), each.getValue());
            }
        }
        if (!variables.isEmpty()) {
            stub.put("variables", variables);
        }
    }

    private Json callback(Fields webhook) {
        JsonObject.Builder callback = JsonObject.builder()
                .put("method", webhook.text("method").orElse("POST"))
                .put("url", webhook.text("url").orElse(""));
        webhook.json("headers").ifPresent(headers -> callback.put("headers", headers));
        body(webhook, callback);
        webhook.map("delay", "a delay")
                .flatMap(delay -> delays.of(delay, 0))
                .ifPresent(delay -> callback.put("delay", delay));
        return callback.build();
    }

    private void body(Fields webhook, JsonObject.Builder callback) {
        Optional<Json> body = webhook.json("body");
        if (body.isPresent()) {
            boolean text = body.get() instanceof JsonString;
            callback.put(text ? "text" : "body", body.get());
        } else if (webhook.has("jsonBody")) {
            callback.put("body", webhook.json("jsonBody").orElseThrow());
        } else if (webhook.has("base64Body")) {
            callback.put("base64", webhook.text("base64Body").orElse(""));
        } else if (webhook.has("bodyFileName")) {
            losses.detail("the file of a webhook's body", webhook.at("bodyFileName"));
        }
    }
}
