package dev.ringer.engine;

import dev.ringer.contract.Content;
import dev.ringer.exchange.Payload;
import dev.ringer.exchange.Problem;
import dev.ringer.http.Accept;
import dev.ringer.http.MediaType;
import dev.ringer.http.Request;
import dev.ringer.json.Json;
import dev.ringer.json.JsonObject;
import dev.ringer.json.Pointer;
import dev.ringer.schema.Dialect;
import dev.ringer.schema.Schema;
import dev.ringer.schema.SchemaSpace;
import dev.ringer.source.Document;
import dev.ringer.source.Documents;
import dev.ringer.source.Location;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes problems in JSON, or in XML for those who take nothing else (RFC 9457; its XML is RFC 7807's, appendix A). */
final class ProblemFormat {

    private static final MediaType XML = new MediaType("application", "problem+xml", Map.of());
    private static final List<MediaType> XML_KINDS =
            List.of(XML, new MediaType("application", "xml", Map.of()), new MediaType("text", "xml", Map.of()));

    private static final Content XML_CONTENT = xmlContent();

    private ProblemFormat() {}

    static Payload payload(Problem problem, Request request) {
        JsonObject json = problem.toJson(request.target().path());
        String written = request.headers().joined("Accept");
        if (written == null) {
            return new Payload.Value(json, MediaType.PROBLEM, Optional.empty());
        }
        Accept accept = Accept.parse(written);
        int inJson = Math.max(accept.weight(MediaType.PROBLEM), accept.weight(MediaType.JSON));
        int inXml = XML_KINDS.stream().mapToInt(accept::weight).max().orElse(0);
        return inXml > inJson
                ? new Payload.Value(json, XML, Optional.of(XML_CONTENT))
                : new Payload.Value(json, MediaType.PROBLEM, Optional.empty());
    }

    private static Content xmlContent() {
        Json items = JsonObject.of("xml", JsonObject.of("name", Json.of("i")));
        Json list = JsonObject.builder()
                .put("type", "array")
                .put("items", items)
                .put("xml", JsonObject.of("wrapped", Json.of(true)))
                .build();
        Json place = JsonObject.of("properties", JsonObject.of("location", list));
        Json violations = JsonObject.builder()
                .put("type", "array")
                .put("items", ((JsonObject) place).with("xml", JsonObject.of("name", Json.of("i"))))
                .put("xml", JsonObject.of("wrapped", Json.of(true)))
                .build();
        Json source = JsonObject.builder()
                .put(
                        "xml",
                        JsonObject.builder()
                                .put("name", "problem")
                                .put("namespace", "urn:ietf:rfc:7807")
                                .build())
                .put("properties", JsonObject.of("validation", violations))
                .build();
        URI address = URI.create("ringer:/problem");
        Documents documents = new Documents(each -> new byte[0]);
        Schema schema = new SchemaSpace(documents).of(Document.of(address, source), Dialect.OPENAPI_3_1);
        return new Content(
                XML, Optional.of(schema), Optional.empty(), List.of(), Map.of(), new Location(address, Pointer.ROOT));
    }
}
