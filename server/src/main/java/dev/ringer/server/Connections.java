package dev.ringer.server;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** The open connections of one server, never more than the limit. */
final class Connections {

    private final int max;
    private final Set<OpenConnection> open = new HashSet<>();
    private int count;
    private volatile boolean closing;

    Connections(int max) {
        this.max = max;
    }

    int max() {
        return max;
    }

    /** Take a place for a connection; false where none is left. */
    synchronized boolean enter() {
        if (count == max || closing) {
            return false;
        }
        count++;
        return true;
    }

    /** Give the place back. */
    synchronized void leave() {
        count--;
        notifyAll();
    }

    /** Have the connection told when the server closes. */
    void add(OpenConnection connection) {
        boolean late;
        synchronized (this) {
            late = closing;
            open.add(connection);
        }
        if (late) {
            connection.finish();
        }
    }

    synchronized void remove(OpenConnection connection) {
        open.remove(connection);
    }

    boolean isClosing() {
        return closing;
    }

    /** Ask all connections to finish, now and those that come; ends none by force. */
    void finish() {
        for (OpenConnection each : beginClosing()) {
            each.finish();
        }
    }

    private synchronized Set<OpenConnection> beginClosing() {
        closing = true;
        return Set.copyOf(open);
    }

    /** Wait until all have left, at most this long; false where some are still there. */
    synchronized boolean awaitNone(int millis) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        while (count > 0) {
            long left = end - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        return true;
    }

    synchronized Set<OpenConnection> all() {
        return Set.copyOf(open);
    }
}
