package dev.ringer.client;

import dev.ringer.http.Handler;
import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonObject;
import dev.ringer.json.JsonString;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;

/**
 * A mock that runs, as one session sees it. Others of the same mock see none of what is changed here.
 *
 * <p>Requests belong to the session when they go to {@link #baseUrl}, or when they carry its name in the header
 * {@value #SESSION_HEADER} or as {@code ringer.session} in {@code baggage}. Safe for use by several threads.
 */
public final class RingerServer {

    /** By which a request names its session. */
    public static final String SESSION_HEADER = Link.SESSION;

    private final Control control;
    private final String server;
    private final AtomicBoolean allowsViolations = new AtomicBoolean();

    RingerServer(Control control, String server) {
        this.control = control;
        this.server = server;
    }

    /**
     * Speak to a mock in this process.
     *
     * @param control answers {@code /__ringer/}
     * @param baseUrl where the mock listens, without a slash at the end
     */
    public static RingerServer of(Handler control, String baseUrl) {
        return new RingerServer(new Control(new HandlerLink(control), ""), baseUrl);
    }

    /** Give the address that clients take for the API's, without a slash at the end. */
    public String baseUrl() {
        return session().isEmpty() ? server : server + "/__session/" + session();
    }

    /** Give the address of the mock, whatever the session. */
    public String serverUrl() {
        return server;
    }

    /** Give the address of a path, which begins with a slash. */
    public URI uri(String path) {
        return URI.create(baseUrl() + path);
    }

    // --- sessions

    /** Give the session's name; empty for the server itself. */
    public String session() {
        return control.session();
    }

    /** Speak for another session, which begins when it is new; the empty name is the server itself. */
    public RingerServer session(String name) {
        return new RingerServer(control.of(name), server);
    }

    /** Begin a session that nobody else has. */
    public RingerServer newSession() {
        return session(Control.text(control.of("").post("sessions", JsonObject.EMPTY), "name"));
    }

    /** Let the session leave, with all that it changed; where it has not begun, nothing happens. */
    public void drop() {
        try {
            control.of("").delete("sessions/" + Control.segment(session()));
        } catch (RingerException e) {
            if (e.status() != 404) {
                throw e;
            }
        }
    }

    /** Forget all that was changed: stubs, steps, resources, clock, settings. */
    public void reset() {
        control.post("reset");
    }

    // --- stubs

    /** Begin a stub. */
    public Stubbing stub(Target target) {
        return new Stubbing(control, target.json());
    }

    /**
     * Add what a stub file holds, in YAML or JSON.
     *
     * @throws RingerException with all that is wrong
     */
    public List<Stub> addStubs(String file) {
        return names(control.postYaml("stubs", file)).stream()
                .map(each -> new Stub(control, each))
                .toList();
    }

    static List<String> names(JsonObject answer) {
        List<String> names = new ArrayList<>();
        for (Json each : Trees.items(answer, "names")) {
            if (each instanceof JsonString name) {
                names.add(name.value());
            }
        }
        return names;
    }

    /** Give the stubs that the session sees, the newest last. */
    public List<Stub> stubs() {
        return stubs(each -> true);
    }

    /** Give the stubs that were added while the mock ran, and have not answered yet. */
    public List<Stub> unusedStubs() {
        return stubs(each -> "api".equals(each.string("from")) && "0".equals(String.valueOf(each.get("answers"))));
    }

    private List<Stub> stubs(Predicate<JsonObject> wanted) {
        return Control.objects(control.get("stubs"), "stubs").stream()
                .filter(wanted)
                .map(each -> new Stub(control, Control.text(each, "name")))
                .toList();
    }

    /** Take all stubs away, those of files too. */
    public void removeStubs() {
        control.delete("stubs");
    }

    /** Go back to the stubs of the files. */
    public void resetStubs() {
        control.post("stubs/reset");
    }

    public Scenario scenario(String name) {
        return new Scenario(control, name);
    }

    /** Put all scenarios to their first step, and count stubs from one again. */
    public void resetScenarios() {
        control.post("scenarios/reset");
    }

    // --- what contracts keep

    /**
     * Give a resource by the name that {@code ringer resources} shows, such as {@code orders}, or {@code crm/customers} where
     * several contracts have one of the name; asking it for something that the contract does not keep is an error.
     */
    public Resource resource(String name) {
        return new Resource(control, name);
    }

    /** Let all resources be as if the session had never changed them. */
    public void forgetResources() {
        control.delete("changes");
    }

    /** Keep what was changed of all resources under a name, to {@linkplain #restore go back} to. */
    public void snapshot(String name) {
        control.put("snapshots/" + Control.segment(name));
    }

    /**
     * Let all resources be as they were at a snapshot.
     *
     * @throws RingerException when there is none of the name
     */
    public void restore(String name) {
        control.post("snapshots/" + Control.segment(name) + "/restore");
    }

    // --- what has passed

    public Journal journal() {
        return new Journal(control);
    }

    /** Begin a question to the journal. */
    public Verification verify(Target target) {
        return new Verification(control, Call.of(target));
    }

    /** Make sure that calls came one after the other; others may have come between. */
    public void verifyInOrder(Call... calls) {
        Verification.verify(control, JsonObject.of("inOrder", list(calls)));
    }

    private static JsonArray list(Call... calls) {
        List<Json> list = new ArrayList<>();
        for (Call each : calls) {
            list.add(each.json());
        }
        return JsonArray.of(list);
    }

    /** Make sure that nothing was called but such calls; without any, that nothing was called at all. */
    public void verifyNothingElse(Call... but) {
        Verification.verify(
                control,
                but.length == 0 ? JsonObject.of("nothingElse", Json.of(true)) : JsonObject.of("only", list(but)));
    }

    /** Make sure that all requests kept to the contract. */
    public void verifyNoViolations() {
        Verification.verify(control, JsonObject.of("noViolations", Json.of(true)));
    }

    /** Say that this test means to break the contract, so that it does not fail for it. */
    public void allowViolations() {
        allowsViolations.set(true);
    }

    public boolean allowsViolations() {
        return allowsViolations.get();
    }

    // --- time and settings

    public RingerClock clock() {
        return new RingerClock(control);
    }

    public Settings settings() {
        return new Settings(control);
    }

    @Override
    public String toString() {
        return baseUrl();
    }
}
