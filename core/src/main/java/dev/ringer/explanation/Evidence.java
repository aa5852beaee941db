package dev.ringer.explanation;

import dev.ringer.exchange.Exchange;
import dev.ringer.exchange.Origin;
import dev.ringer.exchange.Route;
import dev.ringer.exchange.Violation;
import dev.ringer.http.Fault;
import dev.ringer.http.Pace;
import dev.ringer.http.Request;
import dev.ringer.journal.JournalEntry;
import java.util.List;
import java.util.Optional;

/** What is known of an answer: what the journal has of it, or what a trial gave. */
record Evidence(
        long id,
        String session,
        Request request,
        int status,
        Origin origin,
        String reason,
        Optional<String> stub,
        Optional<String> operation,
        List<Violation> violations,
        List<Violation> replyViolations,
        Pace pace,
        Fault fault,
        List<Explanation.Sent> callbacks) {

    private static final int CALLBACKS_MAX = 10;

    static Evidence of(JournalEntry entry) {
        return new Evidence(
                entry.id(),
                entry.session(),
                entry.request(),
                entry.response().status(),
                entry.origin(),
                entry.reason(),
                entry.stub(),
                entry.operation(),
                entry.violations(),
                entry.replyViolations(),
                entry.pace(),
                entry.fault(),
                entry.callbacks().stream()
                        .limit(CALLBACKS_MAX)
                        .map(each -> new Explanation.Sent(
                                each.name(), each.method(), each.url(), each.delayMillis(), each.defect()))
                        .toList());
    }

    static Evidence of(Exchange trial) {
        return new Evidence(
                0,
                trial.session(),
                trial.request(),
                trial.response().status(),
                trial.origin(),
                trial.reason(),
                trial.stub(),
                trial.route() instanceof Route.Found found
                        ? Optional.of(found.operation().id())
                        : Optional.empty(),
                trial.violations(),
                trial.replyViolations(),
                trial.delivery().pace(),
                trial.delivery().fault(),
                trial.callbacks().stream()
                        .limit(CALLBACKS_MAX)
                        .map(each -> new Explanation.Sent(
                                each.name(),
                                each.method(),
                                each.url(),
                                each.delayMillis(),
                                each.defect().orElse("")))
                        .toList());
    }

    /** Tell whether another has the same answer, as far as people care. */
    boolean agrees(Evidence other) {
        return status == other.status
                && origin == other.origin
                && stub.equals(other.stub)
                && operation.equals(other.operation);
    }
}
