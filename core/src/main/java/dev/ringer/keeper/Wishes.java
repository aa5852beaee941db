package dev.ringer.keeper;

import dev.ringer.exchange.Call;
import dev.ringer.exchange.Preferences;
import dev.ringer.generation.Subject;
import dev.ringer.generation.Wish;
import dev.ringer.resource.ResourceOperation;
import dev.ringer.resource.Role;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Says how the values of a thing are made, so that it is the same one wherever they are. */
final class Wishes {

    private final Rungs rungs;

    Wishes(Rungs rungs) {
        this.rungs = rungs;
    }

    /** Give the call that reads a thing; nothing where no operation shows it. */
    Optional<Call> reading(Place place, String identity, Preferences preferences) {
        for (ResourceOperation each : place.resource().operations(Role.READ)) {
            boolean direct = each.key().isEmpty() && each.shown().isPresent();
            if (direct && (each.variable().isPresent() || place.resource().isSingleton())) {
                Map<String, String> values = new HashMap<>(place.values());
                each.variable().ifPresent(name -> values.put(name, identity));
                Optional<Call> call = rungs.call(place, each, values, preferences);
                if (call.isPresent()) {
                    return call;
                }
            }
        }
        return Optional.empty();
    }

    /** Give the wish for a thing: as it is read, else for one of the resource with the identity. */
    Wish of(Place place, String identity, Preferences preferences) {
        return reading(place, identity, preferences)
                .map(call -> rungs.generated().wish(call))
                .orElseGet(() -> {
                    Wish plain = Wish.response();
                    Subject subject = new Subject(place.resource().name(), identity, Map.of(), null);
                    return preferences
                            .seedInUse()
                            .map(plain::withSeed)
                            .orElse(plain)
                            .withSubject(subject);
                });
    }
}
