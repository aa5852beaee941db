package dev.ringer.server.coding;

import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** The zlib format (RFC 1950), as registered, and raw deflate (RFC 1951), as some clients send under the same name. */
final class Deflate implements Coding {

    @Override
    public List<String> names() {
        return List.of("deflate");
    }

    @Override
    public byte[] decode(byte[] encoded, Bound bound) throws CodingException {
        BoundedBytes decoded = new BoundedBytes(encoded.length, bound);
        Inflater inflater = new Inflater(!isZlib(encoded));
        try {
            inflater.setInput(encoded);
            inflate(inflater, decoded);
        } catch (DataFormatException e) {
            throw broken(String.valueOf(e.getMessage()));
        } finally {
            inflater.end();
        }
        return decoded.toArray();
    }

    private static void inflate(Inflater inflater, BoundedBytes decoded) throws DataFormatException, CodingException {
        byte[] chunk = new byte[8192];
        while (!inflater.finished()) {
            int count = inflater.inflate(chunk);
            if (count == 0 && inflater.needsDictionary()) {
                throw broken("a preset dictionary is asked for");
            }
            if (count == 0 && inflater.needsInput()) {
                throw broken("it ends early");
            }
            decoded.add(chunk, count);
        }
    }

    /** Tell whether the two bytes of a zlib header stand at the start (RFC 1950, 2.2). */
    private static boolean isZlib(byte[] encoded) {
        return encoded.length >= 2
                && (encoded[0] & 0x0F) == 8
                && (((encoded[0] & 0xFF) << 8) | (encoded[1] & 0xFF)) % 31 == 0;
    }

    private static CodingException broken(String why) {
        return new CodingException(CodingException.Reason.BROKEN, "the body is not readable as deflate: " + why);
    }
}
