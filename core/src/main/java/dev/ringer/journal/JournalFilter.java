package dev.ringer.journal;

import dev.ringer.contract.StatusKey;
import dev.ringer.exchange.Origin;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which entries are meant. What is absent is not asked for; what is there must all hold.
 *
 * @param session exactly; the empty name for exchanges outside of sessions
 * @param operation identifier of the operation
 * @param method in any case
 * @param since the first moment that counts
 * @param until the first moment that counts no more
 * @param violations true for entries that have some, of the request or of the reply; false for those without
 * @param text that the target, a header, a text body or the reason holds, in any case
 */
public record JournalFilter(
        Optional<String> session,
        Optional<String> operation,
        Optional<PathPattern> path,
        Optional<String> method,
        Optional<StatusKey> status,
        Optional<Origin> origin,
        Optional<String> stub,
        Optional<Boolean> violations,
        Optional<Instant> since,
        Optional<Instant> until,
        Optional<String> text) {

    /** Every entry. */
    public static final JournalFilter ALL = new JournalFilter(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /** A filter, or what is wrong with what was written, each as a sentence that says what is allowed. */
    public sealed interface Reading {
        record Read(JournalFilter filter) implements Reading {}

        record Malformed(List<String> errors) implements Reading {
            public Malformed {
                errors = List.copyOf(errors);
            }
        }
    }

    /**
     * Read a filter from query parameters: {@code session}, {@code operation}, {@code path}, {@code method},
     * {@code status}, {@code origin}, {@code stub}, {@code violations}, {@code since}, {@code until}, {@code text}.
     */
    public static Reading parse(Map<String, String> parameters) {
        FilterReader reader = new FilterReader(parameters);
        JournalFilter filter = reader.filter();
        List<String> errors = reader.finish();
        return errors.isEmpty() ? new Reading.Read(filter) : new Reading.Malformed(errors);
    }

    public JournalFilter withSession(String name) {
        return new JournalFilter(
                Optional.of(name), operation, path, method, status, origin, stub, violations, since, until, text);
    }

    public JournalFilter withOperation(String id) {
        return new JournalFilter(
                session, Optional.of(id), path, method, status, origin, stub, violations, since, until, text);
    }

    public JournalFilter withPath(String template) {
        return new JournalFilter(
                session,
                operation,
                Optional.of(PathPattern.of(template)),
                method,
                status,
                origin,
                stub,
                violations,
                since,
                until,
                text);
    }

    public JournalFilter withMethod(String name) {
        return new JournalFilter(
                session, operation, path, Optional.of(name), status, origin, stub, violations, since, until, text);
    }

    public JournalFilter withStatus(StatusKey key) {
        return new JournalFilter(
                session, operation, path, method, Optional.of(key), origin, stub, violations, since, until, text);
    }

    public JournalFilter withOrigin(Origin rung) {
        return new JournalFilter(
                session, operation, path, method, status, Optional.of(rung), stub, violations, since, until, text);
    }

    public JournalFilter withStub(String name) {
        return new JournalFilter(
                session, operation, path, method, status, origin, Optional.of(name), violations, since, until, text);
    }

    public JournalFilter withViolations(boolean some) {
        return new JournalFilter(
                session, operation, path, method, status, origin, stub, Optional.of(some), since, until, text);
    }

    public JournalFilter withSince(Instant first) {
        return new JournalFilter(
                session, operation, path, method, status, origin, stub, violations, Optional.of(first), until, text);
    }

    public JournalFilter withUntil(Instant end) {
        return new JournalFilter(
                session, operation, path, method, status, origin, stub, violations, since, Optional.of(end), text);
    }

    public JournalFilter withText(String part) {
        return new JournalFilter(
                session, operation, path, method, status, origin, stub, violations, since, until, Optional.of(part));
    }

    /** Tell whether an entry is meant. */
    public boolean includes(JournalEntry entry) {
        return is(session, entry.session())
                && is(operation, entry.route().operation())
                && status.filter(key -> !key.covers(entry.response().status())).isEmpty()
                && origin.filter(rung -> rung != entry.origin()).isEmpty()
                && stub.filter(name -> !entry.stub().equals(Optional.of(name))).isEmpty()
                && violations.filter(some -> some != hasViolations(entry)).isEmpty()
                && since.filter(first -> entry.time().isBefore(first)).isEmpty()
                && until.filter(end -> !entry.time().isBefore(end)).isEmpty()
                && method.filter(name -> !name.equalsIgnoreCase(entry.request().method()))
                        .isEmpty()
                && path.filter(test -> !test.holds(entry)).isEmpty()
                && text.filter(part -> !TextSearch.finds(part, entry)).isEmpty();
    }

    private static boolean is(Optional<String> wanted, String found) {
        return wanted.isEmpty() || wanted.get().equals(found);
    }

    private static boolean hasViolations(JournalEntry entry) {
        return !entry.violations().isEmpty() || !entry.replyViolations().isEmpty();
    }
}
