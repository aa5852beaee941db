package dev.ringer.validation;

import dev.ringer.contract.SecurityAlternative;
import dev.ringer.contract.SecurityAlternative.Needed;
import dev.ringer.contract.SecurityScheme;
import dev.ringer.http.Request;
import dev.ringer.validation.Validation.Kind;
import dev.ringer.validation.credential.Credential;
import dev.ringer.validation.credential.Jwt;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The check of credentials: of several alternatives one must hold, with all its schemes (OAS 3.1, "Security Requirement Object"). */
final class SecurityCheck {

    private final List<SecurityAlternative> alternatives;
    private final Policy policy;
    private final String realm;
    private final String rule;

    /**
     * Make the check.
     *
     * @param rule where the operation stands
     */
    SecurityCheck(List<SecurityAlternative> alternatives, Policy policy, String realm, String rule) {
        this.alternatives = alternatives;
        this.policy = policy;
        this.realm = realm.replaceAll("[^\\x20-\\x7E]|[\"\\\\]", "");
        this.rule = rule;
    }

    /**
     * What is wrong with a credential.
     *
     * @param kind unauthenticated, or forbidden
     * @param error for the challenge; empty where none was sent
     */
    private record Fault(Needed needed, Kind kind, String code, String message, String error) {}

    /**
     * Check the credentials of a request.
     *
     * @param clock that tokens expire by
     */
    void check(Request request, InstantSource clock, Violations violations) {
        List<Fault> closest = null;
        for (SecurityAlternative each : alternatives) {
            List<Fault> faults = faults(each, request, clock);
            if (faults.isEmpty()) {
                return;
            }
            closest = closest == null || isCloser(faults, closest) ? faults : closest;
        }
        if (closest == null) {
            return;
        }
        String others = others(closest.get(0).needed().scheme());
        for (Fault fault : closest) {
            violations.add(
                    fault.kind(),
                    Credential.where(fault.needed().scheme()),
                    fault.code(),
                    fault.message() + (fault.equals(closest.get(0)) ? others : "") + ".",
                    rule);
        }
        violations.challenge(challenges(closest));
    }

    /** Credentials that only lack scopes are closer than wrong ones, wrong ones closer than none. */
    private static boolean isCloser(List<Fault> faults, List<Fault> than) {
        return distance(faults) < distance(than);
    }

    private static int distance(List<Fault> faults) {
        return faults.stream()
                .mapToInt(
                        each -> each.kind() == Kind.FORBIDDEN ? 1 : each.error().isEmpty() ? 10_000 : 100)
                .sum();
    }

    private List<Fault> faults(SecurityAlternative alternative, Request request, InstantSource clock) {
        List<Fault> faults = new ArrayList<>(0);
        for (Needed needed : alternative.needed()) {
            Fault fault = fault(needed, request, clock);
            if (fault != null) {
                faults.add(fault);
            }
        }
        return faults;
    }

    private String others(SecurityScheme but) {
        Set<String> named = new LinkedHashSet<>();
        for (SecurityAlternative each : alternatives) {
            if (each.needed().stream().noneMatch(needed -> needed.scheme().equals(but))) {
                named.add(each.needed().stream()
                        .map(needed -> Credential.named(needed.scheme()))
                        .collect(Collectors.joining(" and ")));
            }
        }
        return named.isEmpty() ? "" : " (" + String.join(", or ", named) + " would do too)";
    }

    private List<String> challenges(List<Fault> closest) {
        Set<String> challenges = new LinkedHashSet<>();
        for (SecurityAlternative alternative : alternatives) {
            for (Needed needed : alternative.needed()) {
                String error = closest.stream()
                        .filter(each -> each.needed().equals(needed))
                        .map(Fault::error)
                        .findFirst()
                        .orElse("");
                Credential.challenge(needed.scheme(), realm, needed.scopes(), error)
                        .ifPresent(challenges::add);
            }
        }
        return List.copyOf(challenges);
    }

    // --- one credential

    private @Nullable Fault fault(Needed needed, Request request, InstantSource clock) {
        SecurityScheme scheme = needed.scheme();
        SecurityLevel level = policy.level(scheme.name());
        if (level instanceof SecurityLevel.Off || scheme.kind() == SecurityScheme.Kind.UNKNOWN) {
            return null;
        }
        Optional<String> credential = Credential.of(request, scheme);
        if (credential.isEmpty()) {
            return new Fault(
                    needed,
                    Kind.UNAUTHENTICATED,
                    "credentials",
                    "The request has " + Credential.other(request, scheme).orElse("no credentials") + " for '"
                            + scheme.name() + "', must have " + Credential.named(scheme),
                    "");
        }
        if (level instanceof SecurityLevel.Accept accept) {
            return accepts(accept, credential.get(), scheme) ? null : wrong(needed, "is none of those accepted");
        }
        return level instanceof SecurityLevel.Presence ? null : formed(needed, level, credential.get(), clock);
    }

    private static Fault wrong(Needed needed, String what) {
        return new Fault(
                needed,
                Kind.UNAUTHENTICATED,
                "credentials",
                "The credential for '" + needed.scheme().name() + "' " + what,
                "invalid_token");
    }

    private static boolean accepts(SecurityLevel.Accept accept, String credential, SecurityScheme scheme) {
        String plain = isBasic(scheme) ? decoded(credential).orElse("") : credential;
        byte[] bytes = plain.getBytes(StandardCharsets.UTF_8);
        boolean found = false;
        for (String each : accept.values()) {
            found |= MessageDigest.isEqual(bytes, each.getBytes(StandardCharsets.UTF_8));
        }
        return found;
    }

    private static boolean isBasic(SecurityScheme scheme) {
        return scheme.kind() == SecurityScheme.Kind.HTTP && scheme.scheme().equals("basic");
    }

    private static Optional<String> decoded(String credential) {
        try {
            return Optional.of(new String(Base64.getDecoder().decode(credential), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private @Nullable Fault formed(Needed needed, SecurityLevel level, String credential, InstantSource clock) {
        SecurityScheme scheme = needed.scheme();
        return switch (scheme.kind()) {
            case API_KEY, MUTUAL_TLS, UNKNOWN -> null;
            case OAUTH2, OPEN_ID_CONNECT -> token(needed, level, credential, clock);
            case HTTP ->
                switch (scheme.scheme()) {
                    case "bearer" -> token(needed, level, credential, clock);
                    case "basic" ->
                        decoded(credential)
                                        .filter(each -> each.indexOf(':') >= 0)
                                        .isPresent()
                                ? null
                                : wrong(needed, "must be user and password, joined by a colon, in Base64");
                    case "digest" ->
                        credential.contains("username") && credential.contains("response")
                                ? null
                                : wrong(needed, "must have 'username' and 'response'");
                    default -> null;
                };
        };
    }

    private @Nullable Fault token(Needed needed, SecurityLevel level, String credential, InstantSource clock) {
        Optional<Jwt> token = Jwt.parse(credential);
        if (token.isEmpty()) {
            return wrong(needed, "is no JSON Web Token");
        }
        Instant now = clock.instant();
        Optional<String> fault = token.get().fault(now);
        if (fault.isPresent()) {
            return wrong(needed, fault.get());
        }
        if (level instanceof SecurityLevel.Verify verify && !verify.keys().signed(token.get())) {
            return wrong(needed, "is not signed with a known key");
        }
        Set<String> scopes = token.get().scopes();
        List<String> missing =
                needed.scopes().stream().filter(each -> !scopes.contains(each)).toList();
        return missing.isEmpty()
                ? null
                : new Fault(
                        needed,
                        Kind.FORBIDDEN,
                        "scopes",
                        "The token for '" + needed.scheme().name() + "' lacks the scopes: "
                                + String.join(", ", missing),
                        "insufficient_scope");
    }
}
