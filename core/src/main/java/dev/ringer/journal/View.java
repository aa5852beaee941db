package dev.ringer.journal;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** What a journal held at one moment; it can be read while the journal goes on. */
final class View {

    /** The part of a segment that holds entries: from a place to another, the first of this number. */
    private record Stretch(Segment segment, int start, int end, long firstId, long nextId) {

        static Stretch of(Segment segment) {
            return new Stretch(segment, segment.start(), segment.used(), segment.firstId(), segment.nextId());
        }

        byte[] data() {
            return segment.data();
        }

        Dictionary terms() {
            return segment.terms();
        }
    }

    private final List<Stretch> stretches;
    private final long lastId;
    private final long clearedThrough;
    private final int bodyBytesMax;
    private final Results results;

    /** Take a view; the caller holds the lock of the store. */
    View(List<Segment> segments, long lastId, long clearedThrough, int bodyBytesMax, Results results) {
        this.stretches = new ArrayList<>(segments.size());
        for (Segment each : segments) {
            stretches.add(Stretch.of(each));
        }
        this.lastId = lastId;
        this.clearedThrough = clearedThrough;
        this.bodyBytesMax = bodyBytesMax;
        this.results = results;
    }

    /** Give the number of the oldest entry; one more than that of the last where there is none. */
    long firstId() {
        return stretches.get(0).firstId();
    }

    /** Give the number of the newest entry ever. */
    long lastId() {
        return lastId;
    }

    /** Give the number up to which all was cleared. */
    long clearedThrough() {
        return clearedThrough;
    }

    /** Go from the oldest to the newest entry, of those above a number and up to another. */
    Iterator<JournalEntry> between(JournalFilter filter, long above, long upTo) {
        return new Forward(new Sieve(filter), above, upTo);
    }

    /** Go from the newest to the oldest entry, of those below a number. */
    Iterator<JournalEntry> below(JournalFilter filter, long below) {
        return new Backward(new Sieve(filter), below);
    }

    private Details details(Stretch stretch, int at, long id) {
        Details written = EntryReader.read(stretch.data(), at, stretch.terms(), bodyBytesMax);
        return written.callbacks().isEmpty() ? written : written.withCallbacks(results.with(id, written.callbacks()));
    }

    /** Goes on until it has found an entry that the filter means. */
    private abstract class Walk implements Iterator<JournalEntry> {

        private final Sieve sieve;
        private @Nullable JournalEntry next;

        Walk(Sieve sieve) {
            this.sieve = sieve;
        }

        /** Give the next entry that the sieve lets through, or null at the end. */
        abstract @Nullable JournalEntry step();

        @Nullable
        JournalEntry tried(Stretch stretch, int at, long id) {
            if (!sieve.mayInclude(stretch.data(), at)) {
                return null;
            }
            JournalEntry entry = new JournalEntry(id, () -> details(stretch, at, id));
            return sieve.filter().includes(entry) ? entry : null;
        }

        @Override
        public boolean hasNext() {
            if (next == null) {
                next = step();
            }
            return next != null;
        }

        @Override
        public JournalEntry next() {
            if (!hasNext() || next == null) {
                throw new NoSuchElementException("there is no further entry");
            }
            JournalEntry found = next;
            next = null;
            return found;
        }
    }

    private final class Forward extends Walk {

        private final long upTo;
        private int stretch;
        private int at;
        private long id;

        Forward(Sieve sieve, long above, long upTo) {
            super(sieve);
            this.upTo = upTo;
            while (stretch < stretches.size() && stretches.get(stretch).nextId() <= above + 1) {
                stretch++;
            }
            begin();
            while (stretch < stretches.size() && id <= above) {
                at += Layout.int32(stretches.get(stretch).data(), at + Layout.SIZE);
                id++;
            }
        }

        private void begin() {
            if (stretch < stretches.size()) {
                at = stretches.get(stretch).start();
                id = stretches.get(stretch).firstId();
            }
        }

        @Override
        @Nullable
        JournalEntry step() {
            while (stretch < stretches.size()) {
                Stretch here = stretches.get(stretch);
                while (at < here.end()) {
                    if (id > upTo) {
                        return null;
                    }
                    JournalEntry entry = tried(here, at, id);
                    at += Layout.int32(here.data(), at + Layout.SIZE);
                    id++;
                    if (entry != null) {
                        return entry;
                    }
                }
                stretch++;
                begin();
            }
            return null;
        }
    }

    private final class Backward extends Walk {

        private final long below;
        private int stretch = stretches.size();
        private int[] places = new int[0];
        private int left;
        private long id;

        Backward(Sieve sieve, long below) {
            super(sieve);
            this.below = below;
        }

        @Override
        @Nullable
        JournalEntry step() {
            while (left > 0 || stretch > 0) {
                if (left == 0) {
                    begin(stretches.get(--stretch));
                    continue;
                }
                int place = places[--left];
                id--;
                JournalEntry entry = id < below ? tried(stretches.get(stretch), place, id) : null;
                if (entry != null) {
                    return entry;
                }
            }
            return null;
        }

        private void begin(Stretch here) {
            left = 0;
            id = here.nextId();
            if (here.firstId() >= below) {
                return;
            }
            places = new int[(int) (here.nextId() - here.firstId())];
            for (int at = here.start(); at < here.end(); at += Layout.int32(here.data(), at + Layout.SIZE)) {
                places[left++] = at;
            }
        }
    }
}
