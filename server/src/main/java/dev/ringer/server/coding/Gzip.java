package dev.ringer.server.coding;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** RFC 1952; several members one after the other count as one body. */
final class Gzip implements Coding {

    @Override
    public List<String> names() {
        return List.of("gzip", "x-gzip");
    }

    @Override
    public byte[] decode(byte[] encoded, Bound bound) throws CodingException {
        BoundedBytes decoded = new BoundedBytes(encoded.length, bound);
        byte[] chunk = new byte[8192];
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(encoded), chunk.length)) {
            for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
                decoded.add(chunk, count);
            }
        } catch (IOException e) {
            throw new CodingException(
                    CodingException.Reason.BROKEN, "the body is not readable as gzip: " + e.getMessage());
        }
        return decoded.toArray();
    }
}
