package dev.ringer.keeper;

import dev.ringer.json.Json;
import dev.ringer.json.JsonObject;
import dev.ringer.resource.Resource;
import dev.ringer.schema.Schema;
import dev.ringer.state.Entity;
import dev.ringer.state.Entry;
import dev.ringer.state.Expectation;
import dev.ringer.state.Holdings;
import dev.ringer.state.Key;
import dev.ringer.state.Outcome;
import dev.ringer.state.Scope;
import dev.ringer.state.View;
import dev.ringer.state.Write;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Holds what was changed to contracts that have changed since. What fits no longer is kept in a scope of its own inside of
 * the session's, where no request looks, so that it is forgotten with the session and comes back with its contract.
 */
final class Recheck {

    /** No mount is called so: their names are empty, or begin with a slash or a blank. */
    private static final String ASIDE = "set aside";

    private static final String REASON = "reason";
    private static final String VALUE = "value";
    private static final int BATCH = 1_000;

    private final List<Kept> mounts;
    private final Filling filling;
    private final Conformity conformity;

    Recheck(List<Kept> mounts, Filling filling, Conformity conformity) {
        this.mounts = mounts;
        this.filling = filling;
        this.conformity = conformity;
    }

    /** What becomes of a change. */
    private sealed interface Verdict {
        record Fits() implements Verdict {}

        record Filled(Json value) implements Verdict {}

        record Unfit(String reason) implements Verdict {}
    }

    private static final Verdict FITS = new Verdict.Fits();

    static Scope aside(Holdings holdings) {
        return holdings.layers().session().at(ASIDE);
    }

    Rechecked check(Owner owner) {
        Holdings holdings = owner.holdings();
        if (mounts.isEmpty() || !holdings.hasChanges(holdings.now(), Scope.ROOT)) {
            return Rechecked.NOTHING;
        }
        Rechecked back = bringBack(owner);
        Scope session = holdings.layers().session();
        Rechecked all = back;
        for (View.Held each : all(holdings.now(), session)) {
            if (!aside(holdings).holds(each.scope())) {
                all = all.plus(checked(owner, each, inside(each.scope(), 1)));
            }
        }
        // What came back was looked at again as one that is kept.
        return new Rechecked(Math.max(0, all.kept() - back.back()), all.filled(), all.setAside(), all.back());
    }

    private static List<View.Held> all(View view, Scope scope) {
        List<View.Held> all = new ArrayList<>(view.scan(scope, BATCH));
        for (int size = all.size(); size > 0 && size % BATCH == 0; ) {
            List<View.Held> more = view.scanAfter(scope, all.get(size - 1).key(), BATCH);
            all.addAll(more);
            size = more.isEmpty() ? 0 : all.size();
        }
        return all;
    }

    /** Give a scope without what stands before: the session, and the mark of what is set aside. */
    private static Scope inside(Scope scope, int before) {
        List<String> segments = scope.segments();
        return Scope.of(segments.subList(Math.min(before, segments.size()), segments.size())
                .toArray(new String[0]));
    }

    private Rechecked checked(Owner owner, View.Held held, Scope inside) {
        Entry entry = held.entry();
        Json value = entry instanceof Entity entity ? entity.value() : null;
        Verdict verdict = verdict(owner, inside, entry.identity(), Optional.ofNullable(value));
        Expectation same = Expectation.version(entry.version());
        if (verdict instanceof Verdict.Filled filled) {
            long millis = owner.now().toEpochMilli();
            boolean done = isDone(owner, Write.put(held.key(), same, filled.value(), millis));
            return done ? new Rechecked(0, 1, 0, 0) : Rechecked.NOTHING;
        }
        if (verdict instanceof Verdict.Unfit unfit) {
            Key there = new Key(aside(owner.holdings()).at(inside), entry.identity());
            boolean done = isDone(owner, Write.forget(held.key(), same), put(there, noted(unfit, value), entry));
            return done ? new Rechecked(0, 0, 1, 0) : Rechecked.NOTHING;
        }
        return new Rechecked(1, 0, 0, 0);
    }

    private static Json noted(Verdict.Unfit unfit, @Nullable Json value) {
        JsonObject noted = JsonObject.of(REASON, Json.of(unfit.reason()));
        return value == null ? noted : noted.with(VALUE, value);
    }

    private static Write put(Key key, Json value, Entry entry) {
        return entry instanceof Entity entity
                ? Write.put(key, Expectation.anything(), value, entry.changedMillis(), entity.birth())
                : Write.put(key, Expectation.anything(), value, entry.changedMillis());
    }

    private static boolean isDone(Owner owner, Write... writes) {
        return owner.holdings().store().write(writes) instanceof Outcome.Done;
    }

    // --- what was set aside

    private Rechecked bringBack(Owner owner) {
        int back = 0;
        Scope session = owner.holdings().layers().session();
        for (View.Held each : all(owner.holdings().now(), aside(owner.holdings()))) {
            Scope inside = inside(each.scope(), 2);
            Optional<Json> value = value(each.entry());
            if (verdict(owner, inside, each.entry().identity(), value) instanceof Verdict.Fits) {
                Key key = new Key(session.at(inside), each.entry().identity());
                Write forget = Write.forget(
                        each.key(), Expectation.version(each.entry().version()));
                Write expect = Write.expect(key, Expectation.untouched());
                Write write = value.isPresent()
                        ? put(key, value.get(), each.entry())
                        : Write.delete(
                                key, Expectation.untouched(), each.entry().changedMillis());
                back += isDone(owner, forget, expect, write) ? 1 : 0;
            }
        }
        return new Rechecked(0, 0, 0, back);
    }

    private static Optional<Json> value(Entry noted) {
        return noted instanceof Entity entity && entity.value() instanceof JsonObject object
                ? Optional.ofNullable(object.get(VALUE))
                : Optional.empty();
    }

    static List<SetAside> setAside(Holdings holdings, int limit) {
        List<SetAside> list = new ArrayList<>();
        for (View.Held each : holdings.now().scan(aside(holdings), limit)) {
            List<String> segments = inside(each.scope(), 2).segments();
            String place = segments.get(0);
            String mount = place.substring(0, place.indexOf(' ') < 0 ? place.length() : place.indexOf(' '));
            String reason = each.entry() instanceof Entity entity && entity.value() instanceof JsonObject object
                    ? String.valueOf(object.string(REASON))
                    : "";
            list.add(new SetAside(
                    mount.isEmpty() ? "/" : mount,
                    place.substring(Math.min(place.length(), mount.length() + 1)),
                    segments.get(1),
                    segments.subList(2, segments.size()),
                    each.entry().identity(),
                    reason,
                    value(each.entry()).orElse(null)));
        }
        return list;
    }

    // --- one change

    private Verdict verdict(Owner owner, Scope inside, String identity, Optional<Json> value) {
        List<String> segments = inside.segments();
        Kept kept = mounts.stream()
                .filter(each -> each.scope().holds(inside))
                .findFirst()
                .orElse(null);
        if (kept == null || segments.size() < 2) {
            return new Verdict.Unfit("nothing is mounted there any more");
        }
        String name = segments.get(1);
        Resource resource = kept.resources().get().find(name).orElse(null);
        if (resource == null) {
            return new Verdict.Unfit("the contract has no resource '" + name + "' any more");
        }
        if (resource.scopes().size() != segments.size() - 2 || resource.isSingleton() != identity.isEmpty()) {
            return new Verdict.Unfit("the contract keeps '" + name + "' elsewhere now");
        }
        if (value.isEmpty() || resource.schema().isEmpty()) {
            return FITS;
        }
        Map<String, String> within = new HashMap<>();
        for (int i = 0; i < resource.scopes().size(); i++) {
            within.put(resource.scopes().get(i).variable(), segments.get(i + 2));
        }
        Schema schema = resource.schema().get();
        if (filling.isWhole(schema, value.get())) {
            return FITS;
        }
        return kept.places()
                .get()
                .at(resource, within)
                .flatMap(place -> filling.filled(schema, value.get(), place, identity, owner.preferences()))
                .<Verdict>map(Verdict.Filled::new)
                .orElseGet(() -> new Verdict.Unfit(conformity.reason(schema, value.get())));
    }
}
