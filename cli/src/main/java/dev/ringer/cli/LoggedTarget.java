package dev.ringer.cli;

import dev.ringer.contract.Operation;
import dev.ringer.contract.SecurityScheme;
import dev.ringer.exchange.Exchange;
import dev.ringer.exchange.Route;
import dev.ringer.http.Query;
import dev.ringer.http.Target;
import dev.ringer.schema.check.Secrets;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The target of a request as the log shows it: without the values of API keys and of what looks like a secret. */
final class LoggedTarget {

    private LoggedTarget() {}

    static String of(Exchange exchange) {
        Target target = exchange.request().target();
        if (target.query().isEmpty()) {
            return target.path();
        }
        return target.path() + "?"
                + Arrays.stream(target.query().raw().split("&", -1))
                        .map(pair -> shown(pair, exchange.route()))
                        .collect(Collectors.joining("&"));
    }

    /** Give a URL without what looks like a secret in its query, and without credentials. */
    static String withoutSecrets(String url) {
        String plain = url.replaceFirst("//[^/?#]*@", "//***@");
        int question = plain.indexOf('?');
        return question < 0
                ? plain
                : plain.substring(0, question + 1)
                        + Arrays.stream(plain.substring(question + 1).split("&", -1))
                                .map(pair -> shown(pair, new Route.NoPath("")))
                                .collect(Collectors.joining("&"));
    }

    private static String shown(String pair, Route route) {
        int equals = pair.indexOf('=');
        boolean secret = equals > 0
                && Query.parse(pair).pairs().stream()
                        .anyMatch(each -> Secrets.isSecret(each.name()) || isKey(each.name(), route));
        return secret ? pair.substring(0, equals + 1) + "***" : pair;
    }

    private static boolean isKey(String name, Route route) {
        return route instanceof Route.Found found && isKey(name, found.operation());
    }

    private static boolean isKey(String name, Operation operation) {
        return operation.detail().security().stream()
                .flatMap(each -> each.needed().stream())
                .map(each -> each.scheme())
                .anyMatch(each -> each.kind() == SecurityScheme.Kind.API_KEY
                        && each.field().equals(name));
    }
}
