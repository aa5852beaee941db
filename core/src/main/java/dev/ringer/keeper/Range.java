package dev.ringer.keeper;

import dev.ringer.json.Json;
import dev.ringer.json.Pointer;
import dev.ringer.resource.Resource;
import dev.ringer.state.Entities;
import dev.ringer.state.Entity;
import dev.ringer.state.Entry;
import dev.ringer.state.Scope;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Things of several scopes at once: those of a path that says less than their own paths do. */
final class Range {

    /** Scopes that are looked at; what stands in further ones is not found. */
    static final int SCOPES_MAX = 10_000;

    private Range() {}

    /** Give the scopes with changes that a place ranges over; the place's own where it is one. */
    static List<Scope> scopes(Turn turn) {
        Place place = turn.place();
        return place.ranges()
                ? turn.holdings()
                        .scopes(turn.view(), place.scope())
                        .filter(each -> isMeant(turn.resource(), each, place.within()))
                        .limit(SCOPES_MAX)
                        .toList()
                : List.of(place.scope());
    }

    /** Tell whether a scope is one of a thing, and has the values that are known. */
    static boolean isMeant(Resource resource, Scope scope, Map<String, String> within) {
        List<String> values = values(scope);
        if (values.size() != resource.scopes().size()) {
            return false;
        }
        for (int i = 0; i < values.size(); i++) {
            String wanted = within.get(resource.scopes().get(i).variable());
            if (wanted != null && !wanted.equals(values.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Give the values of the resource's scopes that a scope is of. */
    static List<String> values(Scope scope) {
        List<String> segments = scope.segments();
        return segments.subList(Place.SCOPES_FROM, segments.size());
    }

    /** Tell whether anything is written that the place may mean. */
    static boolean hasChanges(Turn turn) {
        return turn.place().ranges()
                ? turn.holdings().hasChanges(turn.view(), turn.place().scope())
                : turn.holdings()
                                .entities(turn.view(), turn.place().scope())
                                .tally()
                                .entries()
                        > 0;
    }

    /**
     * Give the things of a place as they are now.
     *
     * @param before those that nobody wrote
     */
    static Entities now(Turn turn, Entities before) {
        boolean adds = turn.relations().adds(turn.role());
        if (!turn.place().ranges() && adds) {
            return turn.holdings().entities(turn.view(), turn.place().scope()).over(before);
        }
        Map<String, Entity> all = new LinkedHashMap<>();
        before.iterator().forEachRemaining(each -> all.put(each.identity(), each));
        for (Scope scope : scopes(turn)) {
            Entities written = turn.holdings().entities(turn.view(), scope);
            written.entries(Integer.MAX_VALUE).forEach(each -> put(turn, scope, each, adds, all));
        }
        return Entities.of(all.values());
    }

    private static void put(Turn turn, Scope scope, Entry entry, boolean adds, Map<String, Entity> all) {
        Entity there = all.get(entry.identity());
        boolean same = there != null && there.version() == 0 && mayBe(turn.resource(), there.value(), values(scope));
        if (!(entry instanceof Entity entity)) {
            if (same) {
                all.remove(entry.identity());
            }
        } else if (same || (there == null && adds)) {
            all.put(entry.identity(), entity);
        } else if (adds) {
            String apart = entry.identity() + '\n' + scope.text();
            all.put(apart, Entity.of(apart, entity.value(), entity.version(), entity.birth(), entity.changedMillis()));
        }
    }

    // --- what a thing says of its scopes

    /** Tell whether a thing may be of the scope with these values; one that does not say is of any. */
    static boolean mayBe(Resource resource, Json thing, List<String> values) {
        for (int i = 0; i < values.size(); i++) {
            String said = said(resource, i, thing);
            if (said != null && !said.equals(values.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Give the values of all scopes as a thing and what is known beside it say them; nothing where one is missing. */
    static Optional<List<String>> told(Resource resource, Json thing, Map<String, String> known) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < resource.scopes().size(); i++) {
            String value = known.get(resource.scopes().get(i).variable());
            values.add(value == null ? said(resource, i, thing) : value);
        }
        return values.stream().allMatch(Objects::nonNull) ? Optional.of(values) : Optional.empty();
    }

    private static @Nullable String said(Resource resource, int scope, Json thing) {
        Pointer member = resource.scopes().get(scope).member().orElse(null);
        return member == null ? null : Texts.of(member.find(thing));
    }
}
