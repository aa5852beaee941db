package dev.ringer.launch;

import dev.ringer.state.Bounds;
import dev.ringer.state.MemoryStore;
import dev.ringer.state.Store;
import dev.ringer.storage.Durability;
import dev.ringer.storage.FileStore;
import dev.ringer.storage.Options;
import dev.ringer.storage.StateFileException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What is there from the start, and where changes of it are kept.
 *
 * @param data folder with the things of resources, as an absolute path
 * @param file that changes are kept in; nothing for memory
 * @param bytesMax of all changes
 * @param durability of the file
 */
public record StateConfig(Optional<String> data, Optional<Path> file, int bytesMax, Durability durability) {

    public static final StateConfig STANDARD =
            new StateConfig(Optional.empty(), Optional.empty(), 64 << 20, Durability.PROCESS);

    public StateConfig withData(String folder) {
        return new StateConfig(Optional.of(folder), file, bytesMax, durability);
    }

    public StateConfig withFile(Path replacement) {
        return new StateConfig(data, Optional.of(replacement), bytesMax, durability);
    }

    public StateConfig withBytesMax(int replacement) {
        return new StateConfig(data, file, replacement, durability);
    }

    public StateConfig withDurability(Durability replacement) {
        return new StateConfig(data, file, bytesMax, replacement);
    }

    /**
     * Open what keeps changes.
     *
     * @throws LaunchException when the file is damaged, is another's, or cannot be written
     */
    Store open() {
        Bounds standard = Bounds.STANDARD;
        Bounds bounds = new Bounds(
                Math.min(standard.valueBytesMax(), bytesMax), standard.sessionEntriesMax(), bytesMax, bytesMax);
        return file.isPresent() ? open(file.get(), bounds) : new MemoryStore(bounds);
    }

    private Store open(Path path, Bounds bounds) {
        try {
            return FileStore.open(path, Options.of(bounds).withDurability(durability));
        } catch (StateFileException e) {
            throw new LaunchException("state cannot be kept in " + e.getMessage());
        } catch (IOException e) {
            throw new LaunchException("state cannot be kept in " + path + ": " + reason(e));
        }
    }

    /** Exceptions of files often say nothing but the file. */
    private static String reason(IOException e) {
        String kind = e.getClass().getSimpleName().replaceAll("Exception$", "");
        return kind.equals("IO") ? String.valueOf(e.getMessage()) : kind + " " + e.getMessage();
    }
}
