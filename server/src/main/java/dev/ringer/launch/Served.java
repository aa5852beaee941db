package dev.ringer.launch;

import dev.ringer.contract.Contract;
import dev.ringer.contract.ContractNames;
import dev.ringer.contract.Mount;
import dev.ringer.resource.Resource;
import dev.ringer.resource.ResourceName;
import dev.ringer.resource.ResourceOverrides;
import dev.ringer.resource.ResourcePolicies;
import dev.ringer.resource.ResourcePolicy;
import dev.ringer.resource.Resources;
import dev.ringer.source.Diagnostic;
import dev.ringer.source.Location;
import dev.ringer.source.Nearest;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The resources of the contracts that are served, with what people say of them, by the names that people use. */
final class Served {

    private final ResourcePolicies policies;
    private final ContractNames names;
    private final List<Contract> contracts = new ArrayList<>();
    private final IdentityHashMap<Contract, Resources> resources = new IdentityHashMap<>();

    Served(List<Mount> mounts, ResourcePolicy policy) {
        this.policies = new ResourcePolicies(mounts, policy);
        this.names = policies.names();
        for (Mount each : mounts) {
            Contract contract = each.contract();
            if (contracts.stream().noneMatch(other -> ContractNames.areOne(other, contract))) {
                contracts.add(contract);
                resources.put(contract, Resources.of(contract, overrides(contract)));
            }
        }
    }

    /**
     * A contract's resource.
     *
     * @param name within the contract
     * @param whole with the contract's name; the other one where there is no other contract
     */
    record Kept(Contract contract, String name, String whole, Resources all) {

        Resource resource() {
            return all.find(name).orElseThrow();
        }
    }

    Resources resources(Contract contract) {
        return Objects.requireNonNull(resources.get(contract), "the contract is not served");
    }

    /** Give what is said of the resources of a contract. */
    ResourceOverrides overrides(Contract contract) {
        return policies.of(contract).overrides();
    }

    /** Give the contracts that a name may mean. */
    List<Contract> meant(ResourceName name) {
        return contracts.stream().filter(each -> name.mayMean(each, names)).toList();
    }

    /** Give what a name means. */
    List<Kept> kept(ResourceName name, Predicate<Contract> having) {
        return meant(name).stream()
                .filter(each -> having.test(each))
                .map(each -> new Kept(each, name.resource(), whole(each, name.resource()), resources(each)))
                .toList();
    }

    private String whole(Contract contract, String name) {
        return contracts.size() == 1 ? name : ResourceName.whole(names, contract, name);
    }

    // --- what is wrong with names

    Diagnostic ambiguous(ResourceName name, List<Kept> several, String what, String ending, Location where) {
        String ways =
                several.stream().map(each -> "'" + each.whole() + ending + "'").collect(Collectors.joining(" or "));
        return Diagnostic.error(
                "ambiguous-resource",
                several.size() + " contracts have a resource '" + name.resource() + "': "
                        + several.stream().map(each -> each.contract().name()).collect(Collectors.joining(", "))
                        + "; " + what + " " + ways,
                where);
    }

    Diagnostic unknown(ResourceName name, Location where) {
        if (meant(name).isEmpty()) {
            return Diagnostic.error(
                    "unknown-contract",
                    "there is no contract '" + name.contract() + "'; there are: " + String.join(", ", names.all()),
                    where);
        }
        List<String> known = meant(name).stream()
                .flatMap(each -> resources(each).all().stream())
                .map(Resource::name)
                .distinct()
                .toList();
        String rule = known.isEmpty() ? "; the contract shows none" : Nearest.hint(name.resource(), known);
        String of = name.namesContract() ? " of '" + name.contract() + "'" : "";
        return Diagnostic.error(
                "unknown-resource", "there is no resource '" + name.resource() + "'" + of + rule, where);
    }
}
