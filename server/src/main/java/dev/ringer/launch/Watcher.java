package dev.ringer.launch;

import dev.ringer.engine.MockEngine;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Looks at the files of the contracts a few times a second and loads them anew when one has changed.
 *
 * <p>Asking for times and sizes works on every file system, also on those mounted into containers, where the operating
 * system tells of no changes. Standard input and web addresses are not looked at.
 */
final class Watcher implements AutoCloseable {

    private static final long PAUSE_MILLIS = 250;

    private final MockConfig config;
    private final MockEngine engine;
    private final MockServer.Listener listener;
    private final Thread thread;
    private volatile boolean closed;
    private Loaded loaded;
    private Map<Path, Stamp> tried = Map.of();

    private Watcher(MockConfig config, Loaded loaded, MockEngine engine, MockServer.Listener listener) {
        this.config = config;
        this.loaded = loaded;
        this.engine = engine;
        this.listener = listener;
        this.thread = new Thread(null, this::run, "ringer-watcher", 4L << 20);
        this.thread.setDaemon(true);
    }

    static Watcher start(MockConfig config, Loaded loaded, MockEngine engine, MockServer.Listener listener) {
        Watcher watcher = new Watcher(config, loaded, engine, listener);
        if (!config.contracts().contains("-")) {
            watcher.thread.start();
        }
        return watcher;
    }

    private void run() {
        while (!closed) {
            try {
                Thread.sleep(PAUSE_MILLIS);
                look();
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException | StackOverflowError e) {
                listener.failed("reloading", e);
            }
        }
    }

    private void look() throws InterruptedException {
        // Files that were read for the first time since the last look are no change: they are as they were read.
        Map<Path, Stamp> known = new HashMap<>(loaded.fetcher().stamps());
        known.putAll(tried);
        Map<Path, Stamp> now = now(known.keySet());
        if (now.equals(known)) {
            return;
        }
        // An editor may write in several steps: wait until nothing changes any more.
        Map<Path, Stamp> before;
        do {
            Thread.sleep(PAUSE_MILLIS / 5);
            before = now;
            now = now(known.keySet());
        } while (!before.equals(now));
        tried = now;
        reload();
    }

    private void reload() {
        try {
            Loaded next = Loader.load(config);
            engine.replace(next.world());
            listener.reloaded(next, Changes.between(loaded.contracts(), next.contracts()));
            loaded = next;
            tried = Map.of();
        } catch (LaunchException e) {
            listener.reloadFailed(String.valueOf(e.getMessage()));
        }
    }

    private static Map<Path, Stamp> now(Set<Path> paths) {
        Map<Path, Stamp> stamps = new HashMap<>();
        paths.forEach(path -> stamps.put(path, Stamp.of(path)));
        return stamps;
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }
}
