package dev.ringer.keeper;

import dev.ringer.contract.Mount;
import dev.ringer.contract.Operation;
import dev.ringer.contract.PathTemplate;
import dev.ringer.exchange.Answerer;
import dev.ringer.exchange.Call;
import dev.ringer.exchange.Payload;
import dev.ringer.exchange.Selection;
import dev.ringer.generation.GeneratedAnswerer;
import dev.ringer.generation.References;
import dev.ringer.generation.Subject;
import dev.ringer.generation.meaning.Tokens;
import dev.ringer.http.Request;
import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonObject;
import dev.ringer.json.Pointer;
import dev.ringer.resource.Seed;
import dev.ringer.resource.Seeds;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The things that lists of a contract show as long as nothing is changed. Safe for use by several threads. */
public final class Neighbours implements References {

    /** Collections that are remembered; each can be looked at again. */
    private static final int KNOWN_MAX = 1_000;

    /** Things of a collection that are named: of those that people give there may be a million. */
    static final int NAMED_MAX = 100;

    private final IdentityHashMap<Mount, Map<String, Operation>> lists = new IdentityHashMap<>();
    private final Answerer example;
    private final GeneratedAnswerer plain;
    private final Seeds seeds;
    private final Remembered<Asked, List<Json>> known = new Remembered<>(KNOWN_MAX);

    /**
     * Make it.
     *
     * @param plain makes values that name nothing, since things may name each other without end
     */
    public Neighbours(List<Mount> mounts, Answerer example, GeneratedAnswerer plain, Seeds seeds) {
        this.example = example;
        this.plain = plain;
        this.seeds = seeds;
        mounts.forEach(each -> lists.put(each, lists(each)));
    }

    private record Asked(Operation operation, Map<String, String> values, Optional<String> seed) {}

    private static Map<String, Operation> lists(Mount mount) {
        Map<String, Operation> lists = new HashMap<>();
        for (Operation each : mount.operations()) {
            List<PathTemplate.Segment> segments = each.path().segments();
            String last = name(segments);
            if (each.method().equals("GET") && !last.isEmpty()) {
                String noun = Tokens.singular(Tokens.plain(last));
                lists.merge(noun, each, (one, other) -> variables(other) < variables(one) ? other : one);
            }
        }
        return lists;
    }

    private static String name(List<PathTemplate.Segment> segments) {
        PathTemplate.Segment last = segments.isEmpty() ? null : segments.get(segments.size() - 1);
        return last != null && last.isLiteral() ? last.literal() : "";
    }

    private static int variables(Operation operation) {
        return operation.path().variables().size();
    }

    @Override
    public List<Json> identities(String noun, Call call) {
        Operation list = lists.getOrDefault(call.mount(), Map.of()).get(noun);
        if (list == null || list.equals(call.operation())) {
            return List.of();
        }
        Map<String, String> values = new HashMap<>();
        for (String each : list.path().variables()) {
            String name = PathTemplate.name(each);
            String value = call.values().get(name);
            if (value == null) {
                return List.of();
            }
            values.put(name, value);
        }
        Asked key = new Asked(list, values, call.preferences().seedInUse());
        return known.get(key, () -> look(list, values, call));
    }

    private List<Json> look(Operation list, Map<String, String> values, Call call) {
        Selection selection = Rungs.selection(list).orElse(null);
        if (selection == null) {
            return List.of();
        }
        Call asked = new Call(Request.of("GET", "/"), call.mount(), list, values, call.preferences(), selection);
        Subject.Collection shape = plain.wish(asked).subject().collection();
        if (shape == null) {
            return List.of();
        }
        List<Seed> given = seeds.of(name(list.path().segments()));
        Stream<Json> things =
                given.isEmpty() ? things(asked, shape) : given.stream().map(Seed::value);
        return things.map(each -> identity(each, shape))
                .filter(Objects::nonNull)
                .distinct()
                .limit(NAMED_MAX)
                .toList();
    }

    private Stream<Json> things(Call call, Subject.Collection shape) {
        Payload payload = example.answer(call)
                .or(() -> plain.answer(call))
                .map(each -> each.payload().get())
                .orElse(Payload.NONE);
        Json body = Rungs.json(payload).orElse(null);
        Json things = body == null
                ? null
                : Pointer.of(shape.path().toArray(new String[0])).find(body);
        return things instanceof JsonArray array ? array.stream() : Stream.of();
    }

    private static @Nullable Json identity(Json thing, Subject.Collection shape) {
        if (thing instanceof JsonObject object) {
            for (String name : shape.identities()) {
                Json value = object.get(name);
                if (Texts.of(value) != null) {
                    return value;
                }
            }
        }
        return null;
    }
}
