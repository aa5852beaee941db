package dev.ringer.keeper;

import dev.ringer.contract.Content;
import dev.ringer.contract.Operation;
import dev.ringer.contract.RequestBody;
import dev.ringer.json.Json;
import dev.ringer.json.JsonObject;
import dev.ringer.json.Pointer;
import dev.ringer.resource.ResourceOperation;
import dev.ringer.schema.Parts;
import dev.ringer.schema.Schema;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a thing has that is sent as a whole, where the request does not say it: the defaults of its own schema, and those
 * of the request's. Safe for use by several threads.
 */
final class Defaults {

    private final Stamps stamps;
    private final Map<Operation, JsonObject> known = new ConcurrentHashMap<>();

    Defaults(Stamps stamps) {
        this.stamps = stamps;
    }

    /** Give the members; none of them is one that the server says. */
    JsonObject of(Turn turn) {
        return known.computeIfAbsent(turn.role().operation(), operation -> find(turn));
    }

    private JsonObject find(Turn turn) {
        Parts thing = Parts.ofAny(turn.resource().schema().orElseThrow());
        Optional<Parts> sent = sent(turn.role());
        Set<String> own = Set.copyOf(turn.resource().serverSet().get());
        JsonObject.Builder members = JsonObject.builder();
        for (String name : thing.memberNames()) {
            List<Schema> below = thing.member(name);
            Json told = sent.map(each -> stamps.standard(each.member(name))).orElse(null);
            Json value = told != null && stamps.accepts(below, told) ? told : stamps.standard(below);
            if (value != null && !own.contains(name)) {
                members.put(name, value);
            }
        }
        return members.build();
    }

    private static Optional<Parts> sent(ResourceOperation role) {
        return role.operation().detail().body().map(RequestBody::contents).stream()
                .flatMap(List::stream)
                .filter(each -> each.type().isJson())
                .flatMap(each -> at(each, role).stream())
                .findFirst();
    }

    private static Optional<Parts> at(Content content, ResourceOperation role) {
        return content.schema()
                .map(each -> Texts.at(each, role.sent().orElse(Pointer.ROOT)))
                .map(Parts::ofAny);
    }
}
