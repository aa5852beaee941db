package dev.ringer.http;

import java.io.IOException;
import java.nio.ByteBuffer;

/** A part of a source. */
record ByteRegion(ByteSource whole, long from, long length) implements ByteSource {

    @Override
    public void read(long position, ByteBuffer into) throws IOException {
        whole.read(from + position, into);
    }
}
