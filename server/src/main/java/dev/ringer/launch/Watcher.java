package dev.ringer.launch;

import dev.ringer.engine.MockEngine;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Looks at the project file and the files of the contracts a few times a second, and loads all anew when one has changed.
 *
 * <p>Asking for times and sizes works on every file system, also on those mounted into containers, where the operating
 * system tells of no changes. Standard input and web addresses are not looked at.
 */
final class Watcher implements AutoCloseable {

    private static final long PAUSE_MILLIS = 250;

    private final Sourced started;
    private final Supplier<Sourced> source;
    private final MockEngine engine;
    private final MockServer.Listener listener;
    private final Thread thread;
    private volatile boolean closed;
    private Sourced sourced;
    private Loaded loaded;
    private Map<Path, Stamp> tried = Map.of();

    private Watcher(
            Sourced started, Supplier<Sourced> source, Loaded loaded, MockEngine engine, MockServer.Listener listener) {
        this.started = started;
        this.source = source;
        this.sourced = started;
        this.loaded = loaded;
        this.engine = engine;
        this.listener = listener;
        this.thread = new Thread(null, this::run, "ringer-watcher", 4L << 20);
        this.thread.setDaemon(true);
    }

    /**
     * Begin to look.
     *
     * @param source reads the set-up once more
     */
    static Watcher start(
            Sourced started, Supplier<Sourced> source, Loaded loaded, MockEngine engine, MockServer.Listener listener) {
        Watcher watcher = new Watcher(started, source, loaded, engine, listener);
        if (!started.config().contracts().contains("-")) {
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
        known.putAll(sourced.stamps());
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
            Sourced next = source.get();
            // A file that the new set-up names may be missing, and be what comes next.
            Map<Path, Stamp> looked = new HashMap<>(next.stamps());
            looked.putAll(tried);
            tried = looked;
            next.check();
            Loaded nextLoaded = Loader.load(next);
            nextLoaded.checkStubs();
            reload(next, nextLoaded);
        } catch (LaunchException | BadValueException e) {
            listener.reloadFailed(String.valueOf(e.getMessage()));
        }
    }

    private void reload(Sourced nextSourced, Loaded next) {
        engine.replace(next.world());
        List<String> changes = new ArrayList<>(Changes.between(loaded.contracts(), next.contracts()));
        changes.addAll(Changes.betweenStubs(
                loaded.world().stubs().stubs(), next.world().stubs().stubs()));
        listener.reloaded(next, changes);
        List<String> fixed = started.changedUntilRestart(nextSourced);
        if (!fixed.isEmpty()) {
            listener.needsRestart(fixed);
        }
        sourced = nextSourced;
        loaded = next;
        tried = Map.of();
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
