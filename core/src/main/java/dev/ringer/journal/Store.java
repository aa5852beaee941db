package dev.ringer.journal;

import java.util.ArrayList;
import java.util.List;

/**
 * Keeps entries in the order in which they come, in segments of which the oldest makes room for the newest.
 *
 * <p>A thread encodes its entry in a buffer of its own; under the lock it is only copied, numbered and counted. The
 * bytes of a segment hold data, terms and counts; a quarter of all is for bodies that segments share.
 */
final class Store {

    private static final int SEGMENT_LEAST = 128 * 1024;

    /** Three quarters of it are one array, which the JDK's usual collector must not take for a huge one. */
    private static final int SEGMENT_MOST = 512 * 1024;

    private final JournalConfig config;
    private final SharedBodies bodies;
    private final int segmentBytes;
    private final int segmentsMax;
    private final EntryBuffer.Room usual;
    private final EntryBuffer.Room tight;
    private final ThreadLocal<EntryBuffer> buffers;
    private final Object lock = new Object();

    private final List<Segment> segments = new ArrayList<>();
    private final Sessions sessions = new Sessions();
    private final Results results;
    private volatile Segment newest;
    private volatile long lastId;
    private long clearedThrough;
    private long lost;
    private long entries;

    Store(JournalConfig config) {
        this.config = config;
        this.bodies = new SharedBodies(config.bytesMax() / 4);
        this.results = new Results(config.bytesMax() / 64);
        this.segmentBytes = (int) Math.max(SEGMENT_LEAST, Math.min(SEGMENT_MOST, config.bytesMax() / 128));
        this.segmentsMax = (int) ((config.bytesMax() - config.bytesMax() / 4 - config.bytesMax() / 64) / segmentBytes);
        this.usual = new EntryBuffer.Room(Math.min(config.bodyBytesMax(), dataBytes() / 4), 8 * 1024, 500);
        this.tight = new EntryBuffer.Room(Math.min(config.bodyBytesMax(), dataBytes() / 8), 64, 8);
        this.newest = segment(new byte[dataBytes()]);
        newest.open(1);
        segments.add(newest);
        this.buffers = ThreadLocal.withInitial(() -> new EntryBuffer(newest.terms()));
    }

    private int dataBytes() {
        return segmentBytes / 4 * 3;
    }

    private Segment segment(byte[] data) {
        int sessionsMax = segmentBytes / 2_048;
        return new Segment(data, segmentBytes - dataBytes() - overhead(), sessionsMax, bodies);
    }

    /** Give what a segment takes for the counts of its sessions, and for tables. */
    private int overhead() {
        return segmentBytes / 2_048 * 128 + 6 * 1024;
    }

    long add(Masked exchange, Timing timing) {
        EntryBuffer buffer = buffers.get();
        EntryBuffer.Room room = usual;
        while (true) {
            Segment segment = newest;
            buffer.begin(segment.terms(), room);
            EntryWriter.write(buffer, exchange, timing);
            if (buffer.size() > dataBytes()) {
                room = tight;
                continue;
            }
            long id = append(buffer, segment, exchange.exchange().session(), timing);
            if (id > 0) {
                return id;
            }
            roll(segment);
        }
    }

    /** Append an entry, or give 0 where it was written for a segment that has no room. */
    private long append(EntryBuffer buffer, Segment segment, String session, Timing timing) {
        synchronized (lock) {
            if (segment != newest || !segment.fits(buffer.size(), session)) {
                return 0;
            }
            long id = lastId + 1;
            segment.append(buffer, id, session);
            sessions.add(session);
            entries++;
            lastId = id;
            if (config.ageMax().isPresent()) {
                loseOlder(timing.nanos());
            }
            return id;
        }
    }

    /**
     * Begin a new segment unless another thread has done so. It gets the memory of the one that makes room for it: new
     * memory for each would fill the old part of the heap, which is collected late. Where that is not to be had, memory is
     * taken before anybody has to wait.
     */
    private void roll(Segment full) {
        byte[] memory = lends() ? null : new byte[dataBytes()];
        synchronized (lock) {
            if (full != newest) {
                return;
            }
            while (segments.size() >= segmentsMax) {
                Segment oldest = segments.remove(0);
                lose(oldest);
                memory = oldest.isSeen() ? memory : oldest.data();
            }
            open(segment(memory == null ? new byte[dataBytes()] : memory));
        }
    }

    /** Tell whether the next segment to be lost will lend its memory, as far as can be told now. */
    private boolean lends() {
        synchronized (lock) {
            return segments.size() >= segmentsMax && !segments.get(0).isSeen();
        }
    }

    private void open(Segment next) {
        next.open(lastId + 1);
        segments.add(next);
        newest = next;
    }

    private void lose(Segment segment) {
        int number = segment.entries();
        lost += number;
        entries -= number;
        segment.lose(sessions);
    }

    void expire(long nanos) {
        if (config.ageMax().isPresent()) {
            synchronized (lock) {
                loseOlder(nanos);
            }
        }
    }

    private void loseOlder(long nanos) {
        long first = nanos - config.ageMax().orElseThrow().toNanos();
        boolean more = true;
        while (more) {
            Segment oldest = segments.get(0);
            int number = oldest.loseOlder(first, sessions);
            lost += number;
            entries -= number;
            more = oldest.isEmpty() && segments.size() > 1;
            if (more) {
                segments.remove(0);
                oldest.terms().close();
            }
        }
    }

    View view() {
        synchronized (lock) {
            segments.forEach(Segment::see);
            return new View(segments, lastId, clearedThrough, usual.bodyBytes(), results);
        }
    }

    Results results() {
        return results;
    }

    JournalConfig config() {
        return config;
    }

    long lastId() {
        return lastId;
    }

    void clear() {
        Segment next = segment(new byte[dataBytes()]);
        synchronized (lock) {
            segments.forEach(each -> each.terms().close());
            segments.clear();
            sessions.clear();
            results.clear();
            lost = 0;
            entries = 0;
            clearedThrough = lastId;
            open(next);
        }
    }

    /** Clear a session. Its entries are marked one by one, which nobody waits for who adds. */
    void clear(String session) {
        List<Runnable> marks = new ArrayList<>();
        synchronized (lock) {
            Statistics before = sessions.clear(session);
            results.clear(session);
            lost -= before.lost();
            for (Segment each : segments) {
                int start = each.start();
                int end = each.used();
                int gone = each.forget(session);
                entries -= gone;
                if (gone > 0) {
                    each.see();
                    marks.add(() -> each.mark(session, start, end));
                }
            }
        }
        marks.forEach(Runnable::run);
        // Who takes the lock from now on sees the marks.
        synchronized (lock) {
            marks.clear();
        }
    }

    /** Forget an entry; false where there is none of the number. */
    boolean forget(long id) {
        synchronized (lock) {
            for (Segment each : segments) {
                if (id > clearedThrough && id >= each.firstId() && id < each.nextId()) {
                    boolean forgotten = each.forget(id, sessions);
                    entries -= forgotten ? 1 : 0;
                    return forgotten;
                }
            }
            return false;
        }
    }

    long lost(String session, long sinceId) {
        synchronized (lock) {
            return sessions.lost(session, sinceId);
        }
    }

    Statistics statistics() {
        synchronized (lock) {
            long bytes = bodies.bytes() + results.bytes();
            for (Segment each : segments) {
                bytes += each.data().length + each.terms().bytes() + overhead();
            }
            return new Statistics(entries + lost, entries, lost, bytes);
        }
    }

    Statistics statistics(String session) {
        synchronized (lock) {
            return sessions.statistics(session);
        }
    }
}
