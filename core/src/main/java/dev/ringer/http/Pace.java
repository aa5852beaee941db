package dev.ringer.http;

/**
 * How slowly a response is sent.
 *
 * @param delayMillis before the first byte
 * @param chunks pieces that the body is cut into; 0 for a body that is not cut
 * @param overMillis from the first byte of the head to the last of these pieces
 * @param bytesPerSecond of the body; 0 for as many as the client takes
 */
public record Pace(long delayMillis, int chunks, long overMillis, long bytesPerSecond) {

    /** As fast as the client takes it. */
    public static final Pace NONE = new Pace(0, 0, 0, 0);

    public Pace {
        if (delayMillis < 0 || chunks < 0 || overMillis < 0 || bytesPerSecond < 0) {
            throw new IllegalArgumentException("pace is " + delayMillis + " ms, " + chunks + " chunks over "
                    + overMillis + " ms, " + bytesPerSecond + " bytes a second, must be 0 or more each");
        }
    }

    public static Pace delay(long millis) {
        return millis == 0 ? NONE : new Pace(millis, 0, 0, 0);
    }

    public Pace withDelayMillis(long millis) {
        return new Pace(millis, chunks, overMillis, bytesPerSecond);
    }

    /** Give a copy whose body comes in this many pieces, the last of them after this time. */
    public Pace withChunks(int count, long overAllMillis) {
        return new Pace(delayMillis, count, overAllMillis, bytesPerSecond);
    }

    public Pace withBytesPerSecond(long bytes) {
        return new Pace(delayMillis, chunks, overMillis, bytes);
    }

    /** Give how long it takes at least to the last byte that is not slowed by its number. */
    public long millis() {
        return delayMillis + overMillis;
    }

    /** Tell whether the response leaves as fast as the client takes it. */
    public boolean isNone() {
        return delayMillis == 0 && !slowsBody();
    }

    /** Tell whether the body leaves otherwise than in one go. */
    public boolean slowsBody() {
        return chunks > 0 || bytesPerSecond > 0;
    }
}
