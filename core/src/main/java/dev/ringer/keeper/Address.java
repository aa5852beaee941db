package dev.ringer.keeper;

import java.util.Map;
import java.util.Optional;

/**
 * Which things of which resource are meant.
 *
 * @param resource by its name, with or without that of its contract: {@code customers}, {@code crm/customers}
 * @param mount base path or name of the contract; needed where one contract has several
 * @param within values by the variables that the paths of the resource have before it, such as {@code customerId}
 */
public record Address(String resource, Optional<String> mount, Map<String, String> within) {

    public Address {
        within = Map.copyOf(within);
    }

    public static Address of(String resource) {
        return new Address(resource, Optional.empty(), Map.of());
    }

    public Address within(Map<String, String> values) {
        return new Address(resource, mount, values);
    }
}
