package dev.ringer.http;

import java.io.IOException;
import java.nio.ByteBuffer;

/** Bytes that are not in memory, such as a file's. Safe for use by several threads. */
public interface ByteSource {

    /** Give how many bytes there are; always the same number. */
    long length();

    /**
     * Fill a buffer with the bytes from a position on, all of which are there.
     *
     * @param into may have no room at all, to find out whether the bytes are still there
     * @throws IOException when they cannot be read, or are others by now
     */
    void read(long position, ByteBuffer into) throws IOException;
}
