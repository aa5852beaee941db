package dev.ringer.keeper;

import dev.ringer.contract.Operation;
import dev.ringer.contract.PathTemplate;
import dev.ringer.exchange.Answerer;
import dev.ringer.exchange.Call;
import dev.ringer.exchange.Payload;
import dev.ringer.exchange.Preferences;
import dev.ringer.exchange.Reply;
import dev.ringer.exchange.Route;
import dev.ringer.exchange.Selection;
import dev.ringer.generation.GeneratedAnswerer;
import dev.ringer.generation.Subject;
import dev.ringer.generation.Wish;
import dev.ringer.http.Accept;
import dev.ringer.http.Percent;
import dev.ringer.http.Request;
import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonNull;
import dev.ringer.json.Pointer;
import dev.ringer.negotiation.Negotiator;
import dev.ringer.resource.ResourceOperation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What operations answer as long as nothing is changed: the contract's example, else a generated value. */
final class Rungs {

    static final Accept JSON = Accept.parse("application/json, application/*+json;q=0.9, */*;q=0.1");

    /** Values that are remembered; each can be made again. */
    private static final int KNOWN_MAX = 500;

    private static final int QUERY_MAX = 1_000;

    private final Answerer example;
    private final GeneratedAnswerer generated;
    private final Map<Operation, Optional<Selection>> selections = new ConcurrentHashMap<>();
    private final Remembered<Asked, Optional<Json>> known = new Remembered<>(KNOWN_MAX);

    Rungs(Answerer example, GeneratedAnswerer generated) {
        this.example = example;
        this.generated = generated;
    }

    GeneratedAnswerer generated() {
        return generated;
    }

    /**
     * Give a call of an operation as JSON, as if somebody had asked for a thing, or for the list as a whole.
     *
     * @param values of the path's variables, decoded
     * @return nothing where the operation shows no JSON, or its path has variables without a value
     */
    Optional<Call> call(Place place, ResourceOperation role, Map<String, String> values, Preferences preferences) {
        boolean known = role.operation().path().variables().stream()
                .map(PathTemplate::name)
                .allMatch(values::containsKey);
        if (!known) {
            return Optional.empty();
        }
        Map<String, String> encoded = new HashMap<>();
        values.forEach((name, value) -> encoded.put(name, Percent.encode(value)));
        Request request = Request.of(role.operation().method(), "/");
        return selections
                .computeIfAbsent(role.operation(), Rungs::selection)
                .map(each -> new Call(request, place.mount(), role.operation(), encoded, preferences, each));
    }

    /** Choose what an operation shows as JSON; nothing where it shows none. */
    static Optional<Selection> selection(Operation operation) {
        return Negotiator.documented(operation, Optional.empty(), Optional.empty(), null, JSON)
                .filter(each ->
                        each.content().flatMap(content -> content.schema()).isPresent());
    }

    /** Give the value that a call is answered with; nothing where it is no value. */
    Optional<Json> value(Call call) {
        return json(reply(call).payload().get());
    }

    private record Asked(Operation operation, Map<String, String> values, String query, Preferences preferences) {}

    /** Give the value as {@link #value} does, made once for equal calls; for what something is put into. */
    Optional<Json> around(Call call) {
        String query = call.request().target().query().raw();
        return query.length() > QUERY_MAX
                ? value(call)
                : known.get(new Asked(call.operation(), call.values(), query, call.preferences()), () -> value(call));
    }

    /** Tell whether a call is answered with an example. */
    boolean hasExample(Call call) {
        return example.answer(call).isPresent();
    }

    /** Tell whether a request is answered with an example as long as nothing is changed. */
    boolean hasExample(Route.Found route, Request request, Preferences preferences) {
        Accept accept = Accept.parse(request.headers().joined("Accept"));
        return Negotiator.choose(route.operation(), preferences, accept) instanceof Negotiator.Result.Chosen chosen
                && hasExample(new Call(
                        request, route.mount(), route.operation(), route.values(), preferences, chosen.selection()));
    }

    Reply reply(Call call) {
        return example.answer(call).or(() -> generated.answer(call)).orElseThrow();
    }

    /**
     * Give generated lists that have so many things in all; several where one may not have as many.
     *
     * @param items where a list has its things
     */
    List<Json> lists(Call call, int size, Pointer items) {
        Wish wish = generated.wish(call);
        Subject.Collection few = wish.subject().collection();
        if (few == null) {
            return json(generated.payload(call.selection(), wish)).stream().toList();
        }
        List<Json> lists = new ArrayList<>();
        int made = 0;
        int more = size;
        while (made < size && more > 0) {
            Subject.Collection part = few.part(made, size);
            Json list = json(generated.payload(
                            call.selection(), wish.withSubject(wish.subject().withCollection(part))))
                    .orElse(JsonNull.NULL);
            lists.add(list);
            more = items.find(list) instanceof JsonArray array ? array.size() : 0;
            made += more;
        }
        return lists;
    }

    static Optional<Json> json(Payload payload) {
        return payload instanceof Payload.Value value ? Optional.of(value.json()) : Optional.empty();
    }
}
