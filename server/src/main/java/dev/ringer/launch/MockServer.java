package dev.ringer.launch;

import dev.ringer.admin.ControlPlane;
import dev.ringer.engine.Cors;
import dev.ringer.engine.MockEngine;
import dev.ringer.exchange.Exchange;
import dev.ringer.http.Handler;
import dev.ringer.server.Server;
import dev.ringer.server.StartException;
import java.util.List;
import java.util.Optional;

/** A mock that runs: contracts in an engine behind a server. */
public final class MockServer implements AutoCloseable {

    /** Told of what happens; called from several threads, must be quick. */
    public interface Listener {

        /** Tells nobody. */
        Listener SILENT = new Listener() {};

        /** A request was answered; the time it took in the engine is in nanoseconds. */
        default void answered(Exchange exchange, long nanos) {}

        /** A contract changed and the new one answers from now on. */
        default void reloaded(Loaded loaded, List<String> changes) {}

        /** A contract changed and cannot be read; the last good one goes on. */
        default void reloadFailed(String reason) {}

        /** Something failed inside of the server. */
        default void failed(String doing, Throwable error) {}
    }

    private final Server server;
    private final MockEngine engine;
    private final Loaded loaded;
    private final Optional<Watcher> watcher;

    private MockServer(Server server, MockEngine engine, Loaded loaded, Optional<Watcher> watcher) {
        this.server = server;
        this.engine = engine;
        this.loaded = loaded;
        this.watcher = watcher;
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
        Loaded loaded = Loader.load(config);
        List<String> unknown = Policies.unknown(config.engine().policy(), loaded.mounts());
        if (!unknown.isEmpty()) {
            throw new LaunchException(String.join("\n", unknown));
        }
        MockEngine engine = new MockEngine(loaded.world());
        Handler timed = request -> {
            long start = System.nanoTime();
            Exchange exchange = engine.answer(request);
            listener.answered(exchange, System.nanoTime() - start);
            return exchange.delivery();
        };
        Handler open = config.cors() ? new Cors(timed) : timed;
        try {
            Server server = Server.start(config.server().withErrors(listener::failed), new ControlPlane(engine, open));
            Optional<Watcher> watcher =
                    config.watch() ? Optional.of(Watcher.start(config, loaded, engine, listener)) : Optional.empty();
            return new MockServer(server, engine, loaded, watcher);
        } catch (StartException e) {
            throw new LaunchException(String.valueOf(e.getMessage()));
        }
    }

    public int port() {
        return server.port();
    }

    /** Give a URI that reaches the server from this machine, without a slash at the end. */
    public String baseUri() {
        return server.baseUri();
    }

    public List<String> baseUris() {
        return server.baseUris();
    }

    /** Give the server's certificate as PEM text; empty where TLS is off. */
    public Optional<String> certificatePem() {
        return server.certificatePem();
    }

    public MockEngine engine() {
        return engine;
    }

    /** Give what was loaded at start. */
    public Loaded loaded() {
        return loaded;
    }

    /** Let requests that have begun finish, then stop. */
    @Override
    public void close() {
        watcher.ifPresent(Watcher::close);
        server.close();
    }
}
