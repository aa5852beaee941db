package dev.ringer.validation;

import dev.ringer.contract.Operation;
import dev.ringer.contract.Parameter;
import dev.ringer.contract.SecurityAlternative;
import dev.ringer.contract.SecurityScheme;
import dev.ringer.exchange.Preferences;
import dev.ringer.http.Query;
import dev.ringer.http.Request;
import dev.ringer.json.Json;
import dev.ringer.schema.check.Checker;
import dev.ringer.schema.check.Secrets;
import dev.ringer.validation.Validation.Kind;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The check of requests to one operation; made when the first comes. */
final class OperationCheck {

    /** Headers that are no parameters, whatever the contract says (OAS 3.1, "Parameter Object"). */
    private static final Set<String> NO_PARAMETERS = Set.of("accept", "content-type", "authorization");

    private final Operation operation;
    private final SecurityCheck security;
    private final List<ParameterCheck> parameters;
    private final Optional<BodyCheck> body;
    private final Policy policy;
    private final Set<String> headers = new HashSet<>();
    private final Set<String> queries = new HashSet<>();

    OperationCheck(Operation operation, Checker checker, Policy policy, String realm) {
        Operation.Detail detail = operation.detail();
        String rule = operation.location().toString();
        this.operation = operation;
        this.policy = policy;
        this.security = new SecurityCheck(detail.security(), policy, realm, rule);
        this.parameters = detail.parameters().stream()
                .filter(each -> each.in() != Parameter.In.HEADER
                        || !NO_PARAMETERS.contains(each.name().toLowerCase(Locale.ROOT)))
                .sorted(Comparator.comparing(Parameter::in))
                .map(each -> new ParameterCheck(each, checker, isSecret(each, detail)))
                .toList();
        this.body = detail.body().map(each -> new BodyCheck(each, checker, policy, rule));
        know(detail);
    }

    /** Tell whether a parameter is probably a secret: by its name, or since it is an API key too. */
    private static boolean isSecret(Parameter parameter, Operation.Detail detail) {
        return Secrets.isSecret(parameter.name())
                || detail.security().stream()
                        .flatMap(each -> each.needed().stream())
                        .map(each -> each.scheme())
                        .anyMatch(each -> each.kind() == SecurityScheme.Kind.API_KEY
                                && each.in() == parameter.in()
                                && each.field().equalsIgnoreCase(parameter.name()));
    }

    private void know(Operation.Detail detail) {
        detail.parameters(Parameter.In.HEADER)
                .forEach(each -> headers.add(each.name().toLowerCase(Locale.ROOT)));
        operation.path().query().pairs().forEach(each -> queries.add(each.name()));
        for (SecurityAlternative alternative : detail.security()) {
            for (SecurityAlternative.Needed needed : alternative.needed()) {
                SecurityScheme scheme = needed.scheme();
                headers.add(scheme.field().toLowerCase(Locale.ROOT));
                queries.add(scheme.field());
            }
        }
    }

    Validation check(Request request, Map<String, String> values, InstantSource clock) {
        Violations violations = new Violations(policy);
        security.check(request, clock, violations);
        int pairs = request.target().query().pairs().size();
        if (pairs > Query.PAIRS_MAX) {
            tooMany(pairs, violations);
        } else {
            parameters(request, values, violations);
        }
        body.ifPresent(each -> each.check(request, violations));
        return violations.result();
    }

    Optional<Json> body(Request request) {
        return body.flatMap(each -> each.read(request));
    }

    private void parameters(Request request, Map<String, String> values, Violations violations) {
        Set<String> used = policy.strict() ? new HashSet<>(queries) : null;
        for (ParameterCheck parameter : parameters) {
            parameter.check(request, values, violations, used);
        }
        if (used != null) {
            unknownQueries(request.target().query(), used, violations);
            unknownHeaders(request, violations);
        }
    }

    private void tooMany(int pairs, Violations violations) {
        violations.add(
                Kind.MALFORMED,
                List.of("query"),
                "limit",
                "The query has " + pairs + " parameters, must have " + Query.PAIRS_MAX + " or less.",
                operation.location().toString());
    }

    /** Tell whether the path's values suit the path's parameters. */
    boolean fits(Map<String, String> values) {
        return parameters.stream()
                .filter(each -> each.parameter().in() == Parameter.In.PATH)
                .allMatch(each -> each.fits(values.get(each.parameter().name())));
    }

    private void unknownQueries(Query query, Set<String> used, Violations violations) {
        for (Query.Pair pair : query.pairs()) {
            if (!Preferences.isTwin(pair.name()) && used.add(pair.name())) {
                violations.add(
                        Kind.INVALID,
                        List.of("query", pair.name()),
                        "unknown",
                        "The query parameter '" + pair.name() + "' is not known to the contract.",
                        operation.location().toString());
            }
        }
    }

    private void unknownHeaders(Request request, Violations violations) {
        for (int i = 0; i < request.headers().size(); i++) {
            String name = request.headers().name(i).toLowerCase(Locale.ROOT);
            if (!headers.contains(name) && !UsualHeaders.has(name)) {
                violations.add(
                        Kind.INVALID,
                        List.of("header", name),
                        "unknown",
                        "The header '" + name + "' is not known to the contract.",
                        operation.location().toString());
            }
        }
    }
}
