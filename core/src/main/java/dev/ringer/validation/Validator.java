package dev.ringer.validation;

import dev.ringer.contract.Content;
import dev.ringer.contract.ContractResponse;
import dev.ringer.contract.Mount;
import dev.ringer.contract.Operation;
import dev.ringer.exchange.Payload;
import dev.ringer.exchange.Violation;
import dev.ringer.http.Headers;
import dev.ringer.http.Request;
import dev.ringer.json.Json;
import dev.ringer.schema.check.Checker;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Checks requests and replies against operations. Safe for use by several threads; what an operation needs is compiled once, when
 * its first request comes.
 */
public final class Validator {

    private final Checker checker;
    private final Policy policy;
    private final ReplyCheck replies;
    private final Map<Operation, OperationCheck> checks = new ConcurrentHashMap<>();

    public Validator(Checker checker, Policy policy) {
        this.checker = checker;
        this.policy = policy;
        this.replies = new ReplyCheck(checker);
    }

    /**
     * Check a request; the operation must have no defects.
     *
     * @param values of the path's variables, percent-encoded as sent
     * @param clock that tokens expire by
     */
    public Validation check(
            Mount mount, Operation operation, Map<String, String> values, Request request, InstantSource clock) {
        try {
            return of(mount, operation).check(request, values, clock);
        } catch (StackOverflowError e) {
            // What is nested deeply is bounded wherever it is read; this is for threads with less stack than is usual.
            return tooDeep(operation);
        }
    }

    private Validation tooDeep(Operation operation) {
        Violations violations = new Violations(Policy.STANDARD);
        violations.add(
                Validation.Kind.MALFORMED,
                List.of("body"),
                "limit",
                "The body is nested too deeply to be checked.",
                operation.location().toString());
        return violations.result();
    }

    /** Read the body of a request as the contract wants it written; nothing where it is empty, or no value. */
    public Optional<Json> body(Mount mount, Operation operation, Request request) {
        return of(mount, operation).body(request);
    }

    /**
     * Check a reply.
     *
     * @param content that its body is written by; null where it has none
     * @return what is wrong with it; empty when nothing is, or nothing can be said since the body is no value
     */
    public List<Violation> check(
            ContractResponse response, @Nullable Content content, Payload payload, Headers headers) {
        return replies.check(response, content, payload, headers);
    }

    /** Tell whether values of the path suit an operation; where the contract is at fault, nothing does. */
    public boolean fits(Mount mount, Operation operation, Map<String, String> values) {
        return operation.detail().defects().isEmpty() && of(mount, operation).fits(values);
    }

    private OperationCheck of(Mount mount, Operation operation) {
        OperationCheck known = checks.get(operation);
        return known != null
                ? known
                : checks.computeIfAbsent(
                        operation,
                        each -> new OperationCheck(
                                each, checker, policy, mount.contract().title()));
    }
}
