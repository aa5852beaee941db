package dev.ringer.cli;

import dev.ringer.contract.Contract;
import dev.ringer.contract.ContractNames;
import dev.ringer.launch.Loaded;
import dev.ringer.resource.Resource;
import dev.ringer.resource.ResourceName;
import dev.ringer.resource.ResourcePolicies;
import dev.ringer.resource.ResourcePolicy;
import dev.ringer.resource.Resources;
import java.util.ArrayList;
import java.util.List;

/** The resources of contracts, by names that tell them from those of the other contracts. */
final class ShownResources {

    private final List<Entry> all = new ArrayList<>();
    private final ResourcePolicies policies;

    ShownResources(Loaded loaded, ResourcePolicy policy) {
        this.policies = new ResourcePolicies(loaded.mounts(), policy);
        for (Contract each : loaded.contracts()) {
            all.add(new Entry(each, Resources.of(each, policies.of(each).overrides())));
        }
    }

    private record Entry(Contract contract, Resources resources) {}

    /** Gives names of the resources of one contract. */
    interface Names {

        /** Give the name that people use: with the contract's where another contract has a resource of the name. */
        String shown(Resource resource);

        /** Give the name with that of the contract. */
        String whole(Resource resource);
    }

    /** Takes what one contract keeps. */
    interface Taker {
        void take(Contract contract, Resources resources, Names names);
    }

    void each(Taker taker) {
        all.forEach(each -> taker.take(each.contract(), each.resources(), names(each.contract())));
    }

    private Names names(Contract contract) {
        List<Resources> others = all.stream()
                .filter(each -> !ContractNames.areOne(each.contract(), contract))
                .map(Entry::resources)
                .toList();
        return new Names() {
            @Override
            public String shown(Resource resource) {
                boolean alone = others.stream()
                        .noneMatch(each -> each.find(resource.name()).isPresent());
                return alone ? resource.name() : whole(resource);
            }

            @Override
            public String whole(Resource resource) {
                return ResourceName.whole(policies.names(), contract, resource.name());
            }
        };
    }
}
