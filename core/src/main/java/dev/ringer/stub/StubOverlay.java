package dev.ringer.stub;

import dev.ringer.source.Documents;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was put over stubs of files while the mock runs: stubs that are new or replace others, and stubs that are taken
 * away. What lies below may change beneath it. Safe for use by several threads.
 */
public final class StubOverlay {

    private record View(StubSet below, StubSet all) {}

    private final Map<String, StubFile> own = new LinkedHashMap<>();
    private final Set<String> gone = new HashSet<>();
    private volatile boolean untouched = true;
    private volatile @Nullable View view;

    public StubOverlay() {}

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

    /**
     * Put a stub on top, in the place of one that has its name.
     *
     * @param contract false for a stub that belongs to no contract
     */
    public synchronized void put(StubSet below, Stub stub, boolean contract) {
        StubFile file = new StubFile(stub.location().document(), contract, List.of(stub));
        own.remove(stub.name());
        own.put(stub.name(), file);
        view = changed(below, stub.name(), List.of(file));
        untouched = false;
    }

    /** Change what is there, which costs as little as what is changed; null where it is to be made anew. */
    private @Nullable View changed(StubSet below, String gone, List<StubFile> added) {
        View now = view;
        if (now == null || now.below() != below) {
            return null;
        }
        StubSet left = now.all().stub(gone).isPresent() ? now.all().hiding(Set.of(gone)) : now.all();
        return new View(below, left.plus(added, nothing(), new ArrayList<>()));
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
        view = changed(below, name, List.of());
        untouched = own.isEmpty() && gone.isEmpty();
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

    /** Give one's own stubs, the newest last. */
    public synchronized List<StubFile> own() {
        return List.copyOf(own.values());
    }
}
