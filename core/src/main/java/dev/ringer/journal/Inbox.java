package dev.ringer.journal;

import dev.ringer.exchange.Exchange;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Exchanges that are noted, and are taken in when there is time or somebody looks, in the order in which they were noted.
 * Safe for use by several threads.
 */
final class Inbox {

    /** Who notes one more takes them in himself. */
    static final int NOTED_MAX = 256;

    private final BiConsumer<Exchange, Timing> taker;
    private final Queue<Noted> noted = new ConcurrentLinkedQueue<>();
    private final AtomicInteger size = new AtomicInteger();

    /** Held by who takes in, so that one order holds for all. */
    private final ReentrantLock taking = new ReentrantLock();

    /**
     * One exchange.
     *
     * @param failed told when it cannot be taken in, since whoever takes it in did not note it
     */
    private record Noted(Exchange exchange, Timing timing, Consumer<RuntimeException> failed) {}

    Inbox(BiConsumer<Exchange, Timing> taker) {
        this.taker = taker;
    }

    void note(Exchange exchange, Timing timing, Consumer<RuntimeException> failed) {
        noted.add(new Noted(exchange, timing, failed));
        if (size.incrementAndGet() > NOTED_MAX) {
            empty();
        }
    }

    /** Take in what is noted, unless somebody else is about it, who then sees what came meanwhile. Never waits. */
    void settle() {
        while (!noted.isEmpty() && taking.tryLock()) {
            takeAll();
        }
    }

    /** Take in all that was noted before, or wait until it is; a taker who looks sees what was taken in before. */
    void empty() {
        if (!taking.isHeldByCurrentThread() && size.get() > 0) {
            taking.lock();
            takeAll();
            settle();
        }
    }

    private void takeAll() {
        try {
            for (Noted each = noted.poll(); each != null; each = noted.poll()) {
                try {
                    taker.accept(each.exchange, each.timing);
                } catch (RuntimeException e) {
                    each.failed.accept(e);
                } finally {
                    size.decrementAndGet();
                }
            }
        } finally {
            taking.unlock();
        }
    }
}
