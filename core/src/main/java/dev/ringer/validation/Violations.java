package dev.ringer.validation;

import dev.ringer.exchange.Violation;
import dev.ringer.json.Json;
import dev.ringer.schema.check.Finding;
import dev.ringer.source.Diagnostic;
import dev.ringer.validation.Validation.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Collects violations in the order in which they are found; those that the policy ignores are left out. */
final class Violations {

    private final Policy policy;
    private final List<Violation> list = new ArrayList<>(0);
    private final List<String> challenges = new ArrayList<>(0);
    private Kind kind = Kind.VALID;
    private @Nullable Diagnostic defect;
    private @Nullable Json body;

    Violations(Policy policy) {
        this.policy = policy;
    }

    Validation result() {
        if (list.isEmpty()) {
            return body == null ? Validation.VALID : Validation.valid(body);
        }
        boolean credentials = kind == Kind.UNAUTHENTICATED || kind == Kind.FORBIDDEN;
        return new Validation(
                kind,
                list,
                credentials ? challenges : List.of(),
                Optional.ofNullable(defect),
                Optional.ofNullable(body));
    }

    void add(Kind of, List<String> where, String code, String message, String rule) {
        add(of, new Violation(where, Violation.Severity.ERROR, code, message, "", rule));
    }

    /** Keep the body for whoever needs it behind the check. */
    void read(Json value) {
        body = value;
    }

    /** Tell clients how credentials may be shown. */
    void challenge(List<String> values) {
        challenges.addAll(values);
    }

    void add(Kind of, Violation violation) {
        if (!policy.ignores(violation)) {
            list.add(violation);
            kind = of.compareTo(kind) < 0 ? of : kind;
        }
    }

    /**
     * Add what a check of a value found.
     *
     * @param subject what the value is, to begin the sentence: {@code The query parameter 'limit'}
     */
    void add(List<String> where, String subject, List<Finding> findings) {
        for (Finding finding : findings) {
            if (finding.undecided() && defect == null) {
                defect = Diagnostic.error("unusable-schema", finding.message(), finding.rule());
            }
            List<String> path = new ArrayList<>(where);
            path.addAll(finding.at().tokens());
            if (isUnread(path)) {
                continue;
            }
            String place = finding.at().isRoot() ? subject : subject + " at " + finding.at();
            String pointer = where.get(0).equals("body") ? finding.at().toString() : "";
            add(
                    finding.undecided() ? Kind.UNDECIDED : Kind.INVALID,
                    new Violation(
                            path,
                            Violation.Severity.ERROR,
                            finding.keyword(),
                            place + " " + finding.message() + ".",
                            pointer,
                            finding.rule().toString()));
        }
    }

    /** Tell whether the place is within a part of a body that could not be read, so that nothing there is as it was sent. */
    private boolean isUnread(List<String> path) {
        return list.stream()
                .filter(each -> each.code().equals("syntax"))
                .map(Violation::where)
                .anyMatch(each -> each.size() <= path.size()
                        && path.subList(0, each.size()).equals(each));
    }
}
