package dev.ringer.keeper;

import dev.ringer.json.Edit;
import dev.ringer.json.Json;
import dev.ringer.json.JsonNull;
import dev.ringer.json.JsonObject;
import dev.ringer.json.Pointer;
import dev.ringer.resource.Resource;
import dev.ringer.schema.Parts;
import dev.ringer.schema.Schema;
import dev.ringer.schema.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What new things of a resource have beside what is sent, worked out once: for each member a value, or how it comes to
 * one.
 */
final class Mould {

    /**
     * What is known of a thing when it is made.
     *
     * @param made a generated one
     * @param address of the thing; null where it has none
     */
    record Birth(Supplier<Json> made, @Nullable String address, Instant now) {

        @Nullable
        Json made(String name) {
            return made.get() instanceof JsonObject object ? object.get(name) : null;
        }
    }

    /** Gives the value of a member; null where the thing does not have it. */
    private interface Source {
        @Nullable
        Json of(Birth birth);
    }

    private record Slot(String name, Source source) {}

    private final List<Slot> slots;

    private Mould(List<Slot> slots) {
        this.slots = slots;
    }

    /** Work it out for a resource, which has a schema. */
    static Mould of(Resource resource, Stamps stamps) {
        Parts parts = Parts.ofAny(resource.schema().orElseThrow());
        Set<String> set = Set.copyOf(resource.serverSet().get());
        List<Slot> slots = new ArrayList<>();
        for (String name : parts.memberNames()) {
            List<Schema> below = parts.member(name);
            boolean needed = parts.all().stream()
                    .anyMatch(each -> each.objects().required().contains(name));
            Source source = set.contains(name) || Stamps.isTime(name)
                    ? server(name, below, stamps)
                    : fixed(usual(below, needed, stamps));
            if (source != null && !needed && Stamps.isLater(name, below)) {
                source = stamps.accepts(below, JsonNull.NULL) ? birth -> JsonNull.NULL : null;
            }
            if (source != null) {
                slots.add(new Slot(name, source));
            }
        }
        return new Mould(List.copyOf(slots));
    }

    JsonObject fresh(Birth birth) {
        JsonObject.Builder all = JsonObject.builder();
        for (Slot each : slots) {
            Json value = each.source().of(birth);
            if (value != null) {
                all.put(each.name(), value);
            }
        }
        return all.build();
    }

    private static @Nullable Source fixed(@Nullable Json value) {
        return value == null ? null : birth -> value;
    }

    /** Give what a member has that neither the server nor the client says: its default, the first of its states. */
    private static @Nullable Json usual(List<Schema> schemas, boolean needed, Stamps stamps) {
        Json standard = stamps.standard(schemas);
        return standard == null && needed ? stamps.empty(schemas) : standard;
    }

    private static Source server(String name, List<Schema> schemas, Stamps stamps) {
        if (Stamps.isTime(name)) {
            boolean texts = Parts.ofAny(schemas).types().has(Type.STRING);
            return birth -> stamps.time(schemas, texts ? null : birth.made(name), birth.now())
                    .orElseGet(() -> birth.made(name));
        }
        if (Stamps.isVersion(name)) {
            Source version = fixed(stamps.first(schemas, List.of(Json.of(1), Json.of("1"), Json.of(0)))
                    .orElse(null));
            return version == null ? birth -> birth.made(name) : version;
        }
        Source plain = plain(name, schemas, stamps);
        if (Stamps.isAddress(name)) {
            return birth -> birth.address() == null
                    ? plain.of(birth)
                    : stamps.first(schemas, List.of(Json.of(birth.address()))).orElseGet(() -> birth.made(name));
        }
        if (Stamps.isLinks(name)) {
            return birth -> birth.address() == null
                    ? plain.of(birth)
                    : linked(schemas, birth.made(name), birth.address(), stamps);
        }
        return plain;
    }

    private static Source plain(String name, List<Schema> schemas, Stamps stamps) {
        Json standard = stamps.standard(schemas);
        Source source = fixed(standard == null ? stamps.empty(schemas) : standard);
        return source == null ? birth -> birth.made(name) : source;
    }

    /** The links of a thing lead to it. */
    private static @Nullable Json linked(List<Schema> schemas, @Nullable Json made, String address, Stamps stamps) {
        Json self = Pointer.of("self").find(made == null ? JsonNull.NULL : made);
        if (made == null || self == null) {
            return made;
        }
        Pointer at = self instanceof JsonObject ? Pointer.of("self", "href") : Pointer.of("self");
        Json linked = Edit.put(made, at, Json.of(address));
        return stamps.accepts(schemas, linked) ? linked : made;
    }
}
