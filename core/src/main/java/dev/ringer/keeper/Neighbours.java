package dev.ringer.keeper;

import dev.ringer.contract.Content;
import dev.ringer.contract.Mount;
import dev.ringer.contract.Operation;
import dev.ringer.contract.PathTemplate;
import dev.ringer.exchange.Answerer;
import dev.ringer.exchange.Call;
import dev.ringer.exchange.Reply;
import dev.ringer.generation.GeneratedAnswerer;
import dev.ringer.generation.References;
import dev.ringer.generation.Subject;
import dev.ringer.generation.meaning.Tokens;
import dev.ringer.http.Percent;
import dev.ringer.http.Request;
import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonObject;
import dev.ringer.json.Pointer;
import dev.ringer.resource.ResourcePolicies;
import dev.ringer.resource.Seed;
import dev.ringer.schema.Parts;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The things that a contract shows as long as nothing is changed. Safe for use by several threads. */
public final class Neighbours implements References {

    /** Collections that are remembered, and things; each can be looked at again. */
    private static final int KNOWN_MAX = 1_000;

    /** Things of a collection that are named: of those that people give there may be a million. */
    static final int NAMED_MAX = 100;

    private final IdentityHashMap<Mount, Map<String, Paths>> paths = new IdentityHashMap<>();
    private final Answerer example;
    private final GeneratedAnswerer plain;
    private final ResourcePolicies policies;
    private final Remembered<Asked, Optional<Shown>> known = new Remembered<>(KNOWN_MAX);
    private final Remembered<Asked, Optional<Thing>> things = new Remembered<>(KNOWN_MAX);

    /**
     * Make it.
     *
     * @param plain makes values that name nothing, since things may name each other without end
     */
    public Neighbours(List<Mount> mounts, Answerer example, GeneratedAnswerer plain, ResourcePolicies policies) {
        this.example = example;
        this.plain = plain;
        this.policies = policies;
        mounts.forEach(each -> paths.put(each, paths(each)));
    }

    /**
     * Where things are listed, and where one is read.
     *
     * @param read null where no path shows one alone
     */
    private record Paths(Operation list, @Nullable Operation read) {}

    private record Asked(Operation operation, Map<String, String> values, String identity, Optional<String> seed) {}

    /**
     * A collection as its list shows it.
     *
     * @param written things that an example or a person says, by their identities
     */
    private record Shown(Known known, Map<String, JsonObject> written) {}

    private static Map<String, Paths> paths(Mount mount) {
        Map<String, Operation> lists = new HashMap<>();
        Map<String, Operation> reads = new HashMap<>();
        for (Operation each : mount.operations()) {
            List<PathTemplate.Segment> segments = each.path().segments();
            boolean one =
                    !segments.isEmpty() && segments.get(segments.size() - 1).isVariable();
            String last = name(one ? segments.subList(0, segments.size() - 1) : segments);
            if (each.method().equals("GET") && !last.isEmpty()) {
                String noun = Tokens.singular(Tokens.plain(last));
                (one ? reads : lists).merge(noun, each, (a, b) -> variables(b) < variables(a) ? b : a);
            }
        }
        Map<String, Paths> paths = new HashMap<>();
        lists.forEach((noun, list) -> paths.put(noun, new Paths(list, reads.get(noun))));
        return paths;
    }

    private static String name(List<PathTemplate.Segment> segments) {
        PathTemplate.Segment last = segments.isEmpty() ? null : segments.get(segments.size() - 1);
        return last != null && last.isLiteral() ? last.literal() : "";
    }

    private static int variables(Operation operation) {
        return operation.path().variables().size();
    }

    // --- collections

    @Override
    public Optional<Known> known(String noun, Call call) {
        Paths there = paths.getOrDefault(call.mount(), Map.of()).get(noun);
        return there == null || there.list().equals(call.operation())
                ? Optional.empty()
                : shown(noun, there.list(), call).map(Shown::known);
    }

    private Optional<Shown> shown(String noun, Operation list, Call call) {
        Map<String, String> values = values(list.path().variables(), call).orElse(null);
        if (values == null) {
            return Optional.empty();
        }
        Asked key = new Asked(list, values, "", call.preferences().seedInUse());
        return known.get(key, () -> look(noun, list, values, call));
    }

    /** Give what a call says of variables; nothing where it does not say all of them. */
    private static Optional<Map<String, String>> values(List<String> variables, Call call) {
        Map<String, String> values = new HashMap<>();
        for (String each : variables) {
            String name = PathTemplate.name(each);
            String value = call.values().get(name);
            if (value == null) {
                return Optional.empty();
            }
            values.put(name, value);
        }
        return Optional.of(values);
    }

    private Optional<Shown> look(String noun, Operation list, Map<String, String> values, Call call) {
        Call asked = asked(list, values, call).orElse(null);
        Subject.Collection shape =
                asked == null ? null : plain.wish(asked).subject().collection();
        if (asked == null || shape == null) {
            return Optional.empty();
        }
        List<Seed> given = given(call, name(list.path().segments()));
        Optional<Reply> written = example.answer(asked);
        List<JsonObject> all = (given.isEmpty()
                        ? things(written.or(() -> plain.answer(asked)), shape)
                        : given.stream().map(Seed::value))
                .filter(JsonObject.class::isInstance)
                .map(JsonObject.class::cast)
                .limit(NAMED_MAX)
                .toList();
        String member = all.stream()
                .map(each -> member(each, shape))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        if (member == null) {
            return Optional.empty();
        }
        List<Json> identities = all.stream()
                .map(each -> each.get(member))
                .filter(each -> Texts.of(each) != null)
                .distinct()
                .toList();
        Map<String, JsonObject> said = new HashMap<>();
        if (!given.isEmpty() || written.isPresent()) {
            all.forEach(each -> said.putIfAbsent(String.valueOf(Texts.of(each.get(member))), each));
        }
        String type = type(all).orElse(name(list.path().segments()));
        return Optional.of(new Shown(new Known(noun, member, type, identities, members(asked, shape)), said));
    }

    /** Give the type that all things say of themselves; nothing where they do not, or differ. */
    private static Optional<String> type(List<JsonObject> things) {
        List<String> types = things.stream()
                .map(each -> Texts.of(each.get("type")))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return types.size() == 1 ? Optional.of(types.get(0)) : Optional.empty();
    }

    private List<Seed> given(Call call, String name) {
        return policies.of(call.mount().contract()).seeds().of(name);
    }

    /** Give the call that asks for something as JSON; nothing where there is none. */
    private static Optional<Call> asked(Operation operation, Map<String, String> values, Call call) {
        return Rungs.selection(operation)
                .map(each ->
                        new Call(Request.of("GET", "/"), call.mount(), operation, values, call.preferences(), each));
    }

    private static Stream<Json> things(Optional<Reply> reply, Subject.Collection shape) {
        Json body = reply.map(each -> each.payload().get()).flatMap(Rungs::json).orElse(null);
        Json things = body == null ? null : at(shape).find(body);
        return things instanceof JsonArray array ? array.stream() : Stream.of();
    }

    private static Pointer at(Subject.Collection shape) {
        return Pointer.of(shape.path().toArray(new String[0]));
    }

    private static @Nullable String member(JsonObject thing, Subject.Collection shape) {
        return shape.identities().stream()
                .filter(each -> Texts.of(thing.get(each)) != null)
                .findFirst()
                .orElse(null);
    }

    private static Set<String> members(Call list, Subject.Collection shape) {
        return schemas(list, at(shape).child(0)).memberNames();
    }

    private static Parts schemas(Call call, Pointer at) {
        return Parts.ofAny(call.selection()
                .content()
                .flatMap(Content::schema)
                .map(each -> Texts.at(each, at))
                .orElse(List.of()));
    }

    // --- things

    @Override
    public Optional<Thing> thing(Known known, Json identity, Call call) {
        String text = Texts.of(identity);
        Paths there = paths.getOrDefault(call.mount(), Map.of()).get(known.noun());
        Shown shown =
                there == null ? null : shown(known.noun(), there.list(), call).orElse(null);
        if (text == null || there == null || shown == null) {
            return Optional.empty();
        }
        Map<String, String> values =
                values(there.list().path().variables(), call).orElse(Map.of());
        Asked key = new Asked(there.list(), values, text, call.preferences().seedInUse());
        return things.get(key, () -> thing(there, shown, text, call));
    }

    private Optional<Thing> thing(Paths there, Shown shown, String identity, Call call) {
        String name = name(there.list().path().segments());
        boolean given = !given(call, name).isEmpty();
        JsonObject said = shown.written().get(identity);
        if (given && said == null) {
            return Optional.empty();
        }
        Call read =
                there.read() == null ? null : read(there.read(), identity, call).orElse(null);
        if (read == null) {
            Subject subject = new Subject(name, identity, Map.of(shown.known().member(), identity), null);
            return Optional.of(new Thing(call, subject, Optional.ofNullable(said)));
        }
        Optional<JsonObject> written = given
                ? Optional.ofNullable(said)
                : example.answer(read)
                        .flatMap(each -> Rungs.json(each.payload().get()))
                        .flatMap(each -> inner(each, shown.known().member()));
        return Optional.of(new Thing(read, plain.wish(read).subject(), written));
    }

    /** Give the call that reads a thing alone. */
    private static Optional<Call> read(Operation read, String identity, Call call) {
        List<String> variables = read.path().variables();
        int last = variables.size() - 1;
        return values(variables.subList(0, last), call).flatMap(above -> {
            Map<String, String> values = new HashMap<>(above);
            values.put(PathTemplate.name(variables.get(last)), Percent.encode(identity));
            return asked(read, values, call);
        });
    }

    /** Find the thing in what is read: the whole of it, or the only member that has what names it. */
    private static Optional<JsonObject> inner(Json body, String member) {
        if (!(body instanceof JsonObject object)) {
            return Optional.empty();
        }
        if (object.has(member)) {
            return Optional.of(object);
        }
        List<JsonObject> inside = object.names().stream()
                .map(object::get)
                .filter(each -> each instanceof JsonObject below && below.has(member))
                .map(JsonObject.class::cast)
                .toList();
        return inside.size() == 1 ? Optional.of(inside.get(0)) : Optional.empty();
    }
}
