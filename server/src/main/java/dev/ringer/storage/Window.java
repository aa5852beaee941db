package dev.ringer.storage;

import java.io.IOException;
import java.io.RandomAccessFile;

/** A part of a file in memory, that moves on and grows as frames want it. */
final class Window {

    private static final int BYTES = 1 << 20;

    private final RandomAccessFile file;
    private final long size;
    private byte[] bytes;
    private long start;
    private int length;

    Window(RandomAccessFile file, long size) {
        this.file = file;
        this.size = size;
        this.bytes = new byte[(int) Math.min(BYTES, size)];
    }

    byte[] bytes() {
        return bytes;
    }

    /** Give where in the bytes an offset of the file is. */
    int index(long offset) {
        return (int) (offset - start);
    }

    /** Bring the frame at the offset into memory and give the length of its payload; -1 where none is whole there. */
    int frame(long offset, long salt) throws IOException {
        if (!has(offset, Frame.HEAD)) {
            return -1;
        }
        int payload = Frame.length(bytes, index(offset), salt, size - offset - Frame.HEAD);
        if (payload < 0 || !has(offset, (long) Frame.HEAD + payload)) {
            return -1;
        }
        int at = index(offset);
        boolean intact = Frame.check(salt, bytes, at + Frame.HEAD, payload) == Frame.readInt(bytes, at + 8);
        return intact ? payload : -1;
    }

    /** Find the next whole frame from the offset on, wherever it begins; -1 where there is none. */
    long nextFrame(long from, long salt) throws IOException {
        for (long at = from; at + Frame.HEAD < size; at++) {
            if (frame(at, salt) >= 0) {
                return at;
            }
        }
        return -1;
    }

    private boolean has(long offset, long wanted) throws IOException {
        if (offset + wanted > size) {
            return false;
        }
        if (offset < start || offset + wanted > start + length) {
            load(offset, wanted);
        }
        return true;
    }

    private void load(long offset, long wanted) throws IOException {
        int room = (int) Math.max(bytes.length, wanted);
        if (bytes.length < room) {
            bytes = new byte[room];
        }
        start = offset;
        length = (int) Math.min(bytes.length, size - offset);
        file.seek(offset);
        file.readFully(bytes, 0, length);
    }
}
