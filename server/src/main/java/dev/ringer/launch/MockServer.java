package dev.ringer.launch;

import dev.ringer.admin.ControlPlane;
import dev.ringer.admin.Guard;
import dev.ringer.admin.Managed;
import dev.ringer.chance.Dice;
import dev.ringer.coverage.Tallies;
import dev.ringer.disruption.Disruptor;
import dev.ringer.engine.Cors;
import dev.ringer.engine.MockEngine;
import dev.ringer.exchange.CallbackResult;
import dev.ringer.exchange.Exchange;
import dev.ringer.exchange.ExchangeHandler;
import dev.ringer.http.Handler;
import dev.ringer.journal.Journal;
import dev.ringer.journal.JournalHistory;
import dev.ringer.json.JsonObject;
import dev.ringer.keeper.Rechecked;
import dev.ringer.outbound.CallbackSender;
import dev.ringer.outbound.UpstreamClient;
import dev.ringer.server.Server;
import dev.ringer.server.StartException;
import dev.ringer.session.Session;
import dev.ringer.session.Sessions;
import dev.ringer.state.Store;
import dev.ringer.storage.FileStore;
import dev.ringer.verification.Verifier;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A mock that runs: contracts in an engine behind a server. */
public final class MockServer implements AutoCloseable {

    /** Told of what happens; called from several threads, must be quick. */
    public interface Listener {

        /** Tells nobody. */
        Listener SILENT = new Listener() {};

        /** Contracts were loaded, those that answer from now on; told before the first request comes to them. */
        default void loaded(Loaded loaded) {}

        /** A request was answered; the time it took in the engine, or with an upstream, is in nanoseconds. */
        default void answered(Exchange exchange, long nanos) {}

        /** A callback that followed from an exchange has come to its end. */
        default void called(Exchange exchange, CallbackResult result) {}

        /** A contract or the project file changed and the new one answers from now on. */
        default void reloaded(Loaded loaded, List<String> changes) {}

        /** What requests had changed was held to a contract that was read anew, or at the start; some may be set aside. */
        default void rechecked(Rechecked rechecked) {}

        /** A contract or the project file changed and cannot be read; the last good one goes on. */
        default void reloadFailed(String reason) {}

        /** Settings changed in the project file that only hold from the next start on. */
        default void needsRestart(List<String> settings) {}

        /** Something failed inside of the server. */
        default void failed(String doing, Throwable error) {}
    }

    private final Doors doors;
    private final Managed mock;
    private final Handler control;
    private final Loaded loaded;
    private final Optional<Path> file;
    private final Optional<Watcher> watcher;
    private final Reloader reloader;
    private final CallbackSender sender;
    private final UpstreamClient upstreams;
    private final Store store;

    private MockServer(
            Doors doors,
            Managed mock,
            Handler control,
            Loaded loaded,
            Optional<Path> file,
            Optional<Watcher> watcher,
            Reloader reloader,
            CallbackSender sender,
            UpstreamClient upstreams,
            Store store) {
        this.doors = doors;
        this.mock = mock;
        this.control = control;
        this.loaded = loaded;
        this.file = file;
        this.watcher = watcher;
        this.reloader = reloader;
        this.sender = sender;
        this.upstreams = upstreams;
        this.store = store;
    }

    /**
     * Load the contracts and start the server.
     *
     * @throws LaunchException when a contract cannot be read or the server cannot listen
     */
    public static MockServer start(MockConfig config) {
        return start(config, Listener.SILENT);
    }

    /**
     * Load the contracts and start the server.
     *
     * @throws LaunchException when a contract cannot be read or the server cannot listen
     */
    public static MockServer start(MockConfig config, Listener listener) {
        Server.prepare();
        Sourced sourced = Sourced.of(config);
        return start(sourced, () -> sourced, listener);
    }

    /**
     * Read the project file, load the contracts and start the server.
     *
     * @throws BadValueException when a flag or a variable is not allowed
     * @throws LaunchException when a file cannot be read or the server cannot listen
     */
    public static MockServer start(Setup setup, Listener listener) {
        Server.prepare();
        return start(setup.read(), setup::read, listener);
    }

    private static MockServer start(Sourced sourced, Supplier<Sourced> again, Listener listener) {
        sourced.check();
        Loaded loaded = Loader.load(sourced);
        List<String> unknown = loaded.diagnostics().stream()
                .filter(each -> each.code().equals(Sourced.UNKNOWN_NAME))
                .map(sourced::line)
                .toList();
        if (!unknown.isEmpty()) {
            throw new LaunchException(String.join("\n", unknown));
        }
        loaded.checkStubs();
        loaded.checkResources();
        Store store = sourced.config().state().open();
        try {
            return start(sourced, again, listener, loaded, store);
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }

    private static MockServer start(
            Sourced sourced, Supplier<Sourced> again, Listener listener, Loaded loaded, Store store) {
        MockConfig config = sourced.config();
        MockEngine engine = new MockEngine(loaded.world(), config.control().sessions(), store);
        Optional<Journal> journal = config.control().journal().map(Journal::new);
        Tallies tallies = new Tallies();
        journal.ifPresent(each -> {
            engine.sessions().onLeave(each::clear);
            engine.sessions().onLeave(tallies::clear);
            engine.sessions().remember(name -> new JournalHistory(each, name));
        });
        Consumer<Loaded> arrival = arriving -> {
            journal.ifPresent(each ->
                    arriving.contracts().forEach(contract -> contract.schemes().forEach(each::hide)));
            listener.loaded(arriving);
        };
        arrival.accept(loaded);
        Reloader reloader = new Reloader(sourced, again, loaded, engine, arrival, listener);
        // A file of changes may have been written under another contract.
        reloader.recheck();
        Sessions sessions = engine.sessions();
        CallbackSender sender = new CallbackSender(
                config.traffic().targets(),
                engine::check,
                name -> sessions.get(name).map(Session::skipsDelays).orElse(false));
        sessions.onMove(sender::moved);
        Dice dice = Dice.of(config.engine().seed()).at("disruption");
        Disruptor disruptor = new Disruptor(
                config.traffic().disruption(),
                disruptionWords(sourced),
                engine,
                dice,
                sessions.server().clock(),
                sessions::time);
        ExchangeHandler open =
                new Attributed(config.traffic().cors() ? new Cors(disruptor) : disruptor, engine.sessions());
        UpstreamClient upstreams = new UpstreamClient(config.traffic().targets());
        Optional<Recorder> recorder = journal.map(each -> new Recorder(each, tallies, engine.sessions(), listener));
        Waits waits = new Waits();
        sessions.onMove(waits::moved);
        Handler told = new Timed(open, recorder, listener, sender, upstreams, waits);
        try {
            Managed alone = Managed.of(engine).withDisruptor(disruptor).withHost(reloader);
            Managed mock = journal.map(each -> alone.withJournal(each).withTallies(tallies))
                    .orElse(alone);
            Doors doors = Doors.open(
                    config,
                    config.traffic().server().withErrors(listener::failed),
                    mock,
                    () -> reloader.sourced().config().sources().wireMock().templating(),
                    told);
            Optional<Watcher> watcher =
                    config.sources().watch() ? Optional.of(Watcher.start(reloader, listener)) : Optional.empty();
            Handler control = new ControlPlane(mock, Guard.OPEN, told);
            return new MockServer(
                    doors, mock, control, loaded, sourced.file(), watcher, reloader, sender, upstreams, store);
        } catch (StartException e) {
            throw new LaunchException(String.valueOf(e.getMessage()));
        }
    }

    /** Give what the settings say of disruption, in the words that the control API has for it. */
    private static JsonObject disruptionWords(Sourced sourced) {
        JsonObject.Builder words = JsonObject.builder();
        for (String setting : List.of("delay", "rate-limit", "outage", "maintenance")) {
            String word = setting.equals("rate-limit") ? "rateLimit" : setting;
            sourced.values(setting).forEach(given -> words.put(word, given.text()));
        }
        return words.build();
    }

    public int port() {
        return doors.mock().port();
    }

    /** Give a URI that reaches the server from this machine, without a slash at the end. */
    public String baseUri() {
        return doors.mock().baseUri();
    }

    public List<String> baseUris() {
        return doors.mock().baseUris();
    }

    /** Give the server's certificate as PEM text; empty where TLS is off. */
    public Optional<String> certificatePem() {
        return doors.mock().certificatePem();
    }

    /** Give the URI that the paths of the control API come behind, without a slash at the end. */
    public String controlUri() {
        return doors.controlUri();
    }

    /** Give what answers the control API to whoever is in this process, without a socket and without a token. */
    public Handler control() {
        return control;
    }

    /** Give the token that the control API asks for; nothing where it asks for none. */
    public Optional<String> controlToken() {
        return doors.token();
    }

    /** Tell whether that token was made at start, so that nobody knows it yet. */
    public boolean isControlTokenMade() {
        return doors.isTokenMade();
    }

    /** Give what the mock remembers; nothing where it is set up to remember nothing. */
    public Optional<Journal> journal() {
        return mock.journal();
    }

    /** Give what answers questions to the journal. */
    public Optional<Verifier> verifier() {
        return mock.verifier();
    }

    public MockEngine engine() {
        return mock.engine();
    }

    /** Give what was loaded at start. */
    public Loaded loaded() {
        return loaded;
    }

    /** Give what keeps changes. */
    Store store() {
        return store;
    }

    /** Say what a crash had torn off the file of changes; nothing where it was whole, and for memory. */
    public Optional<String> stateNotice() {
        return store instanceof FileStore file ? file.notice() : Optional.empty();
    }

    /** Give the project file that the mock is set up by. */
    public Optional<Path> file() {
        return file;
    }

    /** Let whoever may use the control API end the mock: then the action runs, on a thread that must not be held up. */
    public void onStop(Runnable action) {
        reloader.onStop(action);
    }

    /** Let requests and callbacks that have begun finish, then stop. */
    @Override
    public void close() {
        watcher.ifPresent(Watcher::close);
        doors.close();
        sender.close();
        upstreams.close();
        store.close();
    }
}
