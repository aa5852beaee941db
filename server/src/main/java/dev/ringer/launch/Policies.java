package dev.ringer.launch;

import dev.ringer.contract.Mount;
import dev.ringer.contract.Operation;
import dev.ringer.exchange.ValidationMode;
import dev.ringer.source.Nearest;
import dev.ringer.validation.Policy;
import dev.ringer.validation.Rules;
import dev.ringer.validation.SecurityLevel;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what the settings say about the check of requests. */
final class Policies {

    static final ValueType<ValidationMode> MODE = ValueType.Choice.of("enforce", ValidationMode.ENFORCE)
            .or("report", ValidationMode.REPORT)
            .or("off", ValidationMode.OFF);

    private static final ValueType<SecurityLevel> LEVEL = new SecurityType();

    private Policies() {}

    /** Read {@code MODE} or {@code KEY=MODE}. */
    static Policy mode(Policy policy, String text) {
        int equals = text.lastIndexOf('=');
        ValidationMode mode = MODE.parse(text.substring(equals + 1).strip());
        return equals < 0
                ? policy.withMode(mode)
                : policy.withMode(key(text.substring(0, equals).strip()), mode);
    }

    /** A mount is written without a slash at its end, which people do write. */
    private static String key(String text) {
        return text.startsWith("/") ? text.replaceAll("/+$", "") : text;
    }

    // --- names

    /**
     * A name that none of the contracts has.
     *
     * @param setting that names it
     * @param rule what it must be
     */
    record Unknown(String setting, String name, String rule) {}

    /** Find the names of operations, mounts and schemes that none of the contracts has. */
    static List<Unknown> unknown(Policy policy, List<Mount> mounts) {
        Set<String> places = new LinkedHashSet<>();
        Set<String> schemes = new LinkedHashSet<>();
        for (Mount mount : mounts) {
            places.add(mount.basePath());
            mount.contract().schemes().forEach(each -> schemes.add(each.name()));
            for (Operation operation : mount.operations()) {
                places.add(operation.id());
                places.add(operation.title());
            }
        }
        List<Unknown> unknown = new ArrayList<>();
        policy.modes().keySet().stream()
                .filter(each -> !places.contains(each))
                .sorted()
                .forEach(each -> unknown.add(new Unknown(
                        "validation",
                        each,
                        "must be an operationId, a 'METHOD /path' or a mount" + Nearest.hint(each, places))));
        policy.security().keySet().stream()
                .filter(each -> !each.isEmpty() && !schemes.contains(each))
                .sorted()
                .forEach(each -> unknown.add(new Unknown(
                        "security",
                        each,
                        schemes.isEmpty()
                                ? "there are no security schemes"
                                : "must be one of " + String.join(", ", schemes) + Nearest.hint(each, schemes))));
        return unknown;
    }

    /** Read one or more rules, parted by commas. */
    static Policy ignore(Policy policy, String text) {
        Policy all = policy;
        for (String rule : text.split(",", -1)) {
            Optional<String> fault = Rules.fault(rule.strip());
            if (fault.isPresent()) {
                throw new IllegalArgumentException(fault.get());
            }
            all = all.withIgnored(rule.strip());
        }
        return all;
    }

    /** Read {@code LEVEL} or {@code SCHEME=LEVEL}. */
    static Policy security(Policy policy, String text) {
        int colon = text.indexOf(':');
        int equals = text.indexOf('=');
        boolean named = equals > 0 && (colon < 0 || equals < colon);
        String scheme = named ? text.substring(0, equals).strip() : "";
        return policy.withSecurity(
                scheme, LEVEL.parse(text.substring(named ? equals + 1 : 0).strip()));
    }
}
