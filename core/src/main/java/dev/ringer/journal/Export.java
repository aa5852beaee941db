package dev.ringer.journal;

import dev.ringer.http.ByteSource;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Iterator;
import java.util.function.Supplier;

/**
 * A file of entries that is written while it is sent. A journal becomes three times its size in such a file, so that the
 * whole of it is never in memory.
 */
final class Export implements ByteSource {

    private final Supplier<Iterator<byte[]>> again;
    private final long length;

    // Guarded by this object.
    private Iterator<byte[]> pieces;
    private byte[] piece = new byte[0];
    private int used;
    private long at;

    /** Make one, for which all entries are read once. */
    Export(ExportFormat format, Supplier<Iterator<JournalEntry>> entries) {
        this.again = () -> new Pieces(format, entries.get());
        this.pieces = again.get();
        long sum = 0;
        for (Iterator<byte[]> each = again.get(); each.hasNext(); ) {
            sum += each.next().length;
        }
        this.length = sum;
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public synchronized void read(long position, ByteBuffer into) throws IOException {
        if (position < at) {
            pieces = again.get();
            used = piece.length;
            at = 0;
        }
        while (at < position) {
            pass((int) Math.min(position - at, left()));
        }
        while (into.hasRemaining()) {
            int count = Math.min(into.remaining(), left());
            into.put(piece, used, count);
            pass(count);
        }
    }

    private void pass(int count) {
        used += count;
        at += count;
    }

    /** Give how many bytes of the piece are left, which are some; what was cleared meanwhile is missing at the end. */
    private int left() throws IOException {
        while (used == piece.length) {
            if (!pieces.hasNext()) {
                throw new IOException("exchanges were cleared while they were sent");
            }
            piece = pieces.next();
            used = 0;
        }
        return piece.length - used;
    }

    /** A file bit by bit. */
    private static final class Pieces implements Iterator<byte[]> {

        private final ExportFormat format;
        private final Iterator<JournalEntry> entries;
        private boolean isBegun;
        private boolean isFirst = true;
        private boolean isOver;

        Pieces(ExportFormat format, Iterator<JournalEntry> entries) {
            this.format = format;
            this.entries = entries;
        }

        @Override
        public boolean hasNext() {
            return !isOver;
        }

        @Override
        public byte[] next() {
            if (!isBegun) {
                isBegun = true;
                return format.head();
            }
            if (entries.hasNext()) {
                byte[] entry = format.entry(entries.next(), isFirst);
                isFirst = false;
                return entry;
            }
            isOver = true;
            return format.tail();
        }
    }
}
