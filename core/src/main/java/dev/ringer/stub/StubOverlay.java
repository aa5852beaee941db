package dev.ringer.stub;

import dev.ringer.source.Documents;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What was put over stubs of files while the mock runs: stubs that are new or replace others, and stubs that are taken
 * away. What lies below may change beneath it. Safe for use by several threads.
 */
public final class StubOverlay {

    private record View(StubSet below, StubSet all) {}

    private final Map<String, StubFile> own = new LinkedHashMap<>();
    private final Set<String> gone = new HashSet<>();
    private final long first;
    private long turns;
    private volatile boolean untouched = true;
    private volatile @Nullable View view;

    private StubOverlay(long first) {
        this.first = first;
        this.turns = first;
    }

    /** Make one that lies over files. */
    public static StubOverlay overFiles() {
        return new StubOverlay(0);
    }

    /** Make one that lies over another, all of whose stubs are older. */
    public StubOverlay above() {
        return new StubOverlay(first + (1L << 48));
    }

    /** Give all stubs: those below, where they are not replaced or taken away, and one's own on top. */
    public StubSet over(StubSet below) {
        if (untouched) {
            return below;
        }
        View now = view;
        return now != null && now.below() == below ? now.all() : made(below);
    }

    private synchronized StubSet made(StubSet below) {
        Set<String> hidden = new HashSet<>(gone);
        hidden.addAll(own.keySet());
        // Stubs were checked when they came; one whose operation has gone since answers again when it is back.
        StubSet all = below.hiding(hidden).plus(List.copyOf(own.values()), nothing(), new ArrayList<>());
        view = new View(below, all);
        return all;
    }

    private static Documents nothing() {
        return new Documents(address -> {
            throw new IOException("no file is read here");
        });
    }

    /** Put a stub on top, in the place of one that has its name. */
    public synchronized void put(StubSet below, Stub stub) {
        own.remove(stub.name());
        put(below, stub, ++turns);
    }

    /** Put a stub where one's own of its name is, so that it is as old as that was; on top where there is none. */
    public synchronized void replace(StubSet below, Stub stub) {
        StubFile before = own.get(stub.name());
        put(below, stub, before == null ? ++turns : before.turn());
    }

    private void put(StubSet below, Stub stub, long turn) {
        StubFile file = new StubFile(stub.location().document(), List.of(stub), List.of(), turn);
        own.put(stub.name(), file);
        changed(below, all -> without(all, stub.name()).plus(List.of(file), nothing(), new ArrayList<>()));
    }

    /** Change what is seen with what was seen, which costs less than to put all together anew. */
    private void changed(StubSet below, UnaryOperator<StubSet> change) {
        View now = view;
        view = now != null && now.below() == below ? new View(below, change.apply(now.all())) : null;
        untouched = own.isEmpty() && gone.isEmpty();
    }

    private static StubSet without(StubSet all, String name) {
        return all.stub(name).isPresent() ? all.hiding(Set.of(name)) : all;
    }

    /**
     * Take a stub away.
     *
     * @return false where there is none of the name
     */
    public synchronized boolean remove(StubSet below, String name) {
        boolean isBelow = below.stub(name).isPresent();
        boolean wasOwn = own.remove(name) != null;
        boolean wasThere = wasOwn || (isBelow && !gone.contains(name));
        if (isBelow) {
            gone.add(name);
        }
        changed(below, all -> without(all, name));
        return wasThere;
    }

    /** Take all stubs away, those below too. */
    public synchronized void removeAll(StubSet below) {
        own.clear();
        below.stubs().forEach(each -> gone.add(each.name()));
        view = null;
        untouched = gone.isEmpty();
    }

    /** Go back to what lies below. */
    public synchronized void clear() {
        own.clear();
        gone.clear();
        view = null;
        untouched = true;
    }

    /** Give the stub of a name that is one's own, also while its operation is not there. */
    public synchronized Optional<Stub> own(String name) {
        return Optional.ofNullable(own.get(name)).map(each -> each.stubs().get(0));
    }

    /** Give how many stubs are one's own. */
    public synchronized int count() {
        return own.size();
    }

    /** Give one's own stubs, the newest last. */
    public synchronized List<StubFile> own() {
        return List.copyOf(own.values());
    }
}
