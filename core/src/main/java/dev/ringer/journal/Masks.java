package dev.ringer.journal;

import dev.ringer.contract.Operation;
import dev.ringer.contract.Parameter;
import dev.ringer.contract.SecurityAlternative;
import dev.ringer.contract.SecurityScheme;
import dev.ringer.exchange.Exchange;
import dev.ringer.http.Target;
import dev.ringer.json.Pointer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What is hidden before an exchange is stored: values of headers, of query and form parameters, and places of JSON
 * bodies. That something was there stays to be seen.
 *
 * <p>Cookies are always hidden, their names are not. A pointer's token {@code *} stands for any member or item; a
 * pointer of one token, such as {@code /password}, goes for the fields of forms too.
 */
public final class Masks {

    /** What stands in place of a secret. */
    public static final String MASK = "***";

    /** Names learned from contracts are kept up to this many; further ones are not hidden. */
    private static final int NAMES_MAX = 1_000;

    /** Credentials of HTTP, cookies, and the usual names of API keys. */
    public static final Masks STANDARD = new Masks(
            Set.of(
                    "authorization",
                    "proxy-authorization",
                    "cookie",
                    "set-cookie",
                    "x-api-key",
                    "api-key",
                    "x-auth-token",
                    "x-access-token"),
            Set.of("access_token", "api_key", "apikey", "client_secret"),
            List.of());

    private final Set<String> headers;
    private final Set<String> parameters;
    private final List<List<String>> pointers;
    private final String[][] headersByLength;

    private Masks(Set<String> headers, Set<String> parameters, List<List<String>> pointers) {
        this.headers = Set.copyOf(headers);
        this.parameters = Set.copyOf(parameters);
        this.pointers = List.copyOf(pointers);
        this.headersByLength = byLength(this.headers);
    }

    private static String[][] byLength(Set<String> names) {
        int longest = names.stream().mapToInt(String::length).max().orElse(0);
        String[][] byLength = new String[longest + 1][];
        for (int i = 0; i <= longest; i++) {
            int length = i;
            byLength[i] = names.stream().filter(name -> name.length() == length).toArray(String[]::new);
        }
        return byLength;
    }

    /** Give masks that hide the values of a header too. */
    public Masks withHeader(String name) {
        return new Masks(with(headers, name.toLowerCase(Locale.ROOT)), parameters, pointers);
    }

    /** Give masks that hide the values of a query or form parameter too. */
    public Masks withParameter(String name) {
        return new Masks(headers, with(parameters, name), pointers);
    }

    /** Give masks that hide a place of JSON bodies too, of requests and of responses. */
    public Masks withPointer(Pointer pointer) {
        List<List<String>> all = new ArrayList<>(pointers);
        all.add(List.copyOf(pointer.tokens()));
        return new Masks(headers, parameters, all);
    }

    /** Give masks that hide an API key too; those of other kinds are hidden by their headers. */
    public Masks with(SecurityScheme scheme) {
        if (hides(scheme) || headers.size() + parameters.size() >= NAMES_MAX) {
            return this;
        }
        return scheme.in() == Parameter.In.HEADER ? withHeader(scheme.field()) : withParameter(scheme.field());
    }

    private static Set<String> with(Set<String> names, String name) {
        Set<String> all = new LinkedHashSet<>(names);
        all.add(name);
        return all;
    }

    /** Give masks that hide the API keys of an operation too: these, where they do already. */
    Masks with(Operation operation) {
        Masks masks = this;
        List<SecurityAlternative> security = operation.detail().security();
        for (int i = 0; i < security.size(); i++) {
            List<SecurityAlternative.Needed> needed = security.get(i).needed();
            for (int j = 0; j < needed.size(); j++) {
                SecurityScheme scheme = needed.get(j).scheme();
                masks = masks.with(scheme);
            }
        }
        return masks;
    }

    /** Give what logs may show of an exchange: the target of its request and its reason, without secrets. */
    public Line line(Exchange exchange) {
        Masking masking = new Masking(this);
        Target target = masking.hide(exchange.request()).target();
        Secrets secrets = masking.secrets();
        return new Line(secrets.scrub(target.toString()), secrets.scrub(exchange.reason()));
    }

    /** What logs show of an exchange. */
    public record Line(String target, String reason) {}

    private boolean hides(SecurityScheme scheme) {
        if (scheme.kind() != SecurityScheme.Kind.API_KEY) {
            return true;
        }
        return switch (scheme.in()) {
            case HEADER -> hidesHeader(scheme.field());
            case QUERY -> hidesParameter(scheme.field());
            case PATH, QUERYSTRING, COOKIE -> true;
        };
    }

    boolean hidesHeader(String name) {
        if (name.length() >= headersByLength.length) {
            return false;
        }
        for (String each : headersByLength[name.length()]) {
            if (each.equalsIgnoreCase(name)) {
                return true;
            }
        }
        return false;
    }

    boolean hidesParameter(String name) {
        return parameters.contains(name);
    }

    boolean hidesField(String name) {
        return hidesParameter(name)
                || pointers.stream()
                        .anyMatch(each -> each.size() == 1 && each.get(0).equals(name));
    }

    /** Give the tokens of the places in JSON bodies. */
    List<List<String>> pointers() {
        return pointers;
    }
}
