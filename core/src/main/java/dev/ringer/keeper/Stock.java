package dev.ringer.keeper;

import dev.ringer.contract.Operation;
import dev.ringer.exchange.Call;
import dev.ringer.generation.Extents;
import dev.ringer.resource.Paging;
import dev.ringer.resource.ResourcePolicies;
import dev.ringer.resource.ResourcePolicy;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How much there is of what nobody gave: as much as people say; else, of what can be listed in parts, as much as the
 * policy has, and of what can only be listed as a whole, a few. Safe for use by several threads.
 */
public final class Stock implements Extents {

    private final ResourcePolicies policies;
    private final Map<Operation, Paging> pagings = new ConcurrentHashMap<>();

    public Stock(ResourcePolicies policies) {
        this.policies = policies;
    }

    /** Tell whether an operation may be asked for a part of what it lists. */
    boolean hasParts(Operation list) {
        return paging(list).hasParts();
    }

    private Paging paging(Operation list) {
        return pagings.computeIfAbsent(list, Paging::of);
    }

    @Override
    public Part of(Call call, int few) {
        ResourcePolicy policy = policies.of(call.mount().contract());
        Paging paging = paging(call.operation());
        if (!paging.hasParts()) {
            int all = policy.sized() ? policy.size() : few;
            return new Part(all, all, 0);
        }
        Window window = Window.of(paging, call.request().target().query(), () -> few);
        return new Part(policy.size(), window.size(), (int) Math.min(window.offset(), policy.size()));
    }

    /** Give only as many as are shown where nothing says it, which are the first. */
    public Part few(Call call, int few) {
        Part all = of(call, few);
        int some = Math.min(few, all.things());
        return new Part(some, some, 0);
    }
}
