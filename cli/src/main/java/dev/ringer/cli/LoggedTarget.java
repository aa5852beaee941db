package dev.ringer.cli;

import dev.ringer.http.Query;
import dev.ringer.schema.check.Secrets;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Addresses as the log shows them: without the values of what looks like a secret. */
final class LoggedTarget {

    private LoggedTarget() {}

    /** Give a URL, or what of one a request addresses, without secrets in its query, and without credentials. */
    static String withoutSecrets(String url) {
        String plain = url.startsWith("/") ? url : url.replaceFirst("//[^/?#]*@", "//***@");
        int question = plain.indexOf('?');
        return question < 0
                ? plain
                : plain.substring(0, question + 1)
                        + Arrays.stream(plain.substring(question + 1).split("&", -1))
                                .map(LoggedTarget::shown)
                                .collect(Collectors.joining("&"));
    }

    private static String shown(String pair) {
        int equals = pair.indexOf('=');
        boolean secret =
                equals > 0 && Query.parse(pair).pairs().stream().anyMatch(each -> Secrets.isSecret(each.name()));
        return secret ? pair.substring(0, equals + 1) + "***" : pair;
    }
}
