package dev.ringer.launch;

import dev.ringer.coverage.Tallies;
import dev.ringer.exchange.CallbackResult;
import dev.ringer.exchange.Exchange;
import dev.ringer.journal.Journal;
import dev.ringer.journal.Timing;
import dev.ringer.session.Session;
import dev.ringer.session.Sessions;
import java.util.Optional;
import java.util.OptionalLong;

/** Writes exchanges into the journal, and counts what they touch, so that both are known before the responses are sent. */
final class Recorder {

    private final Journal journal;
    private final Tallies tallies;
    private final Sessions sessions;
    private final MockServer.Listener listener;

    Recorder(Journal journal, Tallies tallies, Sessions sessions, MockServer.Listener listener) {
        this.journal = journal;
        this.tallies = tallies;
        this.sessions = sessions;
        this.listener = listener;
    }

    /** Give the number of its entry where callbacks will need it; others may be written when the response was sent. */
    OptionalLong record(Exchange exchange, long startNanos, long tookNanos) {
        try {
            Timing timing = counted(exchange, startNanos, tookNanos);
            if (!exchange.callbacks().isEmpty()) {
                return OptionalLong.of(journal.add(exchange, timing));
            }
            journal.note(exchange, timing, this::failed);
            return OptionalLong.empty();
        } catch (RuntimeException e) {
            failed(e);
            return OptionalLong.empty();
        }
    }

    private Timing counted(Exchange exchange, long startNanos, long tookNanos) {
        Optional<Session> own = sessions.get(exchange.session());
        // Nobody would take away the counts of a session that has left.
        own.ifPresent(each -> tallies.add(exchange));
        Session session = own.orElseGet(sessions::server);
        return new Timing(session.clock().instant(), startNanos, tookNanos);
    }

    /** The response is right, and is sent; that it was not recorded is told. */
    private void failed(RuntimeException e) {
        listener.failed("recording an exchange", e);
    }

    /** Write what is noted. */
    void settle() {
        journal.settle();
    }

    /** Note what became of a callback of an entry. */
    void called(long entry, Exchange exchange, CallbackResult result) {
        try {
            journal.called(entry, exchange, result);
        } catch (RuntimeException e) {
            listener.failed("recording a callback", e);
        }
    }
}
