package dev.ringer.storage;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;

/**
 * A file of frames behind a head of {@value #HEAD} bytes: eight letters, the version of the format, the salt, the version
 * of the last write before, a check. Not for use by several threads.
 *
 * <p>Written by {@link RandomAccessFile}, since a channel is closed when a thread that writes is interrupted.
 */
final class StateFile implements Closeable {

    static final int HEAD = 32;
    static final int FORMAT = 1;
    static final String LETTERS = "RngState";

    private final Path path;
    private final long salt;
    private final RandomAccessFile file;
    private long size;
    private boolean open = true;

    private StateFile(Path path, RandomAccessFile file, long salt, long size) {
        this.path = path;
        this.file = file;
        this.salt = salt;
        this.size = size;
    }

    /** Make an empty file, in place of any other. */
    static StateFile create(Path path, long salt, long sequence) throws IOException {
        RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw");
        StateFile made = new StateFile(path, file, salt, 0);
        file.setLength(0);
        made.append(head(salt, sequence));
        return made;
    }

    /** Go on with a file behind its last whole frame; what is behind that is cut off. */
    static StateFile resume(Path path, long salt, long end) throws IOException {
        RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw");
        if (file.length() > end) {
            file.setLength(end);
        }
        file.seek(end);
        return new StateFile(path, file, salt, end);
    }

    private static Bytes head(long salt, long sequence) {
        Bytes head = new Bytes();
        for (int i = 0; i < LETTERS.length(); i++) {
            head.put(LETTERS.charAt(i));
        }
        head.putInt(FORMAT);
        head.putInt((int) (salt >>> 32));
        head.putInt((int) salt);
        head.putInt((int) (sequence >>> 32));
        head.putInt((int) sequence);
        head.putInt(Frame.check(0, head.array(), 0, head.size()));
        return head;
    }

    Path path() {
        return path;
    }

    long salt() {
        return salt;
    }

    long size() {
        return size;
    }

    boolean isOpen() {
        return open;
    }

    void append(Bytes bytes) throws IOException {
        append(bytes.array(), bytes.size());
    }

    private void append(byte[] bytes, int length) throws IOException {
        file.write(bytes, 0, length);
        size += length;
    }

    /** Append what stands in another file. */
    void append(Path other, long from, long to) throws IOException {
        byte[] buffer = new byte[1 << 16];
        try (RandomAccessFile source = new RandomAccessFile(other.toFile(), "r")) {
            source.seek(from);
            for (long at = from; at < to; ) {
                int length = (int) Math.min(buffer.length, to - at);
                source.readFully(buffer, 0, length);
                append(buffer, length);
                at += length;
            }
        }
    }

    /** Have the disk keep all that was appended. */
    void sync() throws IOException {
        file.getFD().sync();
    }

    @Override
    public void close() throws IOException {
        open = false;
        file.close();
    }
}
