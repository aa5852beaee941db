package dev.ringer.resource;

import dev.ringer.json.Edit;
import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonNull;
import dev.ringer.json.JsonObject;
import dev.ringer.json.JsonString;
import dev.ringer.json.Pointer;
import dev.ringer.schema.Access;
import dev.ringer.schema.Parts;
import dev.ringer.schema.Schema;
import dev.ringer.schema.check.Checker;
import dev.ringer.schema.check.Direction;
import dev.ringer.schema.check.Finding;
import dev.ringer.source.Diagnostic;
import dev.ringer.source.Location;
import dev.ringer.source.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads what people give as the things of one resource, and holds it to the resource's schema and to its identity.
 *
 * <p>A thing without identity gets the next free one of 1, 2, 3…, as a number, a text or a UUID, whichever its schema
 * takes first. Used by one thread.
 */
public final class SeedReader {

    /** More than that is wrong in one file seldom, and nobody reads on. */
    private static final int DIAGNOSTICS_MAX = 50;

    private final Resource resource;
    private final Checker checker;
    private final List<Diagnostic> diagnostics;
    private final UnknownMembers unknown;
    private final Optional<FreshIdentities> fresh;
    private final Map<String, Location> known = new HashMap<>();
    private final int diagnosticsMax;

    /**
     * Make a reader.
     *
     * @param diagnostics takes what is wrong, without lines
     */
    public SeedReader(Resource resource, Checker checker, List<Diagnostic> diagnostics) {
        this.resource = resource;
        this.checker = checker;
        this.diagnostics = diagnostics;
        this.diagnosticsMax = diagnostics.size() + DIAGNOSTICS_MAX;
        this.unknown = new UnknownMembers(diagnostics);
        this.fresh = member().map(each -> new FreshIdentities(each, resource.schema(), checker));
    }

    /** Make a list of things of a table, values as the schema has them; see {@link Columns}. */
    public Json of(Table table, Location where) {
        return new Columns(resource, checker, where, diagnostics).things(table);
    }

    /**
     * Read a list of things, a map of them by identity, or the one thing of a resource that is one.
     *
     * @param where the value stands
     * @return those that are right
     */
    public List<Seed> read(Json given, Location where) {
        List<Seed> all = resource.isSingleton() ? one(given, where) : several(given, where);
        List<Seed> named = named(all);
        List<Seed> right =
                named.stream().flatMap(each -> checked(each).stream()).toList();
        if (diagnostics.size() > diagnosticsMax) {
            int more = diagnostics.size() - diagnosticsMax;
            diagnostics.subList(diagnosticsMax, diagnostics.size()).clear();
            error("invalid-data", "and " + more + " more", where);
        }
        return right;
    }

    private void error(String code, String message, Location where) {
        diagnostics.add(Diagnostic.error(code, message, where));
    }

    private Optional<Pointer> member() {
        return resource.identity().flatMap(Identity::member);
    }

    private String memberName() {
        return resource.identity().map(Identity::memberName).orElse("");
    }

    // --- shapes

    private List<Seed> one(Json given, Location where) {
        if (given instanceof JsonObject) {
            return List.of(new Seed(given, where));
        }
        error("invalid-data", "'" + resource.name() + "' is one thing, must be a map of its members", where);
        return List.of();
    }

    private List<Seed> several(Json given, Location where) {
        if (given instanceof JsonObject map) {
            return byIdentity(map, where);
        }
        List<Seed> seeds = new ArrayList<>();
        if (given instanceof JsonArray list) {
            for (int i = 0; i < list.size(); i++) {
                seeds.add(new Seed(list.get(i), where.child(i)));
            }
        } else if (!(given instanceof JsonNull)) {
            error("invalid-data", "'" + resource.name() + "' must be a list of things", where);
        }
        return seeds;
    }

    private List<Seed> byIdentity(JsonObject map, Location where) {
        Pointer member = member().orElse(Pointer.ROOT);
        List<Seed> seeds = new ArrayList<>();
        for (Map.Entry<String, Json> each : map) {
            boolean fits = each.getValue() instanceof JsonObject && isMissing(each.getValue(), member);
            if (!fits || fresh.isEmpty()) {
                error(
                        "invalid-data",
                        "'" + resource.name() + "' must be a list of things, or a map of things by "
                                + (member.isRoot() ? "identity" : "'" + memberName() + "', which they then leave out"),
                        where.child(each.getKey()));
                return List.of();
            }
            Json identity = fresh.get().read(each.getKey());
            seeds.add(new Seed(put(each.getValue(), member, identity), where.child(each.getKey())));
        }
        return seeds;
    }

    // --- identities

    private static boolean isMissing(Json thing, Pointer member) {
        Json value = member.find(thing);
        return value == null || value instanceof JsonNull;
    }

    /** Put an identity before all else, as people look for it there. */
    private static Json put(Json thing, Pointer member, Json identity) {
        if (member.parent().isRoot() && thing instanceof JsonObject object) {
            return JsonObject.builder()
                    .put(member.last(), identity)
                    .putAll(object.without(member.last()))
                    .build();
        }
        return Edit.put(thing, member, identity);
    }

    private List<Seed> named(List<Seed> all) {
        Pointer member = member().orElse(null);
        if (member == null || resource.isSingleton() || fresh.isEmpty()) {
            return all;
        }
        all.forEach(each -> remember(each, member));
        List<Seed> named = new ArrayList<>(all.size());
        for (Seed each : all) {
            if (!(each.value() instanceof JsonObject) || !isMissing(each.value(), member)) {
                named.add(each);
                continue;
            }
            Optional<Json> identity = fresh.get().next();
            if (identity.isPresent()) {
                named.add(new Seed(put(each.value(), member, identity.get()), each.where()));
            } else {
                error(
                        "missing-identity",
                        "a thing of '" + resource.name() + "' has no '" + memberName()
                                + "', and none can be made that its schema takes",
                        each.where());
            }
        }
        return named;
    }

    /** Two things may have the same identity below different things, if they say below which. */
    private void remember(Seed seed, Pointer member) {
        Json value = member.find(seed.value());
        if (value == null || value instanceof JsonNull) {
            return;
        }
        String identity = text(value);
        fresh.ifPresent(each -> each.take(identity));
        StringBuilder key = new StringBuilder(identity);
        for (Scope scope : resource.scopes()) {
            Json above = scope.member().map(each -> each.find(seed.value())).orElse(null);
            key.append('\n').append(above == null ? "" : text(above));
        }
        Location first = known.putIfAbsent(key.toString(), seed.where());
        if (first != null) {
            error(
                    "repeated-identity",
                    "there is a thing of '" + resource.name() + "' with " + memberName() + " " + identity
                            + " already, at " + first,
                    new Location(seed.where().document(), seed.where().pointer().append(member)));
        }
    }

    private static String text(Json value) {
        return value instanceof JsonString string ? string.value() : value.text();
    }

    // --- schemas

    /** Give a thing with what it lacks and a server says; nothing where it is wrong. */
    private Optional<Seed> checked(Seed seed) {
        if (resource.schema().isEmpty()) {
            return Optional.of(seed);
        }
        List<Pointer> missing = new ArrayList<>();
        boolean right = true;
        for (Finding each : checker.findings(resource.schema().get(), seed.value(), Direction.RESPONSE)) {
            boolean lacks = each.keyword().equals("required") && isServers(each.at());
            if (lacks) {
                missing.add(each.at());
            } else {
                right = false;
                tell(seed, each);
            }
        }
        unknown.check(resource.schema().get(), seed);
        return right ? Optional.of(new Seed(seed.value(), seed.where(), missing)) : Optional.empty();
    }

    private void tell(Seed seed, Finding finding) {
        String place = finding.at().isRoot()
                ? "this " + resource.noun()
                : "'" + String.join(".", finding.at().tokens()) + "'";
        Location where =
                new Location(seed.where().document(), seed.where().pointer().append(finding.at()));
        error("invalid-data", place + " " + finding.message(), where);
    }

    private boolean isServers(Pointer member) {
        List<Schema> at = List.of(resource.schema().orElseThrow());
        for (String token : member.tokens()) {
            at = Parts.ofAny(at).member(token);
        }
        boolean outermost = member.parent().isRoot();
        return (outermost && resource.serverSet().get().contains(member.last()))
                || at.stream().anyMatch(Access::isReadOnly);
    }
}
