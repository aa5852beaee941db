package dev.ringer.storage;

import dev.ringer.state.View;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * Reads a file from its beginning.
 *
 * <p>A frame that is not whole is one that a crash tore when nothing whole follows, and is left out; when something whole
 * follows, the file is damaged, and is refused, since what is behind the damage may rest on what is in it.
 */
final class Recovery {

    /**
     * What a file holds.
     *
     * @param end behind the last whole frame
     * @param torn bytes behind the end
     */
    record Found(View view, long salt, long end, long torn) {

        Optional<String> notice(Path path) {
            return torn == 0
                    ? Optional.empty()
                    : Optional.of(path + ": the last " + torn + " bytes, from offset " + end
                            + " on, were not written to their end; they were cut off");
        }
    }

    private final Path path;
    private final RandomAccessFile file;
    private final long size;
    private final long salt;
    private View view;

    private Recovery(Path path, RandomAccessFile file, byte[] head) throws IOException {
        this.path = path;
        this.file = file;
        this.size = file.length();
        this.salt = readLong(head, 12);
        this.view = View.EMPTY.since(readLong(head, 20));
    }

    /** Read a file; nothing where it ends within its head, so that nothing was ever kept in it. */
    static Optional<Found> read(Path path) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            byte[] head = new byte[(int) Math.min(file.length(), StateFile.HEAD)];
            file.readFully(head);
            checkHead(path, head);
            return head.length < StateFile.HEAD ? Optional.empty() : Optional.of(new Recovery(path, file, head).read());
        }
    }

    private static void checkHead(Path path, byte[] head) throws StateFileException {
        byte[] letters = StateFile.LETTERS.getBytes(StandardCharsets.US_ASCII);
        int length = Math.min(letters.length, head.length);
        if (Arrays.mismatch(letters, 0, length, head, 0, length) >= 0) {
            throw new StateFileException(path + ": no file of Ringer's state, and left as it is");
        }
        if (head.length < StateFile.HEAD) {
            return;
        }
        int format = Frame.readInt(head, 8);
        boolean intact = Frame.check(0, head, 0, 28) == Frame.readInt(head, 28);
        if (intact && format != StateFile.FORMAT) {
            throw new StateFileException(path + ": written in format " + format
                    + ", this version of Ringer reads format " + StateFile.FORMAT);
        }
        if (!intact) {
            throw new StateFileException(path + ": damaged at offset 0, in the head of the file");
        }
    }

    private static long readLong(byte[] bytes, int at) {
        return (long) Frame.readInt(bytes, at) << 32 | (Frame.readInt(bytes, at + 4) & 0xFFFFFFFFL);
    }

    private Found read() throws IOException {
        long at = StateFile.HEAD;
        Window window = new Window(file, size);
        while (at < size) {
            int length = window.frame(at, salt);
            if (length < 0) {
                long next = window.nextFrame(at + 1, salt);
                if (next >= 0) {
                    throw new StateFileException(path + ": damaged at offset " + at
                            + "; the next record that is whole is at offset " + next
                            + ". A copy that is cut at offset " + at + " has what was written before");
                }
                break;
            }
            apply(window.bytes(), window.index(at) + Frame.HEAD, length, at);
            at += Frame.HEAD + length;
        }
        return new Found(view, salt, at, size - at);
    }

    private void apply(byte[] bytes, int from, int length, long offset) throws StateFileException {
        try {
            Records.Reader reader = new Records.Reader(bytes, from, from + length);
            while (reader.hasNext()) {
                view = reader.next().on(view);
            }
        } catch (IllegalArgumentException e) {
            throw new StateFileException(path + ": the record at offset " + offset + " holds " + e.getMessage());
        }
    }
}
