package dev.ringer.launch;

import dev.ringer.admin.Host;
import dev.ringer.engine.MockEngine;
import dev.ringer.keeper.Inventory;
import dev.ringer.keeper.Rechecked;
import dev.ringer.resource.Seeds;
import dev.ringer.session.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Puts the mock together anew from its files and what was put over them; keeps the last good one where that fails. */
final class Reloader implements Host {

    private final Sourced started;
    private final Supplier<Sourced> source;
    private final MockEngine engine;
    private final Consumer<Loaded> arrival;
    private final MockServer.Listener listener;
    private final Map<String, Put> put = new LinkedHashMap<>();
    private volatile Optional<Runnable> ending = Optional.empty();
    private volatile Sourced sourced;
    private volatile Loaded loaded;

    /**
     * Make one.
     *
     * @param source reads the set-up once more
     * @param arrival is told of what is to answer from now on, before it does
     */
    Reloader(
            Sourced started,
            Supplier<Sourced> source,
            Loaded loaded,
            MockEngine engine,
            Consumer<Loaded> arrival,
            MockServer.Listener listener) {
        this.started = started;
        this.source = source;
        this.sourced = started;
        this.loaded = loaded;
        this.engine = engine;
        this.arrival = arrival;
        this.listener = listener;
    }

    Sourced sourced() {
        return sourced;
    }

    Loaded loaded() {
        return loaded;
    }

    /** Read the set-up once more, for who wants to know what it depends on first. */
    Sourced read() {
        return source.get();
    }

    /**
     * Serve what a set-up says.
     *
     * @return what has changed
     * @throws LaunchException when it cannot be read, and the last good one goes on
     */
    synchronized List<String> reload(Sourced next) {
        return reload(next, put);
    }

    private List<String> reload(Sourced next, Map<String, Put> documents) {
        next.check();
        Loaded nextLoaded = Loader.load(next, documents);
        nextLoaded.checkStubs();
        nextLoaded.checkResources();
        // This looks at all that operations consist of, and so finds parts that cannot be read any more.
        List<String> changes = new ArrayList<>(Changes.between(loaded.contracts(), nextLoaded.contracts()));
        nextLoaded.checkParts(loaded);
        arrival.accept(nextLoaded);
        engine.replace(nextLoaded.world());
        changes.addAll(Changes.betweenStubs(
                loaded.world().stubs().stubs(), nextLoaded.world().stubs().stubs()));
        changes.addAll(Changes.betweenSeeds(seeds(loaded), seeds(nextLoaded)));
        listener.reloaded(nextLoaded, List.copyOf(changes));
        Rechecked rechecked = recheck();
        if (!rechecked.line().isEmpty()) {
            changes.add(rechecked.line());
        }
        List<String> fixed = started.changedUntilRestart(next);
        if (!fixed.isEmpty()) {
            listener.needsRestart(fixed);
        }
        sourced = next;
        loaded = nextLoaded;
        return changes;
    }

    /** Hold what was changed by requests to the contracts that answer from now on, and tell of it. */
    Rechecked recheck() {
        Inventory inventory = engine.world().resources().inventory();
        Rechecked all = inventory.recheck(engine.sessions().server().owner());
        for (Session each : engine.sessions().all()) {
            all = all.plus(inventory.recheck(each.owner()));
        }
        if (!all.line().isEmpty()) {
            listener.rechecked(all);
        }
        return all;
    }

    private static Seeds seeds(Loaded loaded) {
        return loaded.world().config().resources().seeds();
    }

    // --- over the control API

    @Override
    public synchronized List<String> reload() throws HostException {
        return with(put);
    }

    @Override
    public synchronized List<String> put(String name, byte[] document, Optional<String> basePath) throws HostException {
        Map<String, Put> more = new LinkedHashMap<>(put);
        more.put(name, new Put(document, basePath));
        List<String> changes = with(more);
        put.put(name, more.get(name));
        return changes;
    }

    @Override
    public synchronized List<String> remove(String name) throws HostException {
        if (!put.containsKey(name)) {
            throw new HostException("'" + name + "' was not put over the control API"
                    + (put.isEmpty() ? "" : "; these were: " + String.join(", ", put.keySet())));
        }
        Map<String, Put> fewer = new LinkedHashMap<>(put);
        fewer.remove(name);
        List<String> changes = with(fewer);
        put.remove(name);
        return changes;
    }

    private List<String> with(Map<String, Put> documents) throws HostException {
        try {
            return reload(source.get(), documents);
        } catch (LaunchException | BadValueException e) {
            throw new HostException(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public String save(String name, String yaml) throws HostException {
        Path folder = folder();
        Path file = folder.resolve(name).normalize();
        if (!folder.equals(file.getParent())) {
            throw new HostException("'" + name + "' is no name of a file in " + folder);
        }
        try {
            Files.createDirectories(folder);
            Path fresh = Files.createTempFile(folder, ".", ".tmp");
            Files.writeString(fresh, yaml);
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new HostException(file + " cannot be written: " + e.getMessage());
        }
        return file.toString();
    }

    /** Stubs are saved into the first folder of stubs; else into the one that would be found beside the set-up. */
    private Path folder() throws HostException {
        for (String each : sourced.config().sources().stubs()) {
            Path path = Path.of(each).toAbsolutePath().normalize();
            if (Files.isDirectory(path)) {
                return path;
            }
        }
        Optional<Path> beside = sourced.file()
                .or(() -> sourced.config().sources().contracts().stream()
                        .filter(each -> !each.equals("-") && !Loader.isRemote(each))
                        .findFirst()
                        .map(Path::of));
        return beside.map(each -> each.toAbsolutePath().normalize().resolveSibling(Setup.STUBS))
                .orElseThrow(() -> new HostException("there is no folder of stubs, name one with --stubs"));
    }

    void onStop(Runnable action) {
        ending = Optional.of(action);
    }

    @Override
    public void stop() throws HostException {
        ending.orElseThrow(() -> new HostException("this mock ends with the program that it is in"))
                .run();
    }

    @Override
    public String settings() {
        return ConfigWriter.write(sourced);
    }
}
