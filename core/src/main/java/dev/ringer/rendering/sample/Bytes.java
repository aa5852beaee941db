package dev.ringer.rendering.sample;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Bytes behind each other; {@code big} and {@code little} name the byte that comes first. */
final class Bytes {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    Bytes ascii(String text) {
        out.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
        return this;
    }

    Bytes all(byte[] bytes) {
        out.writeBytes(bytes);
        return this;
    }

    Bytes one(int... values) {
        for (int each : values) {
            out.write(each);
        }
        return this;
    }

    Bytes zeros(int count) {
        return all(new byte[count]);
    }

    Bytes big16(int... values) {
        for (int each : values) {
            one(each >> 8, each);
        }
        return this;
    }

    Bytes big32(long... values) {
        for (long each : values) {
            big16((int) (each >> 16), (int) each);
        }
        return this;
    }

    Bytes little16(int... values) {
        for (int each : values) {
            one(each, each >> 8);
        }
        return this;
    }

    Bytes little32(long... values) {
        for (long each : values) {
            little16((int) each, (int) (each >> 16));
        }
        return this;
    }

    int size() {
        return out.size();
    }

    byte[] get() {
        return out.toByteArray();
    }
}
