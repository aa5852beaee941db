package dev.ringer.server.coding;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.brotli.dec.BrotliInputStream;

/** RFC 7932. */
final class Brotli implements Coding {

    @Override
    public List<String> names() {
        return List.of("br");
    }

    @Override
    public byte[] decode(byte[] encoded, Bound bound) throws CodingException {
        BoundedBytes decoded = new BoundedBytes(encoded.length, bound);
        byte[] chunk = new byte[8192];
        try (BrotliInputStream in = new BrotliInputStream(new ByteArrayInputStream(encoded))) {
            for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
                decoded.add(chunk, count);
            }
        } catch (IOException e) {
            throw new CodingException(
                    CodingException.Reason.BROKEN, "the body is not readable as br: " + e.getMessage());
        }
        return decoded.toArray();
    }
}
