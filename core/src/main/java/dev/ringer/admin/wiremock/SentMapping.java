package dev.ringer.admin.wiremock;

import dev.ringer.engine.World;
import dev.ringer.json.Json;
import dev.ringer.json.JsonObject;
import dev.ringer.source.Diagnostic;
import dev.ringer.source.Document;
import dev.ringer.source.Documents;
import dev.ringer.stub.Stub;
import dev.ringer.stub.StubFile;
import dev.ringer.stub.StubId;
import dev.ringer.stub.StubReader;
import dev.ringer.stub.StubSet;
import dev.ringer.wiremock.BodyFiles;
import dev.ringer.wiremock.Translation;
import dev.ringer.wiremock.WireMockReader;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A mapping that a client sent, and the stub that was made of it, which carries it along.
 *
 * @param json as it was sent, with its identifier
 */
record SentMapping(JsonObject json, Stub stub) {

    /** Of the addresses of mappings, as of all stubs that come over an API. */
    static final String SCHEME = "stub";

    /** Where a stub keeps the mapping that it was made of, within its metadata. */
    private static final String KEPT = "wiremock";

    private static final BodyFiles NO_FILES = new BodyFiles(
            each -> {
                throw new IOException("it was not sent");
            },
            URI.create("stub:/__files/"),
            URI::toString);

    /** Give the mapping that a stub was made of; nothing where it came by another way. */
    static Optional<JsonObject> of(Stub stub) {
        return Optional.ofNullable(metadata(stub).object(KEPT));
    }

    static JsonObject metadata(Stub stub) {
        JsonObject metadata = stub.source() instanceof JsonObject source ? source.object("metadata") : null;
        return metadata == null ? JsonObject.EMPTY : metadata;
    }

    /**
     * Give a mapping its identifier.
     *
     * @param path the one that the path has; nothing where the mapping may have its own
     */
    static JsonObject identified(Call call, Json value, Optional<String> path, String within) {
        if (!(value instanceof JsonObject mapping)) {
            throw Refusal.at(within, "Not a mapping", "A mapping must be an object.");
        }
        if (mapping.has("mappings")) {
            throw Refusal.at(
                    within + "/mappings", "Not a mapping", "Several mappings at once go to /__admin/mappings/import.");
        }
        String id = path.or(() -> given(mapping, "id", within))
                .or(() -> given(mapping, "uuid", within))
                .orElseGet(() -> fresh(call, mapping));
        return JsonObject.builder()
                .put("id", id)
                .putAll(mapping.without("id").without("uuid"))
                .put("uuid", id)
                .build();
    }

    private static Optional<String> given(JsonObject mapping, String field, String within) {
        String id = mapping.string(field);
        if (id != null && !StubId.isId(id)) {
            throw Refusal.at(within + "/" + field, "Not a UUID", "'" + Call.cut(id) + "' is not a valid UUID.");
        }
        return Optional.ofNullable(id).map(each -> each.toLowerCase(Locale.ROOT));
    }

    private static String fresh(Call call, JsonObject mapping) {
        String moment = call.world().clock().instant().toString();
        return StubId.derived(moment + "/" + call.kept().next() + "/" + mapping.text());
    }

    /**
     * Make the stub of a mapping.
     *
     * @param mapping with its identifier
     * @param within pointer to it, for what is wrong with it
     * @throws Refusal with all that cannot be carried over
     */
    static SentMapping read(Call call, JsonObject mapping, String within) {
        String id = String.valueOf(mapping.string("id"));
        List<Diagnostic> found = new ArrayList<>();
        Document document = Document.of(
                URI.create(SCHEME + ":/wiremock-" + call.kept().next() + ".json"),
                FileBody.inlined(call, mapping, within));
        Translation translation = new WireMockReader(call.kept().templating(), found).read(document, NO_FILES);
        refuse(found, within);
        JsonObject words = ((JsonObject) translation.stubs().get(0))
                .with("name", Json.of(id))
                .with("precedence", Json.of("newest"))
                .with("reason", Json.of("sent over WireMock's API"))
                .with("metadata", JsonObject.of(KEPT, mapping));
        return new SentMapping(mapping, bound(call.world(), translation, words, within));
    }

    private static Stub bound(World world, Translation translation, JsonObject words, String within) {
        Translation whole = new Translation(translation.address(), List.of(words), translation.origins());
        Documents documents = new Documents(each -> {
            throw new IOException("a mapping that comes over the API may not read files");
        });
        Document document = whole.document();
        documents.add(document);
        List<Diagnostic> found = new ArrayList<>();
        StubFile file = new StubReader(documents, found).read(document);
        StubSet set = world.bare().plus(List.of(file), documents, found);
        world.stubCheck(found).check(set);
        List<Diagnostic> errors = whole.relocated(found).stream()
                .filter(each -> each.severity() == Diagnostic.Severity.ERROR)
                .toList();
        refuse(errors, within);
        return set.stubs().get(0);
    }

    private static void refuse(List<Diagnostic> found, String within) {
        List<Diagnostic> lost = found.stream()
                .filter(each -> each.severity() != Diagnostic.Severity.NOTE)
                .toList();
        if (!lost.isEmpty()) {
            throw Refusal.of(lost, within);
        }
    }
}
