package dev.ringer.keeper;

import dev.ringer.json.Json;
import dev.ringer.template.State;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/** What templates read of what is kept, as a session sees it. */
public final class ShownState implements State {

    private final Supplier<Inventory> inventory;
    private final Supplier<Owner> owner;

    /**
     * Make it.
     *
     * @param inventory of the contracts as they are then
     */
    public ShownState(Supplier<Inventory> inventory, Supplier<Owner> owner) {
        this.inventory = inventory;
        this.owner = owner;
    }

    @Override
    public Optional<Json> get(String resource, String identity, Map<String, String> where) {
        return shelf(resource, where)
                .flatMap(each -> each.get(each.resource().isSingleton() ? "" : identity))
                .flatMap(each -> Optional.ofNullable(each.value()));
    }

    @Override
    public List<Json> list(String resource, Map<String, String> where) {
        return shelf(resource, where)
                .map(each -> each.page(0, Shelf.PAGE_MAX).things().stream()
                        .map(Thing::value)
                        .filter(Objects::nonNull)
                        .toList())
                .orElse(List.of());
    }

    private Optional<Shelf> shelf(String resource, Map<String, String> where) {
        Map<String, String> within = new HashMap<>(where);
        Optional<String> mount = Optional.ofNullable(within.remove("mount"));
        try {
            return Optional.of(inventory.get().shelf(new Address(resource, mount, within), owner.get()));
        } catch (RefusedException e) {
            if (e.problem().kind().equals(Inventory.AMBIGUOUS)) {
                String message = String.valueOf(e.getMessage());
                throw new AmbiguousException(message.substring(0, message.length() - 1));
            }
            return Optional.empty();
        }
    }
}
