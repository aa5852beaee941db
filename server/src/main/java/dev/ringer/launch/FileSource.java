package dev.ringer.launch;

import dev.ringer.http.ByteSource;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The bytes of a file, as long as it is the one that was found. It is opened for each piece, so that a client that reads
 * slowly, or not at all, holds no file open.
 *
 * @param stamp of the file as it was found
 */
record FileSource(Path path, Stamp stamp) implements ByteSource {

    @Override
    public long length() {
        return stamp.size();
    }

    @Override
    public void read(long position, ByteBuffer into) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            if (!Stamp.of(path).equals(stamp)) {
                throw changed();
            }
            long at = position;
            while (into.hasRemaining()) {
                int count = channel.read(into, at);
                if (count < 0) {
                    throw changed();
                }
                at += count;
            }
        }
    }

    private IOException changed() {
        return new IOException(path + " has changed since it was found");
    }
}
