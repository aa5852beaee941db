package dev.ringer.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringer.json.Json;
import dev.ringer.state.Bound;
import dev.ringer.state.Bounds;
import dev.ringer.state.Entity;
import dev.ringer.state.Expectation;
import dev.ringer.state.Key;
import dev.ringer.state.Outcome;
import dev.ringer.state.Scope;
import dev.ringer.state.View;
import dev.ringer.state.Write;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompactionTest {

    private static final Scope SCOPE = Scope.of("default", "/shop", "orders");
    private static final Options OPTIONS = Options.of(Bounds.STANDARD);

    @TempDir
    Path folder;

    private final Deque<Runnable> later = new ArrayDeque<>();

    private Path path() {
        return folder.resolve("state");
    }

    private static Outcome put(FileStore store, int key, int value) {
        Json json = Json.of(value + "x".repeat(500));
        return store.write(Write.put(new Key(SCOPE, "k" + key), Expectation.anything(), json, value));
    }

    private static void fill(FileStore store, int writes) {
        for (int i = 0; i < writes; i++) {
            assertThat(put(store, i % 20, i)).isInstanceOf(Outcome.Done.class);
        }
    }

    private static List<View.Held> all(FileStore store) {
        return store.now().scan(Scope.ROOT, 10_000);
    }

    private FileStore open(Executor compactor) throws IOException {
        return FileStore.open(path(), OPTIONS.withGarbageBytesMin(1_000).withCompactor(compactor));
    }

    @Test
    void file_does_not_outgrow_what_is_kept_by_much() throws IOException {
        try (FileStore store = open(Runnable::run)) {
            fill(store, 2_000);
            assertThat(store.fileBytes()).isLessThan(2 * 20 * 700 + 2_000);
            assertThat(store.compactionFailure()).isEmpty();
        }
    }

    @Test
    void file_that_was_written_anew_has_the_same() throws IOException {
        List<View.Held> before;
        long sequence;
        try (FileStore store = open(Runnable::run)) {
            fill(store, 300);
            store.write(Write.delete(new Key(SCOPE, "k7"), Expectation.anything(), 1));
            before = all(store);
            put(store, 99, 1);
            store.write(Write.forget(new Key(SCOPE, "k99"), Expectation.anything()));
            fill(store, 300);
            store.write(Write.drop(Scope.of("default")));
            sequence = store.now().sequence();
            before.forEach(each -> store.write(Write.put(each.key(), Expectation.anything(), Json.of(1), 1)));
            before = all(store);
        }
        try (FileStore store = open(Runnable::run)) {
            assertThat(all(store)).isEqualTo(before);
            assertThat(store.now().sequence()).isEqualTo(sequence + before.size());
        }
    }

    @Test
    void versions_go_on_where_nothing_is_left() throws IOException {
        long sequence;
        try (FileStore store = open(Runnable::run)) {
            fill(store, 60);
            store.write(Write.drop(Scope.ROOT));
            sequence = store.now().sequence();
            assertThat(store.fileBytes()).isEqualTo(StateFile.HEAD);
        }
        try (FileStore store = open(Runnable::run)) {
            assertThat(((Outcome.Done) put(store, 1, 1)).entries().get(0).version())
                    .isGreaterThan(sequence);
        }
    }

    /** At each step the files are copied, as a crash at that moment would leave them, and the copy is opened. */
    @Test
    void crash_at_any_step_loses_nothing() throws IOException {
        List<String> steps = new ArrayList<>();
        AtomicReference<FileStore> opened = new AtomicReference<>();
        Compaction.Steps crash = step -> {
            List<View.Held> written = all(opened.get());
            Path copy = folder.resolve("copy" + steps.size());
            steps.add(step);
            copyTo(copy);
            try (FileStore again = FileStore.open(copy.resolve("state"), OPTIONS)) {
                assertThat(all(again)).as(step).isEqualTo(written);
                assertThat(again.notice()).isEmpty();
                assertThat(copy.resolve("state.new")).doesNotExist();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            if (!step.equals("before the rename") && !step.equals("renamed")) {
                put(opened.get(), 1_000 + steps.size(), 1);
            }
        };
        Options options = OPTIONS.withGarbageBytesMin(1_000).withCompactor(later::add);
        List<View.Held> all;
        try (FileStore store = FileStore.open(path(), options, crash)) {
            opened.set(store);
            fill(store, 100);
            later.remove().run();
            all = all(store);
        }
        assertThat(steps).containsExactly("begin", "head", "entry", "entries", "tail", "before the rename", "renamed");
        try (FileStore store = FileStore.open(path(), OPTIONS)) {
            assertThat(all(store)).isEqualTo(all).hasSize(25);
        }
    }

    private void copyTo(Path copy) {
        try (Stream<Path> files = Files.list(folder)) {
            Files.createDirectories(copy);
            for (Path each : files.filter(Files::isRegularFile).toList()) {
                Files.copy(each, copy.resolve(each.getFileName()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void half_a_new_file_of_a_crash_is_taken_away() throws IOException {
        try (FileStore store = open(Runnable::run)) {
            put(store, 1, 1);
        }
        Files.writeString(folder.resolve("state.new"), "half");
        try (FileStore store = open(Runnable::run)) {
            assertThat(all(store)).hasSize(1);
            assertThat(folder.resolve("state.new")).doesNotExist();
        }
    }

    @Test
    void failed_attempt_leaves_the_old_file_in_use() throws IOException {
        try (FileStore store = open(later::add)) {
            fill(store, 100);
            Files.createDirectories(folder.resolve("state.new").resolve("in the way"));
            later.remove().run();
            assertThat(store.compactionFailure().orElseThrow()).contains("could not be written anew");
            fill(store, 10);
        }
        Files.delete(folder.resolve("state.new").resolve("in the way"));
        try (FileStore store = open(later::add)) {
            assertThat(((Entity) all(store).get(0).entry()).changedMillis()).isZero();
        }
    }

    @Test
    void store_that_was_closed_meanwhile_is_left_alone() throws IOException {
        FileStore store = open(later::add);
        fill(store, 100);
        store.close();
        long size = Files.size(path());
        later.remove().run();
        assertThat(path()).hasSize(size);
    }

    @Test
    void file_has_a_bound_until_it_is_written_anew() throws IOException {
        Options options = new Options(Bounds.STANDARD, Durability.MACHINE, 20_000, 1_000, later::add);
        try (FileStore store = FileStore.open(path(), options)) {
            Outcome outcome = put(store, 1, 0);
            for (int i = 1; outcome instanceof Outcome.Done; i++) {
                outcome = put(store, 1, i);
            }
            assertThat(((Outcome.Full) outcome).bound()).isEqualTo(Bound.FILE_BYTES);
            later.remove().run();
            fill(store, 1);
        }
    }

    @Test
    void second_user_is_refused_until_the_first_is_done() throws IOException {
        try (FileStore store = open(Runnable::run)) {
            assertThatThrownBy(() -> open(Runnable::run).close())
                    .isInstanceOf(StateFileException.class)
                    .hasMessage(path() + ": in use by another server (its lock is " + path() + ".lock)");
            fill(store, 1);
        }
        try (FileStore store = open(Runnable::run)) {
            assertThat(all(store)).hasSize(1);
        }
    }

    @Test
    void interrupted_thread_writes_all_the_same() throws IOException {
        try (FileStore store = open(Runnable::run)) {
            Thread.currentThread().interrupt();
            fill(store, 100);
            assertThat(Thread.interrupted()).isTrue();
            assertThat(store.compactionFailure()).isEmpty();
        }
    }
}
