package dev.ringer.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a message's body. The array is shared, not copied, and must not be changed by anyone.
 *
 * <p>Those of a response may also stay where they are, as in a large file, until they are sent. Such a body is not
 * <em>held</em>. Bodies of requests always are.
 */
public final class Body {

    public static final Body EMPTY = new Body(new byte[0], null);

    /** Of a body that is not held no more is ever read at once. */
    private static final int READ_BYTES_MAX = 64 << 20;

    private final byte[] bytes;
    private final @Nullable ByteSource source;

    private Body(byte[] bytes, @Nullable ByteSource source) {
        this.bytes = bytes;
        this.source = source;
    }

    public static Body of(byte[] bytes) {
        return bytes.length == 0 ? EMPTY : new Body(bytes, null);
    }

    public static Body of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Make a body that is read when it is sent. */
    public static Body of(ByteSource source) {
        return source.length() == 0 ? EMPTY : new Body(EMPTY.bytes, source);
    }

    /** Tell whether the bytes are in memory. */
    public boolean isHeld() {
        return source == null;
    }

    /** Give the body for whoever looks into it: an empty one where it is not held. */
    public Body held() {
        return source == null ? this : EMPTY;
    }

    /**
     * Give the bytes; of a body that is not held, read them.
     *
     * @throws UncheckedIOException when they cannot be read, or are more than 64 MiB that are not held
     */
    public byte[] bytes() {
        if (source == null) {
            return bytes;
        }
        try {
            if (source.length() > READ_BYTES_MAX) {
                throw new IOException("the body has " + source.length() + " bytes, at most " + READ_BYTES_MAX
                        + " of those that are not in memory can be read at once");
            }
            byte[] read = new byte[(int) source.length()];
            source.read(0, ByteBuffer.wrap(read));
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Fill a buffer with the bytes from a position on, all of which are there.
     *
     * @throws IOException when they cannot be read, or are others by now
     */
    public void read(long position, ByteBuffer into) throws IOException {
        if (source == null) {
            into.put(bytes, (int) position, into.remaining());
        } else {
            source.read(position, into);
        }
    }

    /** Give a part, which must lie within; it is held where the whole is. */
    public Body part(long from, long count) {
        if (from < 0 || count < 0 || from + count > length()) {
            throw new IllegalArgumentException(
                    "part is " + count + " bytes from " + from + " on, must lie within " + length());
        }
        return source == null
                ? of(Arrays.copyOfRange(bytes, (int) from, (int) (from + count)))
                : of(new ByteRegion(source, from, count));
    }

    public long length() {
        return source == null ? bytes.length : source.length();
    }

    public boolean isEmpty() {
        return length() == 0;
    }

    public String text() {
        return text(StandardCharsets.UTF_8);
    }

    public String text(Charset charset) {
        return new String(bytes(), charset);
    }

    @Override
    public String toString() {
        return length() + " bytes";
    }
}
