package dev.ringer.keeper;

import dev.ringer.exchange.Preferences;
import dev.ringer.exchange.Problem;
import dev.ringer.exchange.Violation;
import dev.ringer.generation.Generator;
import dev.ringer.json.Edit;
import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.Pointer;
import dev.ringer.resource.Resource;
import dev.ringer.resource.Scope;
import dev.ringer.schema.Schema;
import dev.ringer.schema.check.Checker;
import dev.ringer.schema.check.Direction;
import dev.ringer.schema.check.Finding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Holds what people put to the contract, and to where they put it. */
final class Conformity {

    /** Rules that are about members which are there and should not be. */
    private static final Set<String> CLOSED = Set.of("additionalProperties", "unevaluatedProperties", "propertyNames");

    private final Generator generator;
    private final Filling filling;
    private final Checker checker;

    Conformity(Generator generator, Filling filling, Checker checker) {
        this.generator = generator;
        this.filling = filling;
        this.checker = checker;
    }

    /**
     * Give the thing with what its address says of it, and with members that it must have.
     *
     * @throws RefusedException when it says something else itself, or its schema refuses it
     */
    Json checked(Place place, String identity, Json sent, Preferences preferences) throws RefusedException {
        List<Violation> violations = new ArrayList<>();
        Json thing = sent;
        for (Map.Entry<Pointer, String> each : said(place, identity).entrySet()) {
            thing = told(place.resource(), thing, each.getKey(), each.getValue(), violations);
        }
        Schema schema = place.resource().schema().orElse(null);
        if (schema == null || !violations.isEmpty()) {
            return right(place, identity, thing, violations);
        }
        List<Finding> blamed = blamed(schema, thing);
        boolean closed = blamed.stream().anyMatch(each -> CLOSED.contains(each.keyword()));
        if (!blamed.isEmpty() && !closed) {
            Optional<Json> filled = filling.filled(schema, thing, place, identity, preferences);
            if (filled.isPresent()) {
                return filled.get();
            }
        }
        for (Finding each : blamed) {
            violations.add(violation(each.keyword(), each.at(), each.message()));
        }
        return right(place, identity, thing, violations);
    }

    private static Json right(Place place, String identity, Json thing, List<Violation> violations)
            throws RefusedException {
        if (!violations.isEmpty()) {
            throw new RefusedException(problem(place.thing(identity), violations));
        }
        return thing;
    }

    /** Members that are missing are no fault where others are wrong, since they would be filled in. */
    private List<Finding> blamed(Schema schema, Json thing) {
        List<Finding> all = checker.findings(schema, thing, Direction.RESPONSE);
        List<Finding> wrong =
                all.stream().filter(each -> !each.keyword().equals("required")).toList();
        return wrong.isEmpty() ? all : wrong;
    }

    /** Say the first reason for which a value is not one of the schema; empty where it is. */
    String reason(Schema schema, Json value) {
        List<Finding> findings = blamed(schema, value);
        return findings.isEmpty()
                ? ""
                : shown(findings.get(0).at()) + " " + findings.get(0).message();
    }

    private static Map<Pointer, String> said(Place place, String identity) {
        Map<Pointer, String> said = new LinkedHashMap<>();
        if (!place.resource().isSingleton()) {
            Base.member(place.resource()).ifPresent(each -> said.put(each, identity));
        }
        for (Scope each : place.resource().scopes()) {
            String value = place.values().get(each.variable());
            if (value != null) {
                each.member().ifPresent(member -> said.putIfAbsent(member, value));
            }
        }
        return said;
    }

    private Json told(Resource resource, Json thing, Pointer member, String text, List<Violation> violations) {
        Json there = member.find(thing);
        if (there == null) {
            List<Schema> schemas =
                    resource.schema().map(each -> Texts.at(each, member)).orElse(List.of());
            Optional<Json> typed = Texts.typed(text, schemas, generator);
            if (typed.isEmpty()) {
                unfit(text, schemas).ifPresent(message -> violations.add(violation("address", member, message)));
            }
            return typed.map(each -> Edit.put(thing, member, each)).orElse(thing);
        }
        if (!text.equals(Texts.of(there))) {
            String message = "is " + there + ", must be " + text + " as the address says";
            violations.add(violation("address", member, message));
        }
        return thing;
    }

    /** Say why no schema takes what the address says; nothing where one does. */
    private Optional<String> unfit(String text, List<Schema> schemas) {
        boolean fits = schemas.stream()
                .anyMatch(each -> Texts.typed(text, List.of(each), generator).isPresent());
        return fits
                ? Optional.empty()
                : schemas.stream()
                        .flatMap(each -> blamed(each, Json.of(text)).stream())
                        .findFirst()
                        .map(each -> each.message() + "; the address says so");
    }

    private static String shown(Pointer at) {
        return at.isRoot() ? "it" : at.toString();
    }

    private static Violation violation(String code, Pointer at, String message) {
        String subject = at.isRoot() ? "The body" : "The body at " + at;
        return new Violation(
                List.of("body"), Violation.Severity.ERROR, code, subject + " " + message + ".", at.toString(), "");
    }

    private static Problem problem(String thing, List<Violation> violations) {
        List<Json> list = violations.stream().<Json>map(Violation::toJson).toList();
        String more = violations.size() == 1 ? "" : " (" + (violations.size() - 1) + " more)";
        String detail =
                "The " + thing + " would not be valid: " + violations.get(0).message() + more;
        return Problem.of(422, "invalid-thing", detail).with("validation", JsonArray.of(list));
    }
}
