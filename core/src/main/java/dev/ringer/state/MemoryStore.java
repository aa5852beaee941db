package dev.ringer.state;

import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/** A store whose content ends with the process. */
public final class MemoryStore implements Store {

    private final Bounds bounds;
    private final ReentrantLock writing = new ReentrantLock();
    private volatile View now;
    private boolean closed;

    public MemoryStore(Bounds bounds) {
        this(bounds, View.EMPTY);
    }

    /** Make a store that holds already what another one did at a moment. */
    public MemoryStore(Bounds bounds, View view) {
        this.bounds = bounds;
        this.now = view;
    }

    @Override
    public View now() {
        return now;
    }

    @Override
    public Outcome write(List<Write> writes) {
        writing.lock();
        try {
            if (closed) {
                return new Outcome.Unwritten("the store is closed");
            }
            Transition transition = Transition.of(now, writes, bounds);
            now = transition.after();
            return transition.outcome();
        } finally {
            writing.unlock();
        }
    }

    @Override
    public void close() {
        writing.lock();
        try {
            closed = true;
        } finally {
            writing.unlock();
        }
    }
}
