package dev.ringer.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** Percent-encoding (RFC 3986, 2.1) and its form variant with a plus sign for a space. */
public final class Percent {

    private static final BitSet UNRESERVED = characters("-._~", true);

    private Percent() {}

    private static BitSet characters(String marks, boolean alphanumeric) {
        BitSet set = new BitSet(128);
        marks.chars().forEach(set::set);
        if (alphanumeric) {
            set.set('0', '9' + 1);
            set.set('A', 'Z' + 1);
            set.set('a', 'z' + 1);
        }
        return set;
    }

    /** Decode as UTF-8; a percent sign without two hex digits, and bytes that are no UTF-8, are kept readable. */
    public static String decode(String text) {
        return decode(text, false);
    }

    /** Decode as {@link #decode(String)}, and a plus sign as a space. */
    public static String decodeForm(String text) {
        return decode(text, true);
    }

    /** Tell whether every percent sign begins an escape and the bytes are UTF-8. */
    public static boolean isWellFormed(String text) {
        if (text.indexOf('%') < 0) {
            return true;
        }
        byte[] bytes = bytes(text, false, true);
        if (bytes == null) {
            return false;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static String decode(String text, boolean plus) {
        if (text.indexOf('%') < 0 && (!plus || text.indexOf('+') < 0)) {
            return text;
        }
        byte[] bytes = bytes(text, plus, false);
        return bytes == null ? text : new String(bytes, StandardCharsets.UTF_8);
    }

    private static byte @Nullable [] bytes(String text, boolean plus, boolean strict) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(text.length());
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == '%' && hex(text, i + 1) >= 0 && hex(text, i + 2) >= 0) {
                out.write(hex(text, i + 1) << 4 | hex(text, i + 2));
                i += 3;
                continue;
            }
            if (c == '%' && strict) {
                return null;
            }
            if (c == '+' && plus) {
                out.write(' ');
                i++;
                continue;
            }
            int code = text.codePointAt(i);
            int width = Character.charCount(code);
            out.writeBytes(text.substring(i, i + width).getBytes(StandardCharsets.UTF_8));
            i += width;
        }
        return out.toByteArray();
    }

    private static int hex(String text, int at) {
        // Digits of other scripts are none here, though Java knows them.
        return at < text.length() && text.charAt(at) < 0x80 ? Character.digit(text.charAt(at), 16) : -1;
    }

    /** Encode all but unreserved characters, as for a path segment or a query value. */
    public static String encode(String text) {
        return encode(text, "");
    }

    /** Encode all but unreserved characters and those of {@code keep}. */
    public static String encode(String text, String keep) {
        StringBuilder out = null;
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            int b = bytes[i] & 0xFF;
            boolean plain = b < 0x80 && (UNRESERVED.get(b) || keep.indexOf(b) >= 0);
            if (plain) {
                if (out != null) {
                    out.append((char) b);
                }
                continue;
            }
            if (out == null) {
                out = new StringBuilder(bytes.length + 16).append(new String(bytes, 0, i, StandardCharsets.UTF_8));
            }
            out.append('%')
                    .append(Character.toUpperCase(Character.forDigit(b >> 4, 16)))
                    .append(Character.toUpperCase(Character.forDigit(b & 15, 16)));
        }
        return out == null ? text : out.toString();
    }
}
