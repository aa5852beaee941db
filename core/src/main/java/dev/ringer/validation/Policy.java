package dev.ringer.validation;

import dev.ringer.contract.Mount;
import dev.ringer.contract.Operation;
import dev.ringer.exchange.ValidationMode;
import dev.ringer.exchange.Violation;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * How strict the check of requests is.
 *
 * @param mode what to do with violations where nothing else is said
 * @param modes by operationId, by {@code METHOD /path}, or by a mount's base path; the first of these that is there
 * @param strict true to refuse query parameters, headers and body members that the contract does not know, and
 *     {@code readOnly} members
 * @param ignored rules that are not applied, as {@code query.unknown}, {@code body} or {@code required}
 * @param security level by scheme's name; the empty name stands for all others
 */
public record Policy(
        ValidationMode mode,
        Map<String, ValidationMode> modes,
        boolean strict,
        Set<String> ignored,
        Map<String, SecurityLevel> security) {

    public static final Policy STANDARD = new Policy(ValidationMode.ENFORCE, Map.of(), false, Set.of(), Map.of());

    public Policy {
        modes = Map.copyOf(modes);
        ignored = Set.copyOf(ignored);
        security = Map.copyOf(security);
    }

    /** Give what to do with violations of an operation's requests. */
    public ValidationMode mode(Mount mount, Operation operation) {
        if (modes.isEmpty()) {
            return mode;
        }
        for (String key : new String[] {operation.id(), operation.title(), mount.basePath()}) {
            ValidationMode own = modes.get(key);
            if (own != null) {
                return own;
            }
        }
        return mode;
    }

    public Policy withMode(ValidationMode replacement) {
        return new Policy(replacement, modes, strict, ignored, security);
    }

    /** Give a copy with a mode of its own for an operation or a mount. */
    public Policy withMode(String key, ValidationMode own) {
        Map<String, ValidationMode> more = new HashMap<>(modes);
        more.put(key, own);
        return new Policy(mode, more, strict, ignored, security);
    }

    public Policy withStrict() {
        return new Policy(mode, modes, true, ignored, security);
    }

    public Policy withIgnored(String rule) {
        Set<String> more = new HashSet<>(ignored);
        more.add(rule);
        return new Policy(mode, modes, strict, more, security);
    }

    /** Give a copy with a level for a scheme; for all others where the name is empty. */
    public Policy withSecurity(String scheme, SecurityLevel level) {
        Map<String, SecurityLevel> more = new HashMap<>(security);
        more.put(scheme, level);
        return new Policy(mode, modes, strict, ignored, more);
    }

    /** Tell whether a violation's rule is one of those that are not applied. */
    boolean ignores(Violation violation) {
        if (ignored.isEmpty()) {
            return false;
        }
        String place = violation.where().get(0);
        return ignored.contains(place)
                || ignored.contains(violation.code())
                || ignored.contains(place + "." + violation.code());
    }

    SecurityLevel level(String scheme) {
        SecurityLevel own = security.get(scheme);
        return own != null ? own : security.getOrDefault("", SecurityLevel.PRESENCE);
    }
}
