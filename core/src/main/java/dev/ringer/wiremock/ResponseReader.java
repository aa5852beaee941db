package dev.ringer.wiremock;

import dev.ringer.http.Headers;
import dev.ringer.http.MediaType;
import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonBoolean;
import dev.ringer.json.JsonObject;
import dev.ringer.proxy.Passage;
import dev.ringer.source.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Puts the response of a mapping into a reply. */
final class ResponseReader {

    private static final Map<String, String> FAULTS = Map.of(
            "EMPTY_RESPONSE", "empty",
            "MALFORMED_RESPONSE_CHUNK", "malformed-chunk",
            "RANDOM_DATA_THEN_CLOSE", "garbage",
            "CONNECTION_RESET_BY_PEER", "reset");

    /** What the server sets itself, as it frames each message. */
    private static final Set<String> FRAMING =
            Set.of("content-length", "transfer-encoding", "connection", "keep-alive");

    private static final Set<String> SET_BY_PROXIES =
            Set.of("host", "content-length", "expect", "connection", "upgrade", "transfer-encoding", "via");

    private static final List<String> BODIES = List.of("body", "jsonBody", "base64Body", "bodyFileName");

    private static final List<String> BESIDE_PROXY =
            List.of("body", "jsonBody", "base64Body", "bodyFileName", "status", "statusMessage");

    /** What double braces mean. */
    private enum Braced {
        TEXT,
        TEMPLATE,
        TEMPLATE_BUT_FILES
    }

    private final Losses losses;
    private final Templating templating;
    private final DelayReader delays;

    ResponseReader(Losses losses, Templating templating) {
        this.losses = losses;
        this.templating = templating;
        this.delays = new DelayReader(losses);
    }

    /** Read a response into a reply; parameters of templates become variables of the stub. */
    void read(Fields response, BodyFiles files, JsonObject.Builder stub) {
        JsonObject.Builder reply = JsonObject.builder();
        Json parameters = response.json("transformerParameters").orElse(JsonObject.EMPTY);
        boolean verbatim = parameters instanceof JsonObject map && map.isTrue("disableBodyFileTemplating");
        Braced braced = !isTemplate(response) ? Braced.TEXT : verbatim ? Braced.TEMPLATE_BUT_FILES : Braced.TEMPLATE;
        variables(parameters).ifPresent(variables -> stub.put("variables", variables));
        Optional<Json> delay = delays.read(response);
        if (response.has("fault")) {
            fault(response, reply);
        } else if (response.has("proxyBaseUrl")) {
            proxy(response, reply, braced);
        } else {
            answer(response, reply, new BodyReader(losses, files), braced);
        }
        delay.ifPresent(each -> reply.put("delay", each));
        response.present(List.of("fromConfiguredStub", "proxyUrlPrefixToRemove", "additionalProxyRequestHeaders"));
        response.present(List.of("removeProxyRequestHeaders"));
        response.done();
        stub.put("reply", reply.build());
    }

    /** Of a proxied answer only headers are changed; WireMock tells the other server nothing of the client. */
    private void proxy(Fields response, JsonObject.Builder reply, Braced braced) {
        String base = response.text("proxyBaseUrl").orElse("").strip();
        boolean template = base.contains("{{") && braced != Braced.TEXT;
        try {
            if (!template) {
                Passage.check(base);
            }
        } catch (IllegalArgumentException e) {
            losses.mapping("'proxyBaseUrl': " + e.getMessage(), response.at("proxyBaseUrl"));
        }
        JsonObject.Builder way = JsonObject.builder().put("to", base).put("forwarded", JsonBoolean.FALSE);
        response.text("proxyUrlPrefixToRemove").ifPresent(each -> way.put("stripPrefix", each));
        JsonObject sent = headers(response, "additionalProxyRequestHeaders", SET_BY_PROXIES);
        if (!sent.isEmpty()) {
            way.put("headers", sent);
        }
        List<String> removed = response.texts("removeProxyRequestHeaders");
        if (!removed.isEmpty()) {
            way.put(
                    "removeHeaders",
                    JsonArray.of(removed.stream().<Json>map(Json::of).toList()));
        }
        reply.put("passthrough", way.build());
        JsonObject headers = headers(response);
        if (!headers.isEmpty()) {
            reply.put("headers", headers);
        }
        if (braced == Braced.TEXT && (base + headers.text() + sent.text()).contains("{{")) {
            reply.put("template", JsonBoolean.FALSE);
        }
        if (!response.present(BESIDE_PROXY).isEmpty()) {
            losses.noteOnce("status and body beside 'proxyBaseUrl', which come from there", response.at());
        }
    }

    private boolean isTemplate(Fields response) {
        List<String> names = response.texts("transformers");
        for (String each : new TreeSet<>(names)) {
            if (!each.equals("response-template")) {
                losses.detail("the transformer '" + each + "', which is written in Java", response.at("transformers"));
            }
        }
        return templating == Templating.ALL || names.contains("response-template");
    }

    private static Optional<Json> variables(Json parameters) {
        return parameters instanceof JsonObject map
                ? Optional.<Json>of(map.without("disableBodyFileTemplating"))
                        .filter(each -> !each.equals(JsonObject.EMPTY))
                : Optional.empty();
    }

    private void fault(Fields response, JsonObject.Builder reply) {
        String word = response.text("fault").orElse("");
        String fault = FAULTS.get(word);
        if (fault == null) {
            losses.mapping("the fault '" + word + "'", response.at("fault"));
            return;
        }
        reply.put("fault", fault);
        // Nothing of these is sent.
        response.present(BODIES);
        response.present(List.of("status", "statusMessage", "headers"));
    }

    private void answer(Fields response, JsonObject.Builder reply, BodyReader bodies, Braced braced) {
        reply.put("status", response.whole("status", 200, 599).orElse(200L));
        if (response.text("statusMessage").filter(each -> !each.isBlank()).isPresent()) {
            losses.noteOnce(
                    "'statusMessage': the phrase behind the status says what HTTP says, if it is sent at all",
                    response.at("statusMessage"));
        }
        JsonObject headers = headers(response);
        if (!headers.isEmpty()) {
            reply.put("headers", headers);
        }
        BodyReader.Braces inBody = bodies.read(response, type(headers), reply);
        boolean inHeaders = headers.text().contains("{{");
        if (braced == Braced.TEXT && (inHeaders || inBody != BodyReader.Braces.NONE)) {
            reply.put("template", JsonBoolean.FALSE);
            losses.note(
                    "there is {{…}} in it, but no transformer 'response-template', so it is sent as it stands"
                            + " (--global-response-templating makes it a template)",
                    response.at());
        } else if (braced == Braced.TEMPLATE_BUT_FILES && inBody == BodyReader.Braces.IN_FILE) {
            reply.put("template", JsonBoolean.FALSE);
            if (inHeaders) {
                losses.detail("the templates of headers beside a file that is none", response.at("headers"));
            }
        }
    }

    private static Optional<MediaType> type(JsonObject headers) {
        for (Map.Entry<String, Json> each : headers) {
            if (each.getKey().equalsIgnoreCase("Content-Type")) {
                return Operand.text(each.getValue()).flatMap(MediaType::parse);
            }
        }
        return Optional.empty();
    }

    private JsonObject headers(Fields response) {
        return headers(response, "headers", FRAMING);
    }

    private JsonObject headers(Fields response, String key, Set<String> own) {
        JsonObject.Builder headers = JsonObject.builder();
        response.map(key, key).ifPresent(map -> {
            for (String name : map.names()) {
                header(name, map, own, headers);
            }
        });
        return headers.build();
    }

    private void header(String name, Fields map, Set<String> own, JsonObject.Builder headers) {
        List<String> values = map.texts(name);
        if (own.contains(name.toLowerCase(Locale.ROOT))) {
            losses.noteOnce("headers such as '" + name + "', which the server sets itself", map.at(name));
        } else if (!Headers.isName(name) || !values.stream().allMatch(Headers::isValue)) {
            losses.detail("the header '" + name + "', which no message can hold", map.at(name));
        } else {
            List<Json> texts = new ArrayList<>();
            values.forEach(each -> texts.add(Json.of(each)));
            headers.put(name, texts.size() == 1 ? texts.get(0) : JsonArray.of(texts));
        }
    }
}
