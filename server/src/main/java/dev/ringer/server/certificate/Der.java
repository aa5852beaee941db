package dev.ringer.server.certificate;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/** Values in the distinguished encoding rules (X.690), as far as a certificate needs them. */
final class Der {

    static final byte[] TRUE = tagged(0x01, new byte[] {(byte) 0xFF});

    private Der() {}

    static byte[] sequence(byte[]... parts) {
        return tagged(0x30, joined(parts));
    }

    static byte[] set(byte[]... parts) {
        return tagged(0x31, joined(parts));
    }

    static byte[] integer(BigInteger value) {
        return tagged(0x02, value.toByteArray());
    }

    static byte[] octets(byte[] content) {
        return tagged(0x04, content);
    }

    static byte[] text(String content) {
        return tagged(0x0C, content.getBytes(StandardCharsets.UTF_8));
    }

    /** Encode bits of which the last {@code unused} ones of the last byte do not count. */
    static byte[] bits(int unused, byte[] content) {
        return tagged(0x03, joined(new byte[] {(byte) unused}, content));
    }

    /** Encode dotted numbers such as {@code 2.5.29.17}: the first two share a byte, each other has seven bits a byte. */
    static byte[] objectId(String dotted) {
        String[] numbers = dotted.split("\\.", -1);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(Integer.parseInt(numbers[0]) * 40 + Integer.parseInt(numbers[1]));
        for (int i = 2; i < numbers.length; i++) {
            int value = Integer.parseInt(numbers[i]);
            for (int shift = 28; shift > 0; shift -= 7) {
                if (value >>> shift != 0) {
                    out.write(((value >>> shift) & 0x7F) | 0x80);
                }
            }
            out.write(value & 0x7F);
        }
        return tagged(0x06, out.toByteArray());
    }

    /** Encode as UTCTime up to 2049 and as GeneralizedTime after it (RFC 5280, 4.1.2.5), in whole seconds. */
    static byte[] time(Instant instant) {
        ZonedDateTime utc = instant.atZone(ZoneOffset.UTC);
        boolean brief = utc.getYear() < 2050;
        String text = (brief ? digits(utc.getYear() % 100, 2) : digits(utc.getYear(), 4))
                + digits(utc.getMonthValue(), 2)
                + digits(utc.getDayOfMonth(), 2)
                + digits(utc.getHour(), 2)
                + digits(utc.getMinute(), 2)
                + digits(utc.getSecond(), 2)
                + "Z";
        return tagged(brief ? 0x17 : 0x18, text.getBytes(StandardCharsets.US_ASCII));
    }

    private static String digits(int value, int width) {
        String text = Integer.toString(value);
        return "0".repeat(Math.max(0, width - text.length())) + text;
    }

    /** Wrap a whole value in a context tag. */
    static byte[] explicit(int number, byte[] value) {
        return tagged(0xA0 | number, value);
    }

    /** Give content a context tag instead of its own. */
    static byte[] implicit(int number, byte[] content) {
        return tagged(0x80 | number, content);
    }

    private static byte[] tagged(int tag, byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(content.length + 6);
        out.write(tag);
        if (content.length < 0x80) {
            out.write(content.length);
        } else {
            byte[] length = BigInteger.valueOf(content.length).toByteArray();
            int from = length[0] == 0 ? 1 : 0;
            out.write(0x80 | (length.length - from));
            out.write(length, from, length.length - from);
        }
        out.writeBytes(content);
        return out.toByteArray();
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
