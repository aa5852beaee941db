package dev.ringer.resource;

import dev.ringer.contract.Contract;
import dev.ringer.contract.ContractNames;

/**
 * A name of a resource as people say it: {@code customers}, or {@code crm/customers} for that of the contract {@code
 * crm}.
 *
 * @param contract empty where none is named
 * @param resource its name within its contract
 */
public record ResourceName(String contract, String resource) {

    public static ResourceName of(String text) {
        int slash = text.lastIndexOf('/');
        return slash > 0
                ? new ResourceName(text.substring(0, slash), text.substring(slash + 1))
                : new ResourceName("", text);
    }

    /** Give the whole name of a resource of a contract. */
    public static String whole(ContractNames names, Contract contract, String resource) {
        return names.of(contract) + "/" + resource;
    }

    public boolean namesContract() {
        return !contract.isEmpty();
    }

    /** Tell whether a contract may be meant. */
    public boolean mayMean(Contract other, ContractNames names) {
        return contract.isEmpty()
                || names.called(contract).stream().anyMatch(each -> ContractNames.areOne(each.contract(), other));
    }
}
