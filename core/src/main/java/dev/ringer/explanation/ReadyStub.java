package dev.ringer.explanation;

import dev.ringer.contract.Mount;
import dev.ringer.contract.Operation;
import dev.ringer.engine.World;
import dev.ringer.exchange.Call;
import dev.ringer.exchange.Payload;
import dev.ringer.exchange.Preferences;
import dev.ringer.exchange.Reply;
import dev.ringer.exchange.Route;
import dev.ringer.exchange.Selection;
import dev.ringer.http.Accept;
import dev.ringer.http.Headers;
import dev.ringer.http.Percent;
import dev.ringer.http.Query;
import dev.ringer.http.Request;
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
    private static final int LETTERS_MAX = 3_000;

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
            return found.operation().detail().defects().isEmpty()
                    ? Optional.of(inside(found, refused))
                    : Optional.empty();
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
                .put("path", path)
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

    private static JsonArray list(JsonObject stub) {
        return JsonArray.of(List.of(stub));
    }

    // --- for an operation

    private String inside(Route.Found route, boolean refused) {
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
        JsonObject head = selection.isEmpty()
                ? JsonObject.EMPTY
                : JsonObject.of("status", Json.of(selection.get().status()));
        Optional<Json> body = selection.flatMap(each -> body(route, each));
        if (body.isPresent()) {
            JsonObject reply = head.with("body", body.get());
            reply = body.get().text().contains("{{") ? reply.with("template", Json.of(false)) : reply;
            String whole = file(stub.build().with("reply", reply));
            if (whole.lines().allMatch(each -> each.length() <= LINE_MAX)) {
                return whole;
            }
        }
        return file(stub.build().with("reply", head));
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

    /** Give what the contract itself would answer, where it is JSON, valid, and not too long to be pasted. */
    private Optional<Json> body(Route.Found route, Selection selection) {
        Call call = new Call(request, route.mount(), route.operation(), route.values(), Preferences.NONE, selection);
        return world.example()
                .answer(call)
                .flatMap(each -> body(each, selection))
                .or(() -> world.generated().answer(call).flatMap(each -> body(each, selection)));
    }

    private Optional<Json> body(Reply reply, Selection selection) {
        Payload payload = reply.payload().get();
        if (!(payload instanceof Payload.Value value) || !selection.type().isJson()) {
            return Optional.empty();
        }
        boolean valid = world
                .validator()
                .check(selection.response(), selection.content().orElse(null), payload, Headers.EMPTY)
                .stream()
                .noneMatch(each -> each.where().get(0).equals("body"));
        return valid && value.json().text().length() <= LETTERS_MAX ? Optional.of(value.json()) : Optional.empty();
    }
}
