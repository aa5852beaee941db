package dev.ringer.server;

import dev.ringer.http.Handler;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.FastThreadLocal;

/** Has each event loop do what its handler left for afterwards, when the answers of its turn are sent. */
final class Aftermath {

    private final FastThreadLocal<Turn> turns = new FastThreadLocal<>() {
        @Override
        protected Turn initialValue() {
            return new Turn();
        }
    };

    private final Hub hub;
    private final Handler handler;

    Aftermath(Hub hub, Handler handler) {
        this.hub = hub;
        this.handler = handler;
    }

    /** Do it at the end of this turn; the caller is on that event loop. */
    void soon(EventExecutor loop) {
        Turn turn = turns.get();
        if (!turn.isDue) {
            turn.isDue = true;
            loop.execute(turn);
        }
    }

    private final class Turn implements Runnable {

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
