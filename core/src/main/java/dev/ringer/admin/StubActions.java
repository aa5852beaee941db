package dev.ringer.admin;

import dev.ringer.exchange.Problem;
import dev.ringer.http.Delivery;
import dev.ringer.http.EntityTags;
import dev.ringer.http.MediaType;
import dev.ringer.http.Outcome;
import dev.ringer.http.Percent;
import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonBoolean;
import dev.ringer.json.JsonObject;
import dev.ringer.source.Diagnostic;
import dev.ringer.source.Nearest;
import dev.ringer.source.YamlWriter;
import dev.ringer.stub.Stub;
import dev.ringer.stub.StubFile;
import dev.ringer.stub.StubSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rules over the contract, while the mock runs. */
final class StubActions {

    static final List<Action> ALL = List.of(
            new Action("listStubs", StubActions::list),
            new Action("addStubs", StubActions::add),
            new Action("removeStubs", StubActions::removeAll),
            new Action("exportStubs", StubActions::export),
            new Action("resetStubs", StubActions::reset),
            new Action("getStub", ask -> Replies.unlessKnown(ask.request(), entry(200, ask, named(ask)))),
            new Action("putStub", StubActions::put),
            new Action("removeStub", StubActions::remove));

    private static final MediaType YAML = new MediaType("application", "yaml", Map.of());

    private StubActions() {}

    // --- reading

    private static Outcome list(Ask ask) {
        List<Json> list = new ArrayList<>();
        StubSet stubs = ask.stubs();
        for (Stub each : stubs.stubs()) {
            list.add(json(ask, each));
        }
        for (StubFile own : ask.session().overlay().own()) {
            own.stubs().stream()
                    .filter(each -> stubs.stub(each.name()).isEmpty())
                    .forEach(each -> list.add(json(ask, each).with("orphaned", JsonBoolean.TRUE)));
        }
        return Replies.ok(JsonObject.of("stubs", JsonArray.of(list)));
    }

    private static JsonObject json(Ask ask, Stub stub) {
        boolean isOwn = SentStubs.isSent(stub);
        JsonObject.Builder json = JsonObject.builder().put("name", stub.name()).put("from", isOwn ? "api" : "file");
        if (!isOwn) {
            json.put("place", stub.location().toString());
        }
        return json.put("answers", ask.session().state().answers(stub))
                .put("stub", stub.source())
                .build();
    }

    /** Find a stub, also one whose operation has gone with a contract that was read anew. */
    private static Optional<Stub> find(Ask ask) {
        String name = ask.path("name");
        return ask.stubs().stub(name).or(() -> ask.session().overlay().own(name));
    }

    private static Stub named(Ask ask) {
        String name = ask.path("name");
        StubSet stubs = ask.stubs();
        return find(ask)
                .orElseThrow(() -> new ProblemException(
                        404,
                        "no-such-stub",
                        "There is no stub '" + name + "'"
                                + Nearest.hint(
                                        name,
                                        stubs.stubs().stream().map(Stub::name).toList())
                                + "."));
    }

    private static Delivery entry(int status, Ask ask, Stub stub) {
        return Replies.with(Replies.json(status, json(ask, stub)), "ETag", etag(stub));
    }

    private static String etag(Stub stub) {
        return "\"" + Integer.toHexString(stub.source().text().hashCode()) + "-"
                + Integer.toHexString(stub.location().hashCode()) + "\"";
    }

    private static Outcome export(Ask ask) {
        List<Json> list = new ArrayList<>();
        for (Stub each : ask.stubs().stubs()) {
            list.add(each.alone());
        }
        JsonObject file = JsonObject.of("stubs", JsonArray.of(list));
        return ask.prefers(YAML) ? Replies.text("application/yaml", YamlWriter.write(file)) : Replies.ok(file);
    }

    // --- changing

    private static Outcome add(Ask ask) {
        SentStubs sent;
        synchronized (ask.session().overlay()) {
            sent = SentStubs.read(ask, Optional.empty());
            if (!ask.isTrue("replace")) {
                unique(ask, sent.stubs());
            }
            sent.keep(ask);
        }
        List<String> names = sent.stubs().stream().map(Stub::name).toList();
        Delivery delivery = Replies.json(
                201,
                JsonObject.builder()
                        .put("names", JsonArray.of(names.stream().map(Json::of).toList()))
                        .put("warnings", Replies.diagnostics(sent.warnings()))
                        .build());
        return names.size() == 1 ? Replies.with(delivery, "Location", location(names.get(0))) : delivery;
    }

    private static String location(String name) {
        return ControlPlane.PREFIX + "stubs/" + Percent.encode(name, "");
    }

    private static void unique(Ask ask, List<Stub> stubs) {
        for (Stub each : stubs) {
            if (ask.stubs().stub(each.name()).isPresent()) {
                throw new ProblemException(
                        409,
                        "duplicate-name",
                        "There is a stub '" + each.name()
                                + "' already; PUT takes its place, and so does replace=true.");
            }
        }
    }

    private static Outcome put(Ask ask) {
        synchronized (ask.session().overlay()) {
            Optional<Stub> before = find(ask);
            precondition(ask, before);
            SentStubs sent = SentStubs.read(ask, Optional.of(ask.path("name")));
            if (sent.stubs().isEmpty()) {
                throw new ProblemException(
                        422,
                        "not-enabled",
                        "The stub has 'enabled: false', so that it is none; DELETE takes one away.");
            }
            sent.keep(ask);
            return entry(before.isPresent() ? 200 : 201, ask, sent.stubs().get(0));
        }
    }

    private static void precondition(Ask ask, Optional<Stub> now) {
        String etag = now.map(StubActions::etag).orElse("");
        String match = ask.request().headers().get("If-Match");
        if (match != null && (now.isEmpty() || !EntityTags.name(match, etag))) {
            throw new ProblemException(
                    412, "changed", "The stub has changed: it is " + (etag.isEmpty() ? "gone" : etag) + " now.");
        }
        String none = ask.request().headers().get("If-None-Match");
        if (none != null && now.isPresent() && EntityTags.name(none, etag)) {
            throw new ProblemException(412, "changed", "The stub is there, as " + etag + ".");
        }
    }

    private static Outcome remove(Ask ask) {
        synchronized (ask.session().overlay()) {
            Stub stub = named(ask);
            precondition(ask, Optional.of(stub));
            ask.session().overlay().remove(ask.stubsBelow(), stub.name());
            ask.session().state().forget(stub);
        }
        return Replies.none();
    }

    private static Outcome removeAll(Ask ask) {
        ask.session().overlay().removeAll(ask.stubsBelow());
        return Replies.none();
    }

    private static Outcome reset(Ask ask) {
        ask.session().overlay().clear();
        return Replies.none();
    }

    static Problem invalid(List<Diagnostic> diagnostics) {
        String first = diagnostics.get(0).message();
        return Problem.of(422, "invalid-stub", first + ".").with("diagnostics", Replies.diagnostics(diagnostics));
    }
}
