package dev.ringer.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringer.json.Json;
import dev.ringer.state.Bounds;
import dev.ringer.state.Expectation;
import dev.ringer.state.Key;
import dev.ringer.state.Scope;
import dev.ringer.state.Store;
import dev.ringer.state.View;
import dev.ringer.state.Write;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are cut off, changed or something else. */
class DamageTest {

    private static final Scope SCOPE = Scope.of("default", "/shop", "orders");
    private static final Options OPTIONS = Options.of(Bounds.STANDARD);
    private static final int WRITES = 12;

    @TempDir
    Path folder;

    private Path path;
    private byte[] whole;

    /** Where the file ended and what was in it, behind each write. */
    private final List<Integer> ends = new ArrayList<>();

    private final List<View> views = new ArrayList<>();

    @BeforeEach
    void write() throws IOException {
        path = folder.resolve("state");
        try (FileStore store = FileStore.open(path, OPTIONS)) {
            note(store);
            for (int i = 0; i < WRITES; i++) {
                store.write(write(i));
                note(store);
            }
        }
        whole = Files.readAllBytes(path);
    }

    private void note(FileStore store) {
        ends.add((int) store.fileBytes());
        views.add(store.now());
    }

    private static Write write(int i) {
        Key key = new Key(SCOPE, "k" + i % 5);
        return i % 4 == 3
                ? Write.delete(key, Expectation.anything(), i)
                : Write.put(key, Expectation.anything(), Json.of("value " + "x".repeat(i * 3)), i);
    }

    private static List<View.Held> all(Store store) {
        return store.now().scan(Scope.ROOT, 1_000);
    }

    @Test
    void file_that_is_cut_anywhere_has_all_whole_writes_before() throws IOException {
        for (int length = 0; length <= whole.length; length++) {
            Files.write(path, Arrays.copyOf(whole, length));
            int last = lastWhole(length);
            boolean clean = length == 0 || length < StateFile.HEAD || length == ends.get(Math.max(last, 0));
            try (FileStore store = FileStore.open(path, OPTIONS)) {
                assertThat(all(store))
                        .isEqualTo(last < 0 ? List.of() : views.get(last).scan(Scope.ROOT, 1_000));
                assertThat(store.notice().isEmpty()).isEqualTo(clean);
                store.write(write(0));
            }
            assertThat(Recovery.read(path).orElseThrow().torn()).isZero();
        }
    }

    private int lastWhole(int length) {
        int last = -1;
        while (last + 1 < ends.size() && ends.get(last + 1) <= length) {
            last++;
        }
        return last;
    }

    @Test
    void notice_says_what_was_cut() throws IOException {
        Files.write(path, Arrays.copyOf(whole, whole.length - 5));
        try (FileStore store = FileStore.open(path, OPTIONS)) {
            int end = ends.get(WRITES - 1);
            assertThat(store.notice())
                    .contains(path + ": the last " + (whole.length - 5 - end) + " bytes, from offset " + end
                            + " on, were not written to their end; they were cut off");
        }
    }

    @Test
    void any_changed_byte_before_the_last_write_is_found_and_its_record_named() throws IOException {
        for (int at = 0; at < ends.get(WRITES - 1); at++) {
            byte[] bad = whole.clone();
            bad[at] ^= 0x41;
            Files.write(path, bad);
            String named = at < 8 ? "no file of Ringer's state" : "damaged at offset " + begin(at);
            assertThatThrownBy(() -> FileStore.open(path, OPTIONS).close())
                    .as("byte %d", at)
                    .isInstanceOf(StateFileException.class)
                    .hasMessageContaining(named);
            assertThat(Files.readAllBytes(path)).isEqualTo(bad);
        }
    }

    private int begin(int at) {
        int last = lastWhole(at);
        return last < 0 ? 0 : ends.get(last);
    }

    /** Nothing whole is behind it, so that it may have been torn as well; a disk may have written any part of it. */
    @Test
    void any_changed_byte_of_the_last_write_takes_that_write_alone() throws IOException {
        for (int at = ends.get(WRITES - 1); at < whole.length; at++) {
            byte[] bad = whole.clone();
            bad[at] ^= 0x41;
            Files.write(path, bad);
            try (FileStore store = FileStore.open(path, OPTIONS)) {
                assertThat(all(store)).isEqualTo(views.get(WRITES - 1).scan(Scope.ROOT, 1_000));
                assertThat(store.notice()).isPresent();
            }
        }
    }

    @Test
    void zeros_and_other_bytes_behind_the_end_are_cut() throws IOException {
        Random random = new Random(1);
        for (int round = 0; round < 200; round++) {
            byte[] longer = Arrays.copyOf(whole, whole.length + 1 + random.nextInt(300));
            for (int i = whole.length; round % 2 == 1 && i < longer.length; i++) {
                longer[i] = (byte) random.nextInt();
            }
            Files.write(path, longer);
            try (FileStore store = FileStore.open(path, OPTIONS)) {
                assertThat(all(store)).isEqualTo(views.get(WRITES).scan(Scope.ROOT, 1_000));
            }
            assertThat(Files.size(path)).isEqualTo(whole.length);
        }
    }

    @Test
    @Tag("fuzz")
    void damage_at_random_is_refused_or_cut_and_never_read() throws IOException {
        Random random = new Random(2);
        int refused = 0;
        for (int round = 0; round < Integer.getInteger("fuzz.damages", 5_000); round++) {
            byte[] bad = Arrays.copyOf(whole, StateFile.HEAD + random.nextInt(whole.length - StateFile.HEAD) + 1);
            for (int i = random.nextInt(4); i >= 0; i--) {
                int from = random.nextInt(bad.length);
                int to = Math.min(bad.length, from + 1 + random.nextInt(40));
                for (int at = from; at < to; at++) {
                    bad[at] = (byte) random.nextInt();
                }
            }
            Files.write(path, bad);
            try (FileStore store = FileStore.open(path, OPTIONS)) {
                assertThat(views.stream().map(each -> each.scan(Scope.ROOT, 1_000)))
                        .contains(all(store));
            } catch (StateFileException e) {
                refused++;
            }
        }
        assertThat(refused).isPositive();
    }

    @Test
    void value_that_looks_like_a_frame_is_none() throws IOException {
        byte[] frame = Arrays.copyOfRange(whole, ends.get(0), ends.get(1));
        StringBuilder text = new StringBuilder();
        for (byte each : frame) {
            text.append((char) (each & 0xFF));
        }
        Files.delete(path);
        int end;
        try (FileStore store = FileStore.open(path, OPTIONS)) {
            end = (int) store.fileBytes();
            store.write(Write.put(new Key(SCOPE, text.toString()), Expectation.anything(), Json.of(1), 1));
        }
        byte[] bytes = Files.readAllBytes(path);
        Files.write(path, Arrays.copyOf(bytes, bytes.length - 1));
        try (FileStore store = FileStore.open(path, OPTIONS)) {
            assertThat(all(store)).isEmpty();
            assertThat(store.fileBytes()).isEqualTo(end);
        }
    }

    @Test
    void other_file_is_left_as_it_is() throws IOException {
        for (String text : List.of("a", "openapi: 3.1.0\n", "RngStatX and more than a head of thirty-two bytes")) {
            Files.writeString(path, text);
            assertThatThrownBy(() -> FileStore.open(path, OPTIONS).close())
                    .isInstanceOf(StateFileException.class)
                    .hasMessage(path + ": no file of Ringer's state, and left as it is");
            assertThat(path).hasContent(text);
        }
    }

    @Test
    void later_format_is_named() throws IOException {
        Bytes later = new Bytes();
        later.put(Arrays.copyOf(whole, 28));
        later.setInt(8, 2);
        later.putInt(Frame.check(0, later.array(), 0, 28));
        Files.write(path, Arrays.copyOf(later.array(), later.size()));
        assertThatThrownBy(() -> FileStore.open(path, OPTIONS).close())
                .hasMessage(path + ": written in format 2, this version of Ringer reads format 1");
    }

    @Test
    void unknown_record_is_named_with_its_offset() throws IOException {
        long salt = Recovery.read(path).orElseThrow().salt();
        Bytes frame = new Bytes();
        Frame.begin(frame);
        frame.put(9);
        frame.putText("");
        Frame.end(frame, salt);
        byte[] longer = Arrays.copyOf(whole, whole.length + frame.size());
        System.arraycopy(frame.array(), 0, longer, whole.length, frame.size());
        Files.write(path, longer);
        assertThatThrownBy(() -> FileStore.open(path, OPTIONS).close())
                .hasMessage(path + ": the record at offset " + whole.length + " holds a record of the unknown kind 9");
    }
}
