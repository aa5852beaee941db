package dev.ringer.storage;

import dev.ringer.state.Bound;
import dev.ringer.state.Change;
import dev.ringer.state.Outcome;
import dev.ringer.state.Scope;
import dev.ringer.state.Store;
import dev.ringer.state.Transition;
import dev.ringer.state.View;
import dev.ringer.state.Write;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A store whose content survives: all of it is in memory, and each write is in a file before it is acknowledged or
 * seen.
 *
 * <p>Writers decide one after the other. The first of them to come to the file writes what all have decided until then;
 * the others find theirs written. When half of the file is out of date, {@link Compaction} writes it anew.
 */
public final class FileStore implements Store {

    /** More than that at once is refused, since a frame is made in memory. */
    private static final long FRAME_BYTES_MAX = 1L << 29;

    private final Path path;
    private final Options options;
    private final Claim claim;
    private final Optional<String> notice;
    private final Compaction compaction;
    private final Compaction.Steps steps;
    private final AtomicBoolean compactionPlanned = new AtomicBoolean();
    private final ReentrantLock compacting = new ReentrantLock();

    /** Guards what was decided and is not yet in the file. Taken alone or within {@link #filing}. */
    private final ReentrantLock deciding = new ReentrantLock();

    private View head;
    private Bytes pending = new Bytes();
    private long decided;

    /** Guards the file and what was written to it. */
    private final ReentrantLock filing = new ReentrantLock();

    private StateFile file;
    private Bytes spare = new Bytes();

    /** Bytes of the file for each byte that entries weigh, as found when it was last written anew. */
    private volatile double weight = 0.25;

    private volatile long compactFromBytes;
    private volatile View now;
    private volatile long filed;
    private volatile long fileBytes;
    private volatile @Nullable String failure;
    private volatile boolean closing;
    private volatile @Nullable String compactionFailure;

    private FileStore(
            Path path,
            Options options,
            Claim claim,
            StateFile file,
            View view,
            Optional<String> notice,
            Compaction.Steps steps) {
        this.path = path;
        this.options = options;
        this.claim = claim;
        this.file = file;
        this.head = view;
        this.now = view;
        this.notice = notice;
        this.fileBytes = file.size();
        this.steps = steps;
        this.compaction = new Compaction(this, steps);
        Frame.begin(pending);
    }

    /**
     * Open a file, or make it.
     *
     * @throws StateFileException when another has it open, when it is damaged, or when it is something else
     * @throws IOException when it cannot be read or written
     */
    public static FileStore open(Path path, Options options) throws IOException {
        return open(path, options, step -> {});
    }

    static FileStore open(Path path, Options options, Compaction.Steps steps) throws IOException {
        Claim claim = Claim.of(path);
        try {
            Files.deleteIfExists(Compaction.fresh(path));
            Optional<Recovery.Found> found = Files.exists(path) ? Recovery.read(path) : Optional.empty();
            StateFile file = found.isPresent()
                    ? StateFile.resume(path, found.get().salt(), found.get().end())
                    : StateFile.create(path, new SecureRandom().nextLong(), 0);
            if (options.durability() == Durability.MACHINE) {
                file.sync();
                Compaction.syncFolder(path);
            }
            View view = found.map(Recovery.Found::view).orElse(View.EMPTY);
            return new FileStore(path, options, claim, file, view, found.flatMap(each -> each.notice(path)), steps);
        } catch (IOException | RuntimeException e) {
            claim.close();
            throw e;
        }
    }

    /** Say what was cut off the file's end when it was opened, since a crash had torn it. */
    public Optional<String> notice() {
        return notice;
    }

    /** Give the size of the file. */
    public long fileBytes() {
        return fileBytes;
    }

    @Override
    public View now() {
        return now;
    }

    @Override
    public Outcome write(List<Write> writes) {
        Outcome outcome;
        long ticket;
        deciding.lock();
        try {
            outcome = failure == null ? decide(writes) : new Outcome.Unwritten(failure);
            ticket = decided;
        } finally {
            deciding.unlock();
        }
        // What was refused was refused because of others, which have to be seen before.
        String failed = file(ticket);
        compactIfWorth();
        return failed == null ? outcome : new Outcome.Unwritten(failed);
    }

    private Outcome decide(List<Write> writes) {
        Transition transition = Transition.of(head, writes, options.bounds());
        List<Change> changes = transition.changes();
        if (changes.isEmpty()) {
            return transition.outcome();
        }
        long wanted = Records.bytes(changes);
        long more = pending.size() + wanted;
        if (more > FRAME_BYTES_MAX || fileBytes + more > options.fileBytesMax()) {
            long allowed = Math.min(options.fileBytesMax(), fileBytes + FRAME_BYTES_MAX);
            return new Outcome.Full(Bound.FILE_BYTES, fileBytes + more, allowed);
        }
        record(changes);
        head = transition.after();
        decided++;
        return transition.outcome();
    }

    /** Add all records to what is pending, or none: not even when memory runs out in between. */
    private void record(List<Change> changes) {
        int before = pending.size();
        boolean whole = false;
        try {
            changes.forEach(each -> Records.write(each, pending));
            whole = true;
        } finally {
            if (!whole) {
                pending.cut(before);
            }
        }
    }

    /** Have all that was decided up to the ticket in the file, and seen; give why that cannot be. */
    private @Nullable String file(long ticket) {
        if (filed >= ticket) {
            return null;
        }
        filing.lock();
        try {
            if (filed < ticket && failure == null) {
                fileDecided();
            }
        } catch (IOException | RuntimeException | Error e) {
            // Whatever it is: what was taken from those who wait must not be held for written when a later group is.
            failure = path + " cannot be written: " + e.getMessage();
        } finally {
            filing.unlock();
        }
        return filed >= ticket ? null : failure;
    }

    private void fileDecided() throws IOException {
        Bytes frame;
        View view;
        long upTo;
        deciding.lock();
        try {
            frame = pending;
            Frame.begin(spare);
            pending = spare;
            spare = frame;
            view = head;
            upTo = decided;
        } finally {
            deciding.unlock();
        }
        Frame.end(frame, file.salt());
        file.append(frame);
        if (options.durability() == Durability.MACHINE) {
            file.sync();
        }
        fileBytes = file.size();
        now = view;
        filed = upTo;
    }

    private void compactIfWorth() {
        double garbage = fileBytes - weight * bytes(now);
        boolean worth = garbage >= options.garbageBytesMin() && garbage >= fileBytes / 2.0;
        if (worth && fileBytes >= compactFromBytes && compactionPlanned.compareAndSet(false, true)) {
            options.compactor().execute(this::compact);
        }
    }

    private static long bytes(View view) {
        return view.tally(Scope.ROOT).bytes();
    }

    private void compact() {
        compacting.lock();
        try {
            if (!closing) {
                compaction.run();
            }
        } catch (IOException e) {
            // The old file is as good as before, and is tried again when there is more to win.
            compactionFailure = path + " could not be written anew: " + e.getMessage();
            holdCompactionBack();
        } finally {
            compactionPlanned.set(false);
            compacting.unlock();
        }
    }

    private void holdCompactionBack() {
        filing.lock();
        try {
            compactFromBytes = fileBytes + fileBytes / 4;
        } finally {
            filing.unlock();
        }
    }

    Compaction.Base base() {
        filing.lock();
        try {
            return new Compaction.Base(now, path, file.salt(), file.size());
        } finally {
            filing.unlock();
        }
    }

    boolean isClosing() {
        return closing;
    }

    /** Copy what was written since behind the new file, and put it in the place of the old one. */
    boolean replaceBy(StateFile fresh, long copied, View view) throws IOException {
        filing.lock();
        try {
            if (closing || failure != null) {
                return false;
            }
            double freshWeight = bytes(view) == 0 ? 1 : (double) fresh.size() / bytes(view);
            fresh.append(path, copied, file.size());
            fresh.sync();
            long end = fresh.size();
            // Not every system renames files that are open.
            fresh.close();
            file.close();
            file = renamed(fresh.path(), end);
            fileBytes = file.size();
            weight = freshWeight;
            compactFromBytes = 0;
            compactionFailure = null;
            return true;
        } catch (IOException e) {
            if (!file.isOpen()) {
                failure = path + " cannot be written: " + e.getMessage();
            }
            throw e;
        } finally {
            filing.unlock();
        }
    }

    private StateFile renamed(Path fresh, long end) throws IOException {
        long old = file.size();
        try {
            steps.at("before the rename");
            Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            steps.at("renamed");
        } catch (IOException e) {
            file = StateFile.resume(path, file.salt(), old);
            throw e;
        }
        Compaction.syncFolder(path);
        return StateFile.resume(path, file.salt(), end);
    }

    /** Say why the file could not be written anew when that was last tried; what is in it is not touched by that. */
    public Optional<String> compactionFailure() {
        return Optional.ofNullable(compactionFailure);
    }

    /** Have everything in the file and let others have it; waits for a compaction to notice, which is soon. */
    @Override
    public void close() {
        closing = true;
        compacting.lock();
        try {
            filing.lock();
            try {
                end();
            } finally {
                filing.unlock();
            }
        } finally {
            compacting.unlock();
        }
    }

    private void end() {
        boolean whole = failure == null;
        deciding.lock();
        try {
            if (whole) {
                failure = path + " is closed";
            }
        } finally {
            deciding.unlock();
        }
        StateFile last = file;
        try (claim;
                last) {
            if (whole && filed < decided) {
                fileDecided();
            }
        } catch (IOException e) {
            // Whoever waits for a write is told that it failed; who closes a second time has nothing to do.
            return;
        }
    }
}
