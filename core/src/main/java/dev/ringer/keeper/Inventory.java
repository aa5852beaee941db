package dev.ringer.keeper;

import dev.ringer.contract.ContractNames;
import dev.ringer.contract.Mount;
import dev.ringer.generation.Generator;
import dev.ringer.resource.Resource;
import dev.ringer.resource.ResourceName;
import dev.ringer.schema.check.Checker;
import dev.ringer.source.Nearest;
import dev.ringer.state.Holdings;
import dev.ringer.state.Scope;
import dev.ringer.state.View;
import dev.ringer.state.Write;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What contracts keep, for people and programs beside the API itself: to look at, to change, to forget and to hold to
 * another contract. Safe for use by several threads.
 */
public final class Inventory {

    /** Kind of the problem that a name means several resources. */
    static final String AMBIGUOUS = "which-mount";

    private final List<Kept> mounts;
    private final ContractNames names;
    private final Base base;
    private final Conformity conformity;
    private final Recheck recheck;

    /**
     * Make it.
     *
     * @param mounts nothing where nothing is kept
     */
    Inventory(List<Kept> mounts, ContractNames names, Base base, Filling filling, Generator generator) {
        this.mounts = mounts;
        this.names = names;
        this.base = base;
        this.conformity = new Conformity(generator, filling, Checker.asserting());
        this.recheck = new Recheck(mounts, filling, conformity);
    }

    private record Found(Kept kept, Resource resource) {

        Scope scope() {
            return kept.scope().at(resource.name());
        }

        String mount() {
            return shown(kept.mount());
        }
    }

    /** Give a mount as addresses name it: its base path, {@code /} where that is empty. */
    public static String shown(Mount mount) {
        return mount.basePath().isEmpty() ? "/" : mount.basePath();
    }

    // --- looking

    /** List the resources of all mounts. */
    public List<Listed> list(Holdings holdings) {
        View view = holdings.now();
        return all().stream().map(each -> listed(each, holdings, view)).toList();
    }

    /**
     * Give one of them.
     *
     * @throws RefusedException when there is none, or there are several
     */
    public Listed listed(Address address, Holdings holdings) throws RefusedException {
        return listed(found(address), holdings, holdings.now());
    }

    /** Count the things of a resource as a session sees them; nothing where they are kept within others. */
    public OptionalLong count(Listed listed, Owner owner) {
        Resource resource = listed.resource();
        Optional<Place> place = !resource.scopes().isEmpty()
                ? Optional.empty()
                : mounts.stream()
                        .filter(each -> each.mount().equals(listed.mount()))
                        .findFirst()
                        .flatMap(each -> each.places().get().at(resource, Map.of()));
        return place.map(each -> OptionalLong.of(new Shelf(base, conformity, each, owner).count()))
                .orElseGet(OptionalLong::empty);
    }

    private List<Found> all() {
        List<Found> all = new ArrayList<>();
        for (Kept each : mounts) {
            each.resources().get().all().forEach(resource -> all.add(new Found(each, resource)));
        }
        return all;
    }

    private Listed listed(Found found, Holdings holdings, View view) {
        Scope scope = holdings.layers().session().at(found.scope());
        List<dev.ringer.resource.Scope> scopes = found.resource().scopes();
        List<Listed.Part> parts = new ArrayList<>();
        int outside = scope.segments().size();
        for (Iterator<Scope> each = view.scopes(scope); each.hasNext() && parts.size() < Listed.PARTS_MAX; ) {
            Scope place = each.next();
            List<String> values = place.segments();
            Map<String, String> within = new LinkedHashMap<>();
            for (int i = outside; i < values.size() && i - outside < scopes.size(); i++) {
                within.put(scopes.get(i - outside).variable(), values.get(i));
            }
            if (!within.isEmpty()) {
                parts.add(new Listed.Part(within, view.tally(place)));
            }
        }
        return new Listed(found.kept().mount(), whole(found), found.resource(), view.tally(scope), parts);
    }

    /**
     * Give the things that are meant.
     *
     * @throws RefusedException when it is not clear which, or there are none such
     */
    public Shelf shelf(Address address, Owner owner) throws RefusedException {
        Found found = found(address);
        List<String> missing = found.resource().scopeVariables().stream()
                .filter(each -> !address.within().containsKey(each))
                .toList();
        if (!missing.isEmpty()) {
            throw new RefusedException(
                    400,
                    "place-missing",
                    "Things of '" + address.resource() + "' are kept within others; say within which: "
                            + missing.stream().map(each -> each + "=…").collect(Collectors.joining("&")) + ".");
        }
        Place place = found.kept()
                .places()
                .get()
                .at(found.resource(), address.within())
                .orElseThrow(() -> new RefusedException(
                        409, "no-operations", "No operation of '" + address.resource() + "' says how it is kept."));
        return new Shelf(base, conformity, place, owner);
    }

    private Found found(Address address) throws RefusedException {
        if (mounts.isEmpty()) {
            throw new RefusedException(404, "no-such-resource", "Nothing is kept here (state: off).");
        }
        ResourceName name = ResourceName.of(address.resource());
        List<Found> all = all(name);
        List<Found> named = all.stream()
                .filter(each -> each.resource().name().equals(name.resource()))
                .toList();
        List<Found> meant = named.stream()
                .filter(each ->
                        address.mount().isEmpty() || is(each, address.mount().get()))
                .toList();
        if (meant.size() == 1) {
            return meant.get(0);
        }
        if (!named.isEmpty()) {
            throw new RefusedException(
                    meant.isEmpty() ? 404 : 400,
                    meant.isEmpty() ? "no-such-mount" : AMBIGUOUS,
                    "There " + (named.size() == 1 ? "is one resource" : "are " + named.size() + " resources") + " '"
                            + address.resource() + "'; say which with " + ways(named) + ".");
        }
        List<String> known = all.stream().map(each -> each.resource().name()).toList();
        throw new RefusedException(
                404,
                "no-such-resource",
                "There is no resource '" + name.resource() + "'"
                        + (name.namesContract() ? " of '" + name.contract() + "'" : "")
                        + Nearest.hint(name.resource(), known) + ".");
    }

    /** Give the resources of the contracts that a name may mean. */
    private List<Found> all(ResourceName name) throws RefusedException {
        if (!name.namesContract()) {
            return all();
        }
        List<Mount> called = names.called(name.contract());
        if (called.isEmpty()) {
            throw new RefusedException(
                    404,
                    "no-such-resource",
                    "There is no contract '" + name.contract() + "' that keeps '" + name.resource() + "'; there are: "
                            + String.join(", ", names.all()) + ".");
        }
        return all().stream()
                .filter(each -> called.contains(each.kept().mount()))
                .toList();
    }

    /** Say how the resources of a name are told apart: by their whole names, or by their mounts where one contract has several. */
    private String ways(List<Found> named) {
        Set<String> whole = named.stream().map(this::whole).collect(Collectors.toCollection(LinkedHashSet::new));
        return whole.size() < named.size()
                ? named.stream().map(each -> "mount=" + each.mount()).collect(Collectors.joining(" or "))
                : whole.stream().map(each -> "'" + each + "'").collect(Collectors.joining(" or "));
    }

    private String whole(Found found) {
        return ResourceName.whole(
                names, found.kept().mount().contract(), found.resource().name());
    }

    private boolean is(Found found, String mount) {
        return found.mount().equals(mount)
                || names.called(mount).contains(found.kept().mount());
    }

    // --- forgetting

    /**
     * Let things of a resource be as if the session had never written them: those within the things that the address
     * names, or all.
     *
     * @throws RefusedException when there is no such resource, or there are several
     */
    public void forget(Address address, Holdings holdings) throws RefusedException {
        Scope scope = found(address).scope();
        for (dev.ringer.resource.Scope each : found(address).resource().scopes()) {
            String value = address.within().get(each.variable());
            if (value == null) {
                break;
            }
            scope = scope.at(value);
        }
        holdings.store().write(Write.drop(holdings.layers().session().at(scope)));
    }

    // --- another contract

    /**
     * Hold what a session changed to the contracts as they are now: what their schemas refuse is filled in where
     * members are missing, and else set aside, as is what they keep no longer. What was set aside before and fits now
     * comes back.
     */
    public Rechecked recheck(Owner owner) {
        return recheck.check(owner);
    }

    /** List what was set aside of a session's changes, the first of it. */
    public List<SetAside> setAside(Holdings holdings, int limit) {
        return Recheck.setAside(holdings, limit);
    }

    /** Count what was set aside of a session's changes. */
    public long setAsideCount(Holdings holdings) {
        return holdings.now().tally(Recheck.aside(holdings)).entries();
    }

    static RefusedException full(String reason) {
        return new RefusedException(507, "state-full", "It cannot be kept: " + reason + ".");
    }
}
