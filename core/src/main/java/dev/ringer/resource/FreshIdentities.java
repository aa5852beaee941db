package dev.ringer.resource;

import dev.ringer.json.Json;
import dev.ringer.json.JsonReader;
import dev.ringer.json.JsonSyntaxException;
import dev.ringer.json.Pointer;
import dev.ringer.schema.Parts;
import dev.ringer.schema.Schema;
import dev.ringer.schema.check.Checker;
import dev.ringer.schema.check.Direction;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Identities for things that have none. Used by one thread. */
final class FreshIdentities {

    private final List<Schema> schemas;
    private final Checker checker;
    private final Set<String> taken = new HashSet<>();
    private long last;

    FreshIdentities(Pointer member, Optional<Schema> thing, Checker checker) {
        this.schemas = schemas(member, thing);
        this.checker = checker;
    }

    /** Give what is said of a member, whichever alternative of its thing is meant. */
    static List<Schema> schemas(Pointer member, Optional<Schema> thing) {
        List<Schema> at = thing.stream().toList();
        for (String token : member.tokens()) {
            at = Parts.ofAny(at).member(token);
        }
        return at;
    }

    void take(String identity) {
        taken.add(identity);
    }

    /** Give the next that is not taken; nothing where the schema takes none of this kind. */
    Optional<Json> next() {
        do {
            last++;
        } while (taken.contains(Long.toString(last)));
        List<Json> candidates = List.of(Json.of(last), Json.of(Long.toString(last)), uuid(last));
        return candidates.stream().filter(this::accepts).findFirst();
    }

    private static Json uuid(long number) {
        return Json.of(UUID.nameUUIDFromBytes(Long.toString(number).getBytes(StandardCharsets.UTF_8))
                .toString());
    }

    /** Read an identity that was written as the key of a map: a text, or a number where only that is allowed. */
    Json read(String key) {
        Json text = Json.of(key);
        if (accepts(text)) {
            return text;
        }
        try {
            Json value = JsonReader.read(key);
            return accepts(value) ? value : text;
        } catch (JsonSyntaxException e) {
            return text;
        }
    }

    private boolean accepts(Json value) {
        return schemas.isEmpty() || schemas.stream().anyMatch(each -> checker.accepts(each, value, Direction.RESPONSE));
    }
}
