package dev.ringer.stub;

import dev.ringer.contract.PathTemplate;
import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonObject;
import dev.ringer.json.JsonString;
import dev.ringer.json.Pointer;
import dev.ringer.matching.Conditions;
import dev.ringer.source.Diagnostic;
import dev.ringer.source.Document;
import dev.ringer.source.Documents;
import dev.ringer.source.Fields;
import dev.ringer.source.Location;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads files of stubs. All that is wrong is reported at once; a stub with a defect is left out. */
public final class StubReader {

    /** What may stand behind {@code path}, as messages say it. */
    public static final String PATHS = "a path that begins with a slash, such as /pets/{petId}, or a condition on it";

    private static final List<String> REPLIES = List.of("reply", "sequence", "cycle", "random");
    private static final long PRIORITY_MAX = 1_000_000;
    private static final int CALLBACKS_MAX = 50;

    private final Documents documents;
    private final List<Diagnostic> diagnostics;
    private final ReplyReader replies;
    private final CallbackReader callbacks;
    private JsonObject shared = JsonObject.EMPTY;
    private boolean ofContract = true;
    private Identity identity = new Identity(URI.create(""));

    /**
     * Make a reader.
     *
     * @param documents those that are read among them, and what they refer to
     * @param diagnostics takes what is wrong
     */
    public StubReader(Documents documents, List<Diagnostic> diagnostics) {
        this.documents = documents;
        this.diagnostics = diagnostics;
        this.replies = new ReplyReader(documents, diagnostics);
        this.callbacks = new CallbackReader(documents, diagnostics);
    }

    public StubFile read(Document document) {
        Location root = new Location(document.uri(), Pointer.ROOT);
        for (Pointer each : document.duplicates()) {
            diagnostics.add(Diagnostic.error(
                    "duplicate-key",
                    "'" + each.last() + "' stands here more than once",
                    new Location(document.uri(), each)));
        }
        identity = new Identity(document.uri());
        Optional<Fields> fields = Fields.of(document.root(), root, "a file of stubs", diagnostics);
        List<Stub> stubs = new ArrayList<>();
        List<Stub> broken = new ArrayList<>();
        ofContract = fields.map(StubReader::belongsToContract).orElse(true);
        shared = fields.map(each -> variables(each)).orElse(JsonObject.EMPTY);
        fields.ifPresent(map -> {
            for (Fields.Item each : map.list("stubs")) {
                int before = diagnostics.size();
                stub(each).ifPresent(stub -> (hasErrors(before) ? broken : stubs).add(stub));
            }
            map.done();
        });
        return new StubFile(document.uri(), stubs, broken);
    }

    private static JsonObject variables(Fields fields) {
        Optional<Json> variables = fields.json("variables");
        if (variables.isPresent() && !(variables.get() instanceof JsonObject)) {
            fields.wrong("variables", "a map of names and values");
        }
        return variables.isPresent() && variables.get() instanceof JsonObject map ? map : JsonObject.EMPTY;
    }

    /** Give the variables of the file with those of a stub, which win. */
    private JsonObject all(JsonObject own) {
        JsonObject.Builder all = shared.toBuilder();
        own.forEach(each -> all.put(each.getKey(), each.getValue()));
        return all.build();
    }

    private static boolean belongsToContract(Fields fields) {
        Optional<String> contract = fields.text("contract");
        if (contract.isPresent() && !contract.get().equals("none")) {
            fields.wrong("contract", "none, for stubs that belong to no contract, or left out");
        }
        return contract.isEmpty();
    }

    private Optional<Stub> stub(Fields.Item item) {
        return Fields.of(item.value(), item.at(), "a stub", diagnostics).flatMap(fields -> stub(fields, item.value()));
    }

    private boolean hasErrors(int from) {
        return diagnostics.subList(from, diagnostics.size()).stream()
                .anyMatch(each -> each.severity() == Diagnostic.Severity.ERROR);
    }

    private Optional<Stub> stub(Fields fields, Json source) {
        Optional<String> given = fields.text("name");
        String name = given.orElse(fields.at().toString());
        if (Stub.NO_NAMES.contains(name)) {
            fields.wrong(
                    "name",
                    "another than " + String.join(", ", Stub.NO_NAMES) + ", which stand for something else below "
                            + "/__ringer/stubs");
        }
        boolean contract = belongsToContract(fields) && ofContract;
        fields.text("description");
        fields.map("metadata", "metadata");
        Target target = target(fields);
        Conditions conditions = conditions(fields);
        Stub.Scene scene = scene(fields, conditions);
        Optional<Replies> answers = replies(fields, name);
        Stub.Bounds bounds = new Stub.Bounds(
                call(fields),
                fields.whole("times", 1, Long.MAX_VALUE).orElse(Long.MAX_VALUE),
                fields.number("probability", 0, 1).orElse(1.0));
        Stub.Precedence precedence = precedence(fields);
        Wanted wanted = fields.word("requests", Wanted.values()).orElse(Wanted.VALID);
        Optional<String> excuse = excuse(fields);
        JsonObject parameters = all(variables(fields));
        Optional<List<StubCallback>> callbacks = callbacks(fields, name);
        boolean enabled = fields.flag("enabled").orElse(true);
        fields.done();
        return enabled
                ? answers.map(each -> new Stub(
                        new Stub.Label(name, fields.at(), source, given.orElseGet(() -> identity.of(source)), contract),
                        target,
                        conditions,
                        precedence,
                        bounds,
                        scene,
                        wanted,
                        each,
                        excuse,
                        parameters,
                        callbacks))
                : Optional.empty();
    }

    private static Stub.Precedence precedence(Fields fields) {
        return new Stub.Precedence(
                fields.whole("priority", 1, PRIORITY_MAX).map(Long::intValue).orElse(Stub.USUAL_PRIORITY),
                fields.word("precedence", Stub.Order.values()).orElse(Stub.Order.SPECIFIC));
    }

    // --- where

    private static Target target(Fields fields) {
        Optional<String> operation = fields.text("operation");
        Optional<String> method = fields.text("method").map(each -> each.toUpperCase(Locale.ROOT));
        Optional<Json> path = fields.json("path");
        if (operation.isPresent()) {
            if (method.isPresent() || path.isPresent()) {
                fields.report(
                        "a stub has an operation, or method and path; here are both",
                        fields.at(method.isPresent() ? "method" : "path"));
            }
            return new Target.OfOperation(operation.get());
        }
        if (method.isEmpty() && path.isEmpty()) {
            fields.report("a stub needs an operation, or method and path; ANY stands for every method", fields.at());
        }
        if (path.isPresent() && !isPath(path.get())) {
            fields.wrong("path", PATHS);
        }
        if (path.isPresent() && path.get() instanceof JsonString text && !isClosed(text.value())) {
            fields.report(
                    "the path is '" + text.value() + "', in which { and } must stand in pairs, as in /pets/{id}",
                    fields.at("path"));
        }
        return path.isPresent() && path.get() instanceof JsonString text
                ? new Target.OfPath(method.filter(each -> !each.equals("ANY")), PathTemplate.parse(text.value()))
                : new Target.Anywhere();
    }

    /** Tell whether each brace has its partner; a variable has no brace in its name. */
    private static boolean isClosed(String path) {
        boolean open = false;
        for (int i = 0; i < path.length() && path.charAt(i) != '?'; i++) {
            char c = path.charAt(i);
            if (c == (open ? '{' : '}')) {
                return false;
            }
            open = open ? c != '}' : c == '{';
        }
        return !open;
    }

    private static boolean isPath(Json path) {
        return path instanceof JsonString text ? text.value().startsWith("/") : path instanceof JsonObject;
    }

    private Conditions conditions(Fields fields) {
        Conditions conditions = fields.json("when")
                .map(when -> Conditions.read(withoutCall(when), fields.at("when"), documents, diagnostics))
                .orElse(Conditions.NONE);
        if (!conditions.names("call").isEmpty()) {
            fields.report("'call' stands right below when, not within all, any or not", fields.at("when"));
        }
        Optional<String> method = fields.text("method").filter(each -> !each.equalsIgnoreCase("ANY"));
        if (method.isPresent()) {
            conditions = conditions.and(part("method", asked(method.get()), fields.at("method")));
        }
        Optional<Json> path = fields.json("path");
        if (path.isPresent() && path.get() instanceof JsonString text) {
            conditions = conditions.and(Conditions.ofQuery(
                    PathTemplate.parse(text.value()).query(), fields.at("path"), documents, diagnostics));
        } else if (path.isPresent()) {
            conditions = conditions.and(part("path", path.get(), fields.at("path")));
        }
        Optional<Json> between = fields.json("between");
        if (between.isPresent()) {
            Json test = JsonObject.of("between", between.get());
            conditions = conditions.and(part("time", test, fields.at()));
        }
        return conditions;
    }

    /** Whatever answers GET answers HEAD too (RFC 9110, 9.3.2). */
    private static Json asked(String method) {
        return method.equalsIgnoreCase("GET")
                ? JsonObject.of("in", JsonArray.of(List.of(Json.of("GET"), Json.of("HEAD"))))
                : Json.of(method);
    }

    private Conditions part(String part, Json test, Location at) {
        return Conditions.read(part, test, at, documents, diagnostics);
    }

    private static Json withoutCall(Json when) {
        return when instanceof JsonObject map ? map.without("call") : when;
    }

    /** The number of the call is no matter of the request alone: it counts those that all other conditions hold for. */
    private Optional<Conditions> call(Fields fields) {
        return fields.json("when")
                .filter(when -> when instanceof JsonObject map && map.has("call"))
                .map(when -> part(
                        "call",
                        Objects.requireNonNull(((JsonObject) when).get("call")),
                        fields.at("when").child("call")));
    }

    // --- what

    private Optional<Replies> replies(Fields fields, String name) {
        List<String> given = fields.present(REPLIES);
        if (given.size() != 1) {
            fields.report(
                    given.isEmpty()
                            ? "a stub needs a reply, or several as sequence, cycle or random"
                            : "a stub has one of " + String.join(", ", REPLIES) + "; here are "
                                    + String.join(" and ", given),
                    fields.at());
            return Optional.empty();
        }
        String key = given.get(0);
        List<StubReply> list = new ArrayList<>();
        for (Fields.Item each : key.equals("reply") ? List.of(whole(fields)) : fields.list(key)) {
            replies.read(each.value(), each.at(), name).ifPresent(list::add);
        }
        if (fields.list(key).isEmpty()) {
            fields.wrong(key, "one reply or more");
        }
        if (key.equals("random")) {
            weights(list, fields);
        }
        Replies.Order order = order(key, fields);
        return list.isEmpty() ? Optional.empty() : Optional.of(new Replies(order, list));
    }

    private Optional<List<StubCallback>> callbacks(Fields fields, String name) {
        if (!fields.has("callbacks")) {
            return Optional.empty();
        }
        List<StubCallback> list = new ArrayList<>();
        for (Fields.Item each : fields.list("callbacks")) {
            callbacks.read(each.value(), each.at(), name).ifPresent(list::add);
        }
        if (list.size() > CALLBACKS_MAX) {
            fields.report("a stub has at most " + CALLBACKS_MAX + " callbacks", fields.at("callbacks"));
        }
        return Optional.of(list);
    }

    private static void weights(List<StubReply> list, Fields fields) {
        long sum = list.stream().mapToLong(StubReply::weight).sum();
        if (!list.isEmpty() && (sum < 1 || sum > Integer.MAX_VALUE)) {
            fields.report(
                    "the weights make " + sum + " together, must make 1 to " + Integer.MAX_VALUE, fields.at("random"));
        }
    }

    private static Fields.Item whole(Fields fields) {
        return new Fields.Item(fields.json("reply").orElse(JsonObject.EMPTY), fields.at("reply"));
    }

    private static Replies.Order order(String key, Fields fields) {
        Optional<AtEnd> end = fields.word("atEnd", AtEnd.values());
        if (end.isPresent() && !key.equals("sequence")) {
            fields.report("'atEnd' goes with a sequence, here is " + key, fields.at("atEnd"));
        }
        return switch (key) {
            case "cycle" -> Replies.Order.LOOP;
            case "random" -> Replies.Order.RANDOM;
            default ->
                switch (end.orElse(AtEnd.REPEAT)) {
                    case REPEAT -> Replies.Order.REPEAT;
                    case LOOP -> Replies.Order.LOOP;
                    case PASS -> Replies.Order.PASS;
                };
        };
    }

    /** What a sequence does when its last reply was given. */
    private enum AtEnd {
        REPEAT,
        LOOP,
        PASS
    }

    private static Stub.@Nullable Scene scene(Fields fields, Conditions conditions) {
        Optional<String> scenario = fields.text("scenario");
        Optional<Fields> effects = fields.map("then", "then");
        Optional<String> then = effects.flatMap(each -> each.text("step"));
        effects.ifPresent(Fields::done);
        boolean asks = !conditions.names("step").isEmpty();
        if (scenario.isEmpty() && (then.isPresent() || asks)) {
            fields.report("a step belongs to a scenario; name it with scenario:", fields.at(asks ? "when" : "then"));
        }
        return scenario.isEmpty() ? null : new Stub.Scene(scenario.get(), then.orElse(null));
    }

    private static Optional<String> excuse(Fields fields) {
        boolean allowed = fields.flag("allowInvalid").orElse(false);
        Optional<String> reason = fields.text("reason").filter(each -> !each.isBlank());
        if (allowed && reason.isEmpty()) {
            fields.report("'allowInvalid' needs a reason: beside it, which says why", fields.at("allowInvalid"));
        }
        if (!allowed && reason.isPresent()) {
            fields.report("'reason' goes with allowInvalid: true", fields.at("reason"));
        }
        return allowed ? Optional.of(reason.orElse("")) : Optional.empty();
    }
}
