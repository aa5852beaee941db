package dev.ringer.resource;

import dev.ringer.contract.Contract;
import dev.ringer.contract.ContractNames;
import dev.ringer.contract.Mount;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What is kept of the resources of each contract: what people say and give of them, by the names within the contract. */
public final class ResourcePolicies {

    private final boolean on;
    private final ContractNames names;
    private final IdentityHashMap<Contract, ResourcePolicy> byContract = new IdentityHashMap<>();

    /**
     * Make them.
     *
     * @param whole what people say and give of the resources of all, by names of which some tell the contract
     */
    public ResourcePolicies(List<Mount> mounts, ResourcePolicy whole) {
        this.on = whole.on();
        this.names = ContractNames.of(mounts);
        mounts.forEach(each -> byContract.computeIfAbsent(each.contract(), contract -> of(contract, whole)));
    }

    private ResourcePolicy of(Contract contract, ResourcePolicy whole) {
        Map<String, ResourceOverrides.Said> overrides =
                meant(contract, whole.overrides().byName());
        return whole.withOverrides(new ResourceOverrides(overrides))
                .withSeeds(new Seeds(meant(contract, whole.seeds().byName())));
    }

    /** Give by names within a contract what is about it; a name that tells the contract beats one that does not. */
    private <T> Map<String, T> meant(Contract contract, Map<String, T> byName) {
        Map<String, T> meant = new LinkedHashMap<>();
        byName.forEach((text, each) -> {
            ResourceName name = ResourceName.of(text);
            if (name.namesContract() && name.mayMean(contract, names)) {
                meant.put(name.resource(), each);
            }
        });
        byName.forEach((text, each) -> {
            ResourceName name = ResourceName.of(text);
            if (!name.namesContract()) {
                meant.putIfAbsent(name.resource(), each);
            }
        });
        return meant;
    }

    /** Tell whether anything is kept. */
    public boolean on() {
        return on;
    }

    public ContractNames names() {
        return names;
    }

    /** Give that of one of the contracts. */
    public ResourcePolicy of(Contract contract) {
        return Objects.requireNonNull(byContract.get(contract), "the contract is not mounted");
    }
}
