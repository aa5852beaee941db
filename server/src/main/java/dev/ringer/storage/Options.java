package dev.ringer.storage;

import dev.ringer.state.Bounds;
import java.util.concurrent.Executor;

/**
 * How a file is used.
 *
 * @param fileBytesMax where the file may not grow any more; writes are refused until what is out of date was left out
 * @param garbageBytesMin the file is written anew when so much of it, and half of it, is out of date
 * @param compactor what writes it anew, beside the writers
 */
public record Options(
        Bounds bounds, Durability durability, long fileBytesMax, long garbageBytesMin, Executor compactor) {

    /** The file may grow to four times what is kept, and is written anew by a thread of its own. */
    public static Options of(Bounds bounds) {
        return new Options(bounds, Durability.PROCESS, bounds.bytesMax() * 4, 1 << 20, Options::inBackground);
    }

    public Options withDurability(Durability other) {
        return new Options(bounds, other, fileBytesMax, garbageBytesMin, compactor);
    }

    Options withGarbageBytesMin(long bytes) {
        return new Options(bounds, durability, fileBytesMax, bytes, compactor);
    }

    Options withCompactor(Executor other) {
        return new Options(bounds, durability, fileBytesMax, garbageBytesMin, other);
    }

    private static void inBackground(Runnable work) {
        Thread thread = new Thread(work, "ringer-state");
        thread.setDaemon(true);
        thread.start();
    }
}
