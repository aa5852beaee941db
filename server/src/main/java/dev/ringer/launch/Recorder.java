package dev.ringer.launch;

import dev.ringer.exchange.Exchange;
import dev.ringer.journal.Journal;
import dev.ringer.journal.Timing;
import dev.ringer.session.Session;
import dev.ringer.session.Sessions;

/** Writes exchanges into the journal, before their responses are sent. */
final class Recorder {

    private final Journal journal;
    private final Sessions sessions;
    private final MockServer.Listener listener;

    Recorder(Journal journal, Sessions sessions, MockServer.Listener listener) {
        this.journal = journal;
        this.sessions = sessions;
        this.listener = listener;
    }

    void record(Exchange exchange, long startNanos, long tookNanos) {
        try {
            Session session = sessions.get(exchange.session()).orElseGet(sessions::server);
            journal.add(exchange, exchange.session(), new Timing(session.clock().instant(), startNanos, tookNanos));
        } catch (RuntimeException e) {
            // The response is right, and is sent; that it was not recorded is told.
            listener.failed("recording an exchange", e);
        }
    }
}
