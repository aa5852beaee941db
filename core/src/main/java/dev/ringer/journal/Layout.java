package dev.ringer.journal;

import dev.ringer.exchange.Origin;
import dev.ringer.exchange.Violation;
import dev.ringer.http.Fault;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.List;

/** Where in an entry's bytes stands what can be read without decoding the rest. */
final class Layout {

    static final int SIZE = 0;
    static final int ID = 4;
    static final int SECONDS = 12;
    static final int NANO = 20;
    static final int MONOTONIC = 24;
    static final int TOOK = 32;
    static final int SESSION_HASH = 40;
    static final int OPERATION_HASH = 44;
    static final int STUB_HASH = 48;
    static final int STATUS = 52;
    static final int ORIGIN = 54;
    static final int FAULT = 55;
    static final int ROUTE = 56;
    static final int FLAGS = 57;

    /** Set when the entry is cleared, which its other bytes are not. */
    static final int CLEARED = 58;

    /** Where the rest begins. */
    static final int END = 59;

    static final int VIOLATIONS = 1;
    static final int REPLY_VIOLATIONS = 2;
    static final int CUT = 4;

    /** What a byte stands for; it is read by the process that wrote it. */
    static final List<Origin> ORIGINS = List.of(Origin.values());

    static final List<Fault> FAULTS = List.of(Fault.values());
    static final List<JournalRoute.Kind> KINDS = List.of(JournalRoute.Kind.values());
    static final List<Violation.Severity> SEVERITIES = List.of(Violation.Severity.values());

    private static final VarHandle SHORTS =
            MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private Layout() {}

    static int int16(byte[] bytes, int at) {
        return (short) SHORTS.get(bytes, at);
    }

    static int int32(byte[] bytes, int at) {
        return (int) INTS.get(bytes, at);
    }

    static long int64(byte[] bytes, int at) {
        return (long) LONGS.get(bytes, at);
    }

    static void int16(byte[] bytes, int at, int value) {
        SHORTS.set(bytes, at, (short) value);
    }

    static void int32(byte[] bytes, int at, int value) {
        INTS.set(bytes, at, value);
    }

    static void int64(byte[] bytes, int at, long value) {
        LONGS.set(bytes, at, value);
    }
}
