package dev.ringer.journal;

import java.time.Instant;

/** A filter with as much of it as can be asked of an entry's bytes, so that most entries need not be decoded. */
record Sieve(JournalFilter filter) {

    /** Tell whether an entry may be meant; false is certain. */
    boolean mayInclude(byte[] data, int at) {
        return data[at + Layout.CLEARED] == 0
                && filter.session()
                        .filter(name -> name.hashCode() != Layout.int32(data, at + Layout.SESSION_HASH))
                        .isEmpty()
                && filter.operation()
                        .filter(id -> id.hashCode() != Layout.int32(data, at + Layout.OPERATION_HASH))
                        .isEmpty()
                && filter.stub()
                        .filter(name -> name.hashCode() != Layout.int32(data, at + Layout.STUB_HASH))
                        .isEmpty()
                && filter.status()
                        .filter(key -> !key.covers(Layout.int16(data, at + Layout.STATUS)))
                        .isEmpty()
                && filter.origin()
                        .filter(rung -> rung != Layout.ORIGINS.get(data[at + Layout.ORIGIN]))
                        .isEmpty()
                && filter.violations()
                        .filter(some -> some != hasViolations(data, at))
                        .isEmpty()
                && filter.since()
                        .filter(first -> time(data, at).isBefore(first))
                        .isEmpty()
                && filter.until().filter(end -> !time(data, at).isBefore(end)).isEmpty();
    }

    private static boolean hasViolations(byte[] data, int at) {
        return (data[at + Layout.FLAGS] & (Layout.VIOLATIONS | Layout.REPLY_VIOLATIONS)) != 0;
    }

    private static Instant time(byte[] data, int at) {
        return Instant.ofEpochSecond(Layout.int64(data, at + Layout.SECONDS), Layout.int32(data, at + Layout.NANO));
    }
}
