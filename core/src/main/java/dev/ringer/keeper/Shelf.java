package dev.ringer.keeper;

import dev.ringer.json.Json;
import dev.ringer.resource.Resource;
import dev.ringer.state.Birth;
import dev.ringer.state.Entities;
import dev.ringer.state.Entity;
import dev.ringer.state.Entry;
import dev.ringer.state.Expectation;
import dev.ringer.state.Holdings;
import dev.ringer.state.Key;
import dev.ringer.state.Outcome;
import dev.ringer.state.Scope;
import dev.ringer.state.Write;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The things of one resource, below one other thing where the resource has such, as a session sees them. Each call looks
 * at what is there then.
 */
public final class Shelf {

    /** Things on one page. */
    public static final int PAGE_MAX = 200;

    private final Base base;
    private final Conformity conformity;
    private final Place place;
    private final Owner owner;

    Shelf(Base base, Conformity conformity, Place place, Owner owner) {
        this.base = base;
        this.conformity = conformity;
        this.place = place;
        this.owner = owner;
    }

    /**
     * A part of the things.
     *
     * @param total of all
     */
    public record Page(List<Thing> things, long total) {

        public Page {
            things = List.copyOf(things);
        }
    }

    public Resource resource() {
        return place.resource();
    }

    /** Give things in the order of lists, at most {@value #PAGE_MAX} of them. */
    public Page page(long offset, int limit) {
        if (place.resource().isSingleton()) {
            List<Thing> one = get("").filter(each -> each.value() != null).stream()
                    .skip(offset)
                    .limit(limit)
                    .toList();
            return new Page(one, one.size());
        }
        Entities all = changed().over(given());
        List<Thing> things = all.page(offset, Math.min(limit, PAGE_MAX)).stream()
                .map(each -> each.version() > 0 ? Thing.of(each) : whole(each))
                .toList();
        return new Page(things, all.count());
    }

    /** Count the things that there are now. */
    public long count() {
        return place.resource().isSingleton()
                ? page(0, 1).total()
                : changed().over(given()).count();
    }

    /** Give what was written, deleted things too, in the order of identities. */
    public Page changes(int offset, int limit) {
        Entities all = changed();
        List<Thing> things = all.entries(offset + Math.min(limit, PAGE_MAX)).stream()
                .skip(offset)
                .map(Thing::of)
                .toList();
        return new Page(things, all.tally().entries());
    }

    /** Lists show less of a thing than is known of it. */
    private Thing whole(Entity listed) {
        Json value = base.thing(place, listed.identity(), owner.preferences()).orElse(listed.value());
        return Thing.given(listed.identity(), value);
    }

    /** Give one thing, a deleted one too; nothing where there is none, and none was. */
    public Optional<Thing> get(String identity) {
        Holdings holdings = owner.holdings();
        Optional<Entry> entry = holdings.get(holdings.now(), place.key(identity));
        return entry.map(Thing::of)
                .or(() -> base.thing(place, identity, owner.preferences())
                        .filter(each -> isNamed(each, identity))
                        .map(each -> Thing.given(identity, each)));
    }

    private boolean isNamed(Json value, String identity) {
        return place.resource().isSingleton()
                || Base.member(place.resource()).isEmpty()
                || identity.equals(Base.identity(place.resource(), value));
    }

    private Entities changed() {
        Holdings holdings = owner.holdings();
        return holdings.entities(holdings.now(), place.scope());
    }

    private Entities given() {
        return base.things(place, owner.preferences());
    }

    /**
     * Put a thing, in the place of what is there. Members that it must have and does not are as they are from the start.
     *
     * @param expected version of what is there; nothing where it does not matter
     * @throws RefusedException when its schema refuses it, something else is there, or there is no room
     */
    public Thing put(String identity, Json value, OptionalLong expected) throws RefusedException {
        Json thing = conformity.checked(place, identity, value, owner.preferences());
        Key key = place.key(identity);
        long millis = owner.now().toEpochMilli();
        Optional<Birth> birth = birth(identity);
        Outcome outcome = birth.isPresent()
                ? owner.holdings().put(key, expectation(expected), thing, millis, birth.get())
                : owner.holdings().put(key, expectation(expected), thing, millis);
        return Thing.of(written(outcome, identity));
    }

    /** What is given keeps its place; what is not is made now. */
    private Optional<Birth> birth(String identity) {
        if (place.resource().isSingleton()) {
            return Optional.of(Birth.at(0, owner.now().toEpochMilli()));
        }
        return given().get(identity).map(each -> ((Entity) each).birth());
    }

    /**
     * Delete a thing.
     *
     * @param expected version of what is there; nothing where it does not matter
     * @throws RefusedException when it is not there, or something else is
     */
    public void delete(String identity, OptionalLong expected) throws RefusedException {
        if (get(identity).filter(each -> each.value() != null).isEmpty()) {
            throw missing(identity);
        }
        written(
                owner.holdings()
                        .delete(
                                place.key(identity),
                                expectation(expected),
                                owner.now().toEpochMilli()),
                identity);
    }

    /** Make what says that there is no such thing. */
    public RefusedException missing(String identity) {
        return new RefusedException(404, "no-such-thing", "There is no " + place.thing(identity) + ".");
    }

    /** Let a thing be as if the session had never written it. */
    public void forget(String identity) {
        Scope own = owner.holdings().layers().session().at(place.scope());
        owner.holdings().store().write(Write.forget(new Key(own, identity), Expectation.anything()));
    }

    private static Expectation expectation(OptionalLong version) {
        if (version.isEmpty()) {
            return Expectation.anything();
        }
        return version.getAsLong() == 0 ? Expectation.untouched() : Expectation.version(version.getAsLong());
    }

    private Entry written(Outcome outcome, String identity) throws RefusedException {
        Optional<RefusedException> refusal = outcome.fold(
                done -> Optional.empty(),
                stale -> Optional.of(new RefusedException(
                        412, "changed", "The " + place.thing(identity) + " has changed in the meantime.")),
                full -> Optional.of(Inventory.full(full.message())),
                unwritten -> Optional.of(Inventory.full(unwritten.reason())));
        if (refusal.isPresent()) {
            throw refusal.get();
        }
        return ((Outcome.Done) outcome).entries().get(0);
    }
}
