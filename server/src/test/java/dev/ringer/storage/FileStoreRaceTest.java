package dev.ringer.storage;

import dev.ringer.state.Bounds;
import dev.ringer.state.StateRaceContract;
import dev.ringer.state.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** Under many threads, while the file is written anew all the time. */
class FileStoreRaceTest extends StateRaceContract {

    @TempDir
    Path folder;

    @Override
    protected Store make() {
        try {
            Options options = Options.of(Bounds.STANDARD).withGarbageBytesMin(1_000);
            return FileStore.open(folder.resolve("state"), options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
