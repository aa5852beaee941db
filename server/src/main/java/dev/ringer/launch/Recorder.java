package dev.ringer.launch;

import dev.ringer.exchange.Exchange;
import dev.ringer.exchange.ExchangeHandler;
import dev.ringer.http.Request;
import dev.ringer.journal.Journal;
import dev.ringer.journal.Timing;
import dev.ringer.session.Session;
import dev.ringer.session.Sessions;

/** Writes each exchange into the journal, before its response is sent. */
final class Recorder implements ExchangeHandler {

    private final ExchangeHandler next;
    private final Sessions sessions;
    private final Journal journal;
    private final MockServer.Listener listener;

    Recorder(ExchangeHandler next, Sessions sessions, Journal journal, MockServer.Listener listener) {
        this.next = next;
        this.sessions = sessions;
        this.journal = journal;
        this.listener = listener;
    }

    @Override
    public Exchange answer(Request request) {
        long start = System.nanoTime();
        Exchange exchange = next.answer(request);
        long took = System.nanoTime() - start;
        try {
            Session session = sessions.get(exchange.session()).orElseGet(sessions::server);
            journal.add(exchange, exchange.session(), new Timing(session.clock().instant(), start, took));
        } catch (RuntimeException e) {
            // The response is right; that it was not recorded is told, and asked about nobody gets it.
            listener.failed("recording an exchange", e);
        }
        return exchange;
    }
}
