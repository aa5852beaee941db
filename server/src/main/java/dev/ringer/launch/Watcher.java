package dev.ringer.launch;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Looks at the project file and the files of the contracts a few times a second, and loads all anew when one has changed.
 *
 * <p>Asking for times and sizes works on every file system, also on those mounted into containers, where the operating
 * system tells of no changes. Standard input and web addresses are not looked at.
 */
final class Watcher implements AutoCloseable {

    private static final long PAUSE_MILLIS = 250;

    private final Reloader reloader;
    private final MockServer.Listener listener;
    private final Thread thread;
    private volatile boolean closed;
    private Map<Path, Stamp> tried = Map.of();

    private Watcher(Reloader reloader, MockServer.Listener listener) {
        this.reloader = reloader;
        this.listener = listener;
        this.thread = new Thread(null, this::run, "ringer-watcher", 4L << 20);
        this.thread.setDaemon(true);
    }

    /** Begin to look. */
    static Watcher start(Reloader reloader, MockServer.Listener listener) {
        Watcher watcher = new Watcher(reloader, listener);
        if (!reloader.sourced().config().sources().contracts().contains("-")) {
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
        Map<Path, Stamp> known = new HashMap<>(reloader.loaded().fetcher().stamps());
        known.putAll(reloader.sourced().stamps());
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
            Sourced next = reloader.read();
            // A file that the new set-up names may be missing, and be what comes next.
            Map<Path, Stamp> looked = new HashMap<>(next.stamps());
            looked.putAll(tried);
            tried = looked;
            var unused = reloader.reload(next);
            tried = Map.of();
        } catch (LaunchException | BadValueException e) {
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
