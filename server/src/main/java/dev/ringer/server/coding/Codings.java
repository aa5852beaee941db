package dev.ringer.server.coding;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Every content coding that request bodies may have. */
public final class Codings {

    private static final List<Coding> ALL = List.of(new Gzip(), new Deflate(), new Brotli());

    /** More layers than anyone sends in earnest. */
    private static final int LAYERS_MAX = 3;

    private Codings() {}

    /** Give the registered names, as an {@code Accept-Encoding} value. */
    public static String allowed() {
        return ALL.stream().map(coding -> coding.names().get(0)).collect(Collectors.joining(", "));
    }

    /**
     * Undo the codings of a body, the last named first (RFC 9110, 8.4).
     *
     * @param contentEncoding the header's value, several joined by commas
     * @return the same array where only {@code identity} is named
     */
    public static byte[] decode(String contentEncoding, byte[] body, Bound bound) throws CodingException {
        String[] names = contentEncoding.split(",", -1);
        if (names.length > LAYERS_MAX) {
            throw new CodingException(
                    CodingException.Reason.UNKNOWN_CODING,
                    "the body has " + names.length + " content codings, at most " + LAYERS_MAX + " are allowed");
        }
        byte[] decoded = body;
        for (int i = names.length - 1; i >= 0; i--) {
            String name = names[i].strip().toLowerCase(Locale.ROOT);
            if (!name.isEmpty() && !name.equals("identity")) {
                decoded = named(name).decode(decoded, bound);
            }
        }
        return decoded;
    }

    private static Coding named(String name) throws CodingException {
        Coding found = find(name);
        if (found == null) {
            throw new CodingException(
                    CodingException.Reason.UNKNOWN_CODING,
                    "the content coding " + name + " is not known, allowed are " + allowed());
        }
        return found;
    }

    private static @Nullable Coding find(String name) {
        for (Coding coding : ALL) {
            if (coding.names().contains(name)) {
                return coding;
            }
        }
        return null;
    }
}
