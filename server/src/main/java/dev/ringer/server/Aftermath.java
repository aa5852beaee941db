package dev.ringer.server;

import dev.ringer.http.Handler;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.FastThreadLocal;
import java.util.concurrent.TimeUnit;

/**
 * Has each event loop do what its handler left for afterwards, when the answers of its turn are sent, and those of the next
 * turns in the same moment: requests come in bunches, which are not read at once.
 */
final class Aftermath {

    private static final int MOMENT_MILLIS = 1;

    private final FastThreadLocal<Moment> moments = new FastThreadLocal<>() {
        @Override
        protected Moment initialValue() {
            return new Moment();
        }
    };

    private final Hub hub;
    private final Handler handler;

    Aftermath(Hub hub, Handler handler) {
        this.hub = hub;
        this.handler = handler;
    }

    /** Do it at the end of the moment; the caller is on that event loop. */
    void soon(EventExecutor loop) {
        Moment moment = moments.get();
        if (!moment.isDue) {
            moment.isDue = true;
            var unused = loop.schedule(moment, MOMENT_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private final class Moment implements Runnable {

        private boolean isDue;

        @Override
        public void run() {
            isDue = false;
            try {
                handler.afterwards();
            } catch (RuntimeException | Error e) {
                hub.report("doing what was left for afterwards", e);
            }
        }
    }
}
