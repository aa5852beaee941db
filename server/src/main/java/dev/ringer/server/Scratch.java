package dev.ringer.server;

import dev.ringer.server.coding.GzipEncoder;
import io.netty.util.concurrent.FastThreadLocal;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What one event loop uses again for each request, so that requests need not make their own. Never leaves its thread. */
final class Scratch {

    private static final FastThreadLocal<Scratch> OWN = new FastThreadLocal<>() {
        @Override
        protected Scratch initialValue() {
            return new Scratch();
        }
    };

    private final Octets octets = new Octets();
    private byte[] head = new byte[0];
    private @Nullable GzipEncoder gzip;
    private long dateSecond = Long.MIN_VALUE;
    private String date = "";
    private byte[] dateField = new byte[0];

    private Scratch() {}

    /** Give the calling event loop's own. */
    static Scratch own() {
        return OWN.get();
    }

    Octets octets() {
        octets.clear();
        return octets;
    }

    /** Give an array of at least this length. */
    byte[] head(int length) {
        if (head.length < length) {
            head = new byte[length];
        }
        return head;
    }

    GzipEncoder gzip() {
        GzipEncoder made = gzip;
        if (made == null) {
            made = new GzipEncoder();
            gzip = made;
        }
        return made;
    }

    /** Give the {@code Date} of a response that is sent now. */
    String date() {
        refreshDate();
        return date;
    }

    /** Give the same as the whole field, with its line break. */
    byte[] dateField() {
        refreshDate();
        return dateField;
    }

    private void refreshDate() {
        long now = System.currentTimeMillis() / 1000;
        if (now != dateSecond) {
            dateSecond = now;
            date = HttpDate.format(now);
            dateField = ("Date: " + date + "\r\n").getBytes(StandardCharsets.US_ASCII);
        }
    }
}
