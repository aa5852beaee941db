package dev.ringer.cli;

import dev.ringer.exchange.Exchange;
import dev.ringer.exchange.Origin;
import dev.ringer.exchange.Route;
import dev.ringer.explanation.Explainer;
import dev.ringer.explanation.Explanation;
import dev.ringer.journal.Journal;
import dev.ringer.journal.JournalEntry;
import dev.ringer.journal.JournalFilter;
import dev.ringer.journal.Order;
import dev.ringer.launch.MockServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What to change about requests that came to no operation and no stub. It takes a while to be found out, which is for the
 * thread of the log and not for one that serves connections.
 */
final class Hints {

    /** The entry of an exchange is among the newest unless the log is far behind. */
    private static final int LOOKS_MAX = 500;

    private final MockServer mock;

    Hints(MockServer mock) {
        this.mock = mock;
    }

    static boolean isMiss(Exchange exchange) {
        return exchange.origin() == Origin.REFUSAL && !(exchange.route() instanceof Route.Found);
    }

    /** Give a line for each change, and one that leads on; from the journal, which has no secrets. */
    List<String> of(Exchange exchange, long nanos) {
        List<String> lines = new ArrayList<>();
        mock.journal().flatMap(each -> entry(each, exchange, nanos)).ifPresent(entry -> {
            Explanation explanation = new Explainer(mock.engine()).explain(entry);
            lines.addAll(explanation.changes());
            lines.add("ringer explain " + entry.id() + " says more.");
        });
        return lines;
    }

    private static Optional<JournalEntry> entry(Journal journal, Exchange exchange, long nanos) {
        JournalFilter filter = JournalFilter.ALL.withSession(exchange.session()).withOrigin(Origin.REFUSAL);
        return journal.entries(filter, Order.NEWEST_FIRST)
                .limit(LOOKS_MAX)
                .filter(each -> each.timing().tookNanos() == nanos
                        && each.request().method().equals(exchange.request().method()))
                .findFirst();
    }
}
