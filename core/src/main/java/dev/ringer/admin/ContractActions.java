package dev.ringer.admin;

import dev.ringer.contract.Contract;
import dev.ringer.contract.Mount;
import dev.ringer.http.Delivery;
import dev.ringer.http.Outcome;
import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonObject;
import dev.ringer.source.YamlWriter;
import dev.ringer.stub.Stub;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

/** What is read from documents and files, and written to them. */
final class ContractActions {

    static final List<Action> ALL = List.of(
            new Action("listContracts", ContractActions::list),
            new Action("putContract", ContractActions::put),
            new Action("removeContract", ask -> changed(ask, host -> host.remove(ask.path("name")))),
            new Action("reload", ask -> changed(ask, Host::reload)),
            new Action("saveStubs", ContractActions::save),
            new Action(
                    "getConfiguration",
                    ask -> Replies.text("application/yaml", host(ask).settings())));

    private static final String FILE = "saved.yaml";

    /** Reading a large document takes longer than connections may wait; one after the other, so that none is lost. */
    private static final Executor READERS = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(null, task, "ringer-control", 4L << 20);
        thread.setDaemon(true);
        return thread;
    });

    private interface Step {
        List<String> with(Host host) throws Host.HostException;
    }

    private ContractActions() {}

    private static Host host(Ask ask) {
        return ask.mock()
                .host()
                .orElseThrow(() -> new ProblemException(409, "no-files", "This mock was not set up from files."));
    }

    private static Outcome list(Ask ask) {
        Map<Contract, List<Mount>> byContract = new LinkedHashMap<>();
        for (Mount mount : ask.engine().world().mounts()) {
            byContract
                    .computeIfAbsent(mount.contract(), each -> new ArrayList<>())
                    .add(mount);
        }
        List<Json> list = new ArrayList<>();
        byContract.forEach((contract, mounts) -> list.add(json(contract, mounts)));
        return Replies.ok(JsonObject.of("contracts", JsonArray.of(list)));
    }

    private static JsonObject json(Contract contract, List<Mount> mounts) {
        return JsonObject.builder()
                .put("name", contract.name())
                .put("title", contract.title())
                .put("version", contract.version())
                .put("format", contract.format())
                .put(
                        "basePaths",
                        JsonArray.of(mounts.stream()
                                .<Json>map(each -> Json.of(each.basePath()))
                                .toList()))
                .put("operations", contract.operations().size())
                .put("diagnostics", Replies.diagnostics(List.copyOf(contract.diagnostics())))
                .build();
    }

    private static Outcome put(Ask ask) {
        byte[] document = ask.request().body().bytes();
        return changed(ask, host -> host.put(ask.path("name"), document, ask.query("mount")));
    }

    private static Outcome changed(Ask ask, Step step) {
        Host host = host(ask);
        return Replies.beside(() -> done(ask, host, step), READERS);
    }

    private static Delivery done(Ask ask, Host host, Step step) {
        try {
            List<Json> changes = step.with(host).stream().<Json>map(Json::of).toList();
            return Replies.ok(JsonObject.of("changes", JsonArray.of(changes)));
        } catch (Host.HostException e) {
            return Replies.problem(
                    ask.request(), new ProblemException(422, "not-loaded", e.getMessage() + ".").problem());
        }
    }

    /** Write the stubs that came while the mock ran; those of files stay where they are. */
    private static Outcome save(Ask ask) {
        List<Stub> sent = ask.stubs().stubs().stream()
                .filter(each -> SentStubs.isSent(each) && !SentStubs.isMapping(each))
                .toList();
        if (sent.isEmpty()) {
            throw new ProblemException(409, "no-stubs", "No stub came over the control API, so none is saved.");
        }
        String name = ask.body().string("file");
        String file = name == null ? FILE : name;
        sent.forEach(each -> unique(ask, each, file));
        Host host = host(ask);
        List<Json> stubs = sent.stream().<Json>map(Stub::alone).toList();
        String yaml = YamlWriter.write(JsonObject.of("stubs", JsonArray.of(stubs)));
        return Replies.beside(() -> saved(ask, host, file, yaml, stubs.size()), READERS);
    }

    /** A folder with two stubs of a name is not read any more. */
    private static void unique(Ask ask, Stub stub, String file) {
        ask.engine()
                .world()
                .stubs()
                .stub(stub.name())
                .map(each -> each.location().document())
                .filter(each -> !each.getPath().endsWith("/" + file))
                .ifPresent(each -> {
                    throw new ProblemException(
                            409,
                            "duplicate-name",
                            "The stub '" + stub.name()
                                    + "' took the place of one of a file, which has to leave it first: " + each + ".");
                });
    }

    private static Delivery saved(Ask ask, Host host, String file, String yaml, int stubs) {
        try {
            return Replies.ok(JsonObject.builder()
                    .put("file", host.save(file, yaml))
                    .put("stubs", stubs)
                    .build());
        } catch (Host.HostException e) {
            return Replies.problem(
                    ask.request(), new ProblemException(422, "not-saved", e.getMessage() + ".").problem());
        }
    }
}
