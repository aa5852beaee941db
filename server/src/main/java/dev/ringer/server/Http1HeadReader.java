package dev.ringer.server;

import io.netty.buffer.ByteBuf;
import org.jspecify.annotations.Nullable;

/** Reads heads out of what a connection has received so far, without looking at the same bytes over and over. */
final class Http1HeadReader {

    /** How much is looked at first; nearly every head is shorter. */
    private static final int FIRST_LOOK_BYTES = 2048;

    private final Http1HeadParser parser;
    private final int bytesMax;
    private final Scratch scratch = Scratch.own();

    /** Below this many bytes an incomplete head is not read again, unless its end has come. */
    private int nextLookBytes;

    private int searchedBytes;

    Http1HeadReader(Limits limits) {
        this.parser = new Http1HeadParser(limits);
        this.bytesMax = Http1HeadParser.bytesMax(limits);
    }

    /**
     * Take a head out of the buffer; null, and nothing taken, where more bytes are needed.
     *
     * @throws Refusal as {@link Http1HeadParser#parse} does
     */
    @Nullable
    Http1Head read(ByteBuf in) {
        int readable = in.readableBytes();
        if (readable < nextLookBytes && !endHasCome(in)) {
            return null;
        }
        int length = Math.min(readable, FIRST_LOOK_BYTES);
        Http1Head head = look(in, length);
        while (head == null && length < Math.min(readable, bytesMax)) {
            length = Math.min(Math.min(readable, bytesMax), length * 4);
            head = look(in, length);
        }
        if (head == null) {
            nextLookBytes = readable * 2;
            searchedBytes = readable;
        } else {
            nextLookBytes = 0;
            in.skipBytes(parser.end());
        }
        return head;
    }

    /** Give the method of the request whose head was read last or refused; empty where it was not even that. */
    String method() {
        return parser.method();
    }

    private @Nullable Http1Head look(ByteBuf in, int length) {
        byte[] bytes = scratch.head(length);
        in.getBytes(in.readerIndex(), bytes, 0, length);
        return parser.parse(bytes, length);
    }

    /** Tell whether an empty line has come since the last look. */
    private boolean endHasCome(ByteBuf in) {
        int end = in.writerIndex();
        // The line feed before the empty line may have been there already.
        int from = in.readerIndex() + Math.max(0, searchedBytes - 2);
        searchedBytes = in.readableBytes();
        int feed = in.indexOf(from, end, (byte) '\n');
        while (feed >= 0 && feed + 2 < end) {
            if (in.getByte(feed + 1) == '\r' && in.getByte(feed + 2) == '\n') {
                return true;
            }
            feed = in.indexOf(feed + 1, end, (byte) '\n');
        }
        return false;
    }
}
