package dev.ringer.explanation;

import dev.ringer.contract.Mount;
import dev.ringer.contract.Operation;
import dev.ringer.engine.World;
import dev.ringer.exchange.Call;
import dev.ringer.exchange.Payload;
import dev.ringer.exchange.Preferences;
import dev.ringer.exchange.Route;
import dev.ringer.exchange.Selection;
import dev.ringer.http.Accept;
import dev.ringer.http.Headers;
import dev.ringer.http.Percent;
import dev.ringer.http.Query;
import dev.ringer.http.Request;
import dev.ringer.http.Target;
import dev.ringer.journal.Masks;
import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonObject;
import dev.ringer.negotiation.Negotiator;
import dev.ringer.source.YamlWriter;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Writes a file with a stub that answers a request: in an operation's own terms where it came to one. */
final class ReadyStub {

    private static final int PATH_MAX = 90;
    private static final int VALUE_MAX = 60;
    private static final int QUERY_MAX = 5;
    private static final int LINE_MAX = 105;
    private static final int LETTERS_MAX = 900;

    private final World world;
    private final Request request;

    ReadyStub(World world, Request request) {
        this.world = world;
        this.request = request;
    }

    /**
     * Write the file.
     *
     * @param refused true where the request breaks the contract and is refused for it
     * @return nothing where no stub can answer, as for an operation that is not whole
     */
    Optional<String> write(Route route, boolean refused) {
        if (route instanceof Route.Found found) {
            return found.operation().detail().defects().isEmpty() ? inside(found, refused) : Optional.empty();
        }
        return outside();
    }

    // --- outside of the contract

    private Optional<String> outside() {
        String path = request.target().path().replace("{", "%7B").replace("}", "%7D");
        boolean plain = path.length() <= PATH_MAX
                && Percent.isWellFormed(path)
                && request.method().length() <= 20;
        if (!plain) {
            return Optional.empty();
        }
        JsonObject stub = JsonObject.builder()
                .put("method", request.method())
                .put("path", isOfOperation() ? JsonObject.of("equals", Json.of(Percent.decode(path))) : Json.of(path))
                .put(
                        "reply",
                        JsonObject.builder()
                                .put("status", 200)
                                .put("body", JsonObject.EMPTY)
                                .build())
                .build();
        return Optional.of(
                YamlWriter.write(JsonObject.of("contract", Json.of("none")).with("stubs", list(stub))));
    }

    /** A stub at a path of the contract without its base path would be one for the operation, wherever that is mounted. */
    private boolean isOfOperation() {
        return world.mounts().stream()
                .map(each -> new Target(
                        each.basePath() + request.target().path(),
                        request.target().query()))
                .anyMatch(each -> world.router().route(request.withTarget(each)) instanceof Route.Found);
    }

    private static JsonArray list(JsonObject stub) {
        return JsonArray.of(List.of(stub));
    }

    // --- for an operation

    private Optional<String> inside(Route.Found route, boolean refused) {
        JsonObject.Builder stub = JsonObject.builder().put("operation", name(route));
        JsonObject when = when(route);
        if (!when.isEmpty()) {
            stub.put("when", when);
        }
        if (refused) {
            stub.put("requests", "any");
        }
        Optional<Selection> selection =
                Negotiator.documented(route.operation(), Optional.empty(), Optional.empty(), null, Accept.parse(null));
        return selection.isEmpty()
                ? Optional.of(file(stub.put("reply", JsonObject.EMPTY).build()))
                : replying(stub.build(), new Source(call(route, selection.get())));
    }

    /** With the body that the contract gives; where that is no help in a file, the contract gives it for the stub. */
    private Optional<String> replying(JsonObject stub, Source source) {
        JsonObject head =
                JsonObject.of("status", Json.of(source.call.selection().status()));
        Optional<String> whole = source.body()
                .map(body -> head.with("body", body))
                .map(reply -> reply.text().contains("{{") ? reply.with("template", Json.of(false)) : reply)
                .map(reply -> file(stub.with("reply", reply)))
                .filter(file -> file.lines().allMatch(each -> each.length() <= LINE_MAX));
        if (whole.isPresent() || !source.isThere()) {
            return whole;
        }
        JsonObject reply = source.isBroken() ? head.with("generate", Json.of(true)) : head;
        return Optional.of(file(stub.with("reply", reply)));
    }

    private static String file(JsonObject stub) {
        return YamlWriter.write(JsonObject.of("stubs", list(stub)));
    }

    /** The identifier, unless another contract has it too. */
    private String name(Route.Found route) {
        String id = route.operation().id();
        Set<Operation> same = new HashSet<>();
        for (Mount mount : world.mounts()) {
            mount.operations().stream().filter(each -> each.id().equals(id)).forEach(same::add);
        }
        return same.size() == 1
                ? id
                : route.operation().method() + " " + route.mount().basePath()
                        + route.operation().path();
    }

    private JsonObject when(Route.Found route) {
        JsonObject.Builder values = JsonObject.builder();
        route.values().forEach((name, value) -> put(name, Percent.decode(value), values));
        JsonObject.Builder query = JsonObject.builder();
        Query all = request.target().query();
        for (Query.Pair each : all.pairs()) {
            boolean single = all.all(each.name()).size() == 1 && !Preferences.isTwin(each.name());
            if (single && query.size() < QUERY_MAX && each.name().length() <= VALUE_MAX) {
                put(each.name(), each.value(), query);
            }
        }
        JsonObject.Builder when = JsonObject.builder();
        if (values.size() > 0) {
            when.put("pathParameters", values.build());
        }
        if (query.size() > 0) {
            when.put("query", query.build());
        }
        return when.build();
    }

    private static void put(String name, String value, JsonObject.Builder into) {
        if (value.length() <= VALUE_MAX && !value.contains(Masks.MASK)) {
            into.put(name, value);
        }
    }

    private Call call(Route.Found route, Selection selection) {
        return new Call(request, route.mount(), route.operation(), route.values(), Preferences.NONE, selection);
    }

    /** What the contract itself would answer. */
    private final class Source {

        private final Call call;
        private final Optional<Payload> example;
        private final Payload generated;

        Source(Call call) {
            this.call = call;
            this.example =
                    world.example().answer(call).map(each -> each.payload().get());
            this.generated = world.generated()
                    .answer(call)
                    .map(each -> each.payload().get())
                    .orElse(Payload.NONE);
        }

        /** Tell whether the example breaks its schema. */
        boolean isBroken() {
            return example.filter(each -> !isValid(each)).isPresent();
        }

        /** Tell whether a stub that says nothing of the body, or that it is generated, has one that can be made. */
        boolean isThere() {
            return (example.isPresent() && !isBroken()) || !(generated instanceof Payload.Broken);
        }

        /** Give the body where it is JSON, valid, and not too long to be pasted. */
        Optional<Json> body() {
            return example.flatMap(this::body).or(() -> body(generated));
        }

        private Optional<Json> body(Payload payload) {
            return payload instanceof Payload.Value value
                            && call.selection().type().isJson()
                            && value.json().text().length() <= LETTERS_MAX
                            && isValid(payload)
                    ? Optional.of(value.json())
                    : Optional.empty();
        }

        private boolean isValid(Payload payload) {
            Selection selection = call.selection();
            return world
                    .validator()
                    .check(selection.response(), selection.content().orElse(null), payload, Headers.EMPTY)
                    .stream()
                    .noneMatch(each -> each.where().get(0).equals("body"));
        }
    }
}
