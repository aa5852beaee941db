package dev.ringer.storage;

import dev.ringer.state.Bounds;
import dev.ringer.state.StateContract;
import dev.ringer.state.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;

class FileStoreTest extends StateContract {

    @TempDir
    Path folder;

    private final Map<Store, Path> paths = new HashMap<>();

    @Override
    protected Store make(Bounds bounds) {
        return open(folder.resolve("state" + paths.size()), bounds);
    }

    @Override
    protected Store reopened(Store store, Bounds bounds) {
        store.close();
        return open(paths.get(store), bounds);
    }

    private Store open(Path path, Bounds bounds) {
        try {
            Store store = FileStore.open(path, Options.of(bounds));
            paths.put(store, path);
            return store;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
