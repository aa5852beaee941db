package dev.ringer.launch;

import dev.ringer.engine.MockEngine;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Looks at the files of the contracts a few times a second and loads them anew when one has changed.
 *
 * <p>Asking for times and sizes works on every file system, also on those mounted into containers, where the operating
 * system tells of no changes. Standard input and web addresses are not looked at.
 */
final class Watcher implements AutoCloseable {

    private static final long PAUSE_MILLIS = 250;

    /** What is known of a file without reading it; a missing file has its own stamp. */
    private record Stamp(long modifiedNanos, long size, Object key) {
        static final Stamp MISSING = new Stamp(-1, -1, "missing");
    }

    private final MockConfig config;
    private final MockEngine engine;
    private final MockServer.Listener listener;
    private final Thread thread;
    private volatile boolean closed;
    private Loaded loaded;
    private Map<Path, Stamp> stamps;

    private Watcher(MockConfig config, Loaded loaded, MockEngine engine, MockServer.Listener listener) {
        this.config = config;
        this.loaded = loaded;
        this.engine = engine;
        this.listener = listener;
        this.stamps = stamps(loaded.addresses());
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
            } catch (RuntimeException e) {
                listener.failed("reloading", e);
            }
        }
    }

    private void look() throws InterruptedException {
        Map<Path, Stamp> now = stamps(loaded.addresses());
        if (now.equals(stamps)) {
            return;
        }
        // An editor may write in several steps: wait until nothing changes any more.
        Map<Path, Stamp> before = now;
        do {
            Thread.sleep(PAUSE_MILLIS / 5);
            now = before;
            before = stamps(loaded.addresses());
        } while (!before.equals(now));
        stamps = now;
        reload();
    }

    private void reload() {
        try {
            Loaded next = Loader.load(config);
            engine.replace(next.world());
            listener.reloaded(next, Changes.between(loaded.contracts(), next.contracts()));
            loaded = next;
            stamps = stamps(next.addresses());
        } catch (LaunchException e) {
            listener.reloadFailed(String.valueOf(e.getMessage()));
        }
    }

    private static Map<Path, Stamp> stamps(Set<URI> addresses) {
        Map<Path, Stamp> stamps = new HashMap<>();
        for (URI address : addresses) {
            if ("file".equals(address.getScheme())) {
                Path path = Path.of(address);
                stamps.put(path, stamp(path));
            }
        }
        return stamps;
    }

    private static Stamp stamp(Path path) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            Object key = attributes.fileKey();
            return new Stamp(
                    attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS), attributes.size(), key == null ? "" : key);
        } catch (IOException e) {
            return Stamp.MISSING;
        }
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }
}
