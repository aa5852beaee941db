package dev.ringer.server;

import dev.ringer.http.Body;
import dev.ringer.http.Pace;
import java.util.concurrent.TimeUnit;

/**
 * Which pieces a body leaves in, and when: each at the moment at which its last byte would have left if all bytes left
 * one by one at the pace.
 *
 * @param length of the body in bytes
 */
record Timetable(long length, Pace pace) {

    /** Pieces a second of a body that has a bandwidth only. */
    private static final int TICKS_PER_SECOND = 20;

    /** A piece of a body that is not in memory is read for it, and is no longer than this. */
    private static final long READ_BYTES_MAX = 1 << 20;

    static Timetable of(Body body, Pace pace) {
        long least = body.isHeld() ? 0 : (body.length() + READ_BYTES_MAX - 1) / READ_BYTES_MAX;
        boolean isCoarse = pace.chunks() > 0 && pace.chunks() < least;
        return new Timetable(body.length(), isCoarse ? pace.withChunks((int) least, pace.overMillis()) : pace);
    }

    /** How many pieces there are: as many as the pace says, though never one without a byte. */
    int count() {
        if (pace.chunks() > 0) {
            return (int) Math.min(pace.chunks(), length);
        }
        return (int) ((length + pieceBytes() - 1) / pieceBytes());
    }

    private int pieceBytes() {
        long rate = pace.bytesPerSecond();
        return rate == 0 ? Pump.PIECE_BYTES : (int) Math.max(1, Math.min(Pump.PIECE_BYTES, rate / TICKS_PER_SECOND));
    }

    /** Give where a piece ends, and the next one begins. */
    long end(int piece) {
        if (pace.chunks() > 0) {
            return (piece + 1L) * length / count();
        }
        return Math.min(length, (piece + 1L) * pieceBytes());
    }

    /** Give when a piece is due, from the start on. */
    long dueNanos(int piece) {
        long spread =
                pace.chunks() == 0 ? 0 : TimeUnit.MILLISECONDS.toNanos(pace.overMillis()) / count() * (piece + 1L);
        long rate = pace.bytesPerSecond();
        // As a double, since bytes times nanoseconds leave the range of a long.
        long flow = rate == 0 ? 0 : (long) ((double) end(piece) / rate * TimeUnit.SECONDS.toNanos(1));
        return Math.max(spread, flow);
    }
}
