package dev.ringer.wiremock;

import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonObject;
import dev.ringer.source.Fields;
import java.util.List;

/** Puts what a mapping says of another server, which is to answer, into a reply. */
final class ProxyReader {

    /** What an answer from elsewhere does not have. */
    private static final List<String> OWN =
            List.of("headers", "body", "jsonBody", "base64Body", "bodyFileName", "statusMessage");

    private final Losses losses;

    ProxyReader(Losses losses) {
        this.losses = losses;
    }

    void read(Fields response, JsonObject.Builder reply) {
        JsonObject.Builder passthrough =
                JsonObject.builder().put("to", response.text("proxyBaseUrl").orElse(""));
        response.map("additionalProxyRequestHeaders", "headers").ifPresent(map -> {
            JsonObject.Builder headers = JsonObject.builder();
            map.names().forEach(name -> headers.put(name, map.json(name).orElseThrow()));
            passthrough.put("headers", headers.build());
        });
        List<Json> removed = response.texts("removeProxyRequestHeaders").stream()
                .<Json>map(Json::of)
                .toList();
        if (!removed.isEmpty()) {
            passthrough.put("removeHeaders", JsonArray.of(removed));
        }
        response.text("proxyUrlPrefixToRemove").ifPresent(prefix -> passthrough.put("withoutPrefix", prefix));
        for (String each : response.present(OWN)) {
            losses.detail("'" + each + "' beside an answer of another server", response.at(each));
        }
        // WireMock writes a status here, and takes the other server's.
        response.has("status");
        reply.put("passthrough", passthrough.build());
    }
}
