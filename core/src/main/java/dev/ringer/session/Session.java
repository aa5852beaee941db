package dev.ringer.session;

import dev.ringer.exchange.ValidationMode;
import dev.ringer.keeper.Owner;
import dev.ringer.state.Holdings;
import dev.ringer.state.Layers;
import dev.ringer.state.Scope;
import dev.ringer.state.Store;
import dev.ringer.state.Write;
import dev.ringer.stub.StubOverlay;
import dev.ringer.stub.StubSet;
import dev.ringer.stub.StubState;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a test has changed for itself: stubs, steps of scenarios, the clock, the seed. The server itself is the session
 * below all others. Safe for use by several threads.
 */
public final class Session {

    private final String name;
    private final @Nullable Session below;
    private final Instant created;
    private final SessionClock clock;
    private final StubState state;
    private final StubOverlay overlay;
    private final Holdings holdings;
    private final Snapshots snapshots;
    private volatile Optional<String> seed = Optional.empty();
    private volatile Optional<ValidationMode> validation = Optional.empty();
    private volatile boolean skipsDelays;
    private volatile long usedMillis;

    private Session(String name, @Nullable Session below, InstantSource wall, Store store) {
        this.name = name;
        this.below = below;
        this.created = wall.instant();
        this.usedMillis = created.toEpochMilli();
        this.clock = new SessionClock(below == null ? wall : below.clock);
        this.state = below == null ? new StubState() : new StubState(name, below.state);
        this.overlay = below == null ? StubOverlay.overFiles() : below.overlay.above();
        Scope own = Scope.of(name);
        this.holdings = new Holdings(
                store,
                below == null
                        ? Layers.of(own)
                        : new Layers(own, below.holdings.layers().session()));
        this.snapshots = new Snapshots(holdings);
    }

    private Session(Session other) {
        this.name = other.name;
        this.below = other.below;
        this.created = other.created;
        this.usedMillis = other.usedMillis;
        this.clock = other.clock;
        this.state = other.state.aside();
        this.overlay = other.overlay;
        this.holdings = other.holdings.aside();
        this.snapshots = other.snapshots;
        this.seed = other.seed;
        this.validation = other.validation;
        this.skipsDelays = other.skipsDelays;
    }

    /** Give a copy in which requests can be tried: what they count and move on is not counted and moved on here. */
    public Session aside() {
        return new Session(this);
    }

    static Session server(InstantSource wall, Store store) {
        return new Session("", null, wall, store);
    }

    Session above(String named, InstantSource wall) {
        return new Session(named, this, wall, holdings.store());
    }

    /** Give the name; empty for the server itself. */
    public String name() {
        return name;
    }

    public boolean isServer() {
        return below == null;
    }

    /** Give when it began, by the server's own clock. */
    public Instant created() {
        return created;
    }

    /** Give when it was last used, by the server's own clock. */
    public Instant used() {
        return Instant.ofEpochMilli(usedMillis);
    }

    long usedMillis() {
        return usedMillis;
    }

    void use(long nowMillis) {
        usedMillis = nowMillis;
    }

    public SessionClock clock() {
        return clock;
    }

    /** Give how often stubs have answered, and where scenarios stand. */
    public StubState state() {
        return state;
    }

    /** Give what was changed of what contracts keep. */
    public Holdings holdings() {
        return holdings;
    }

    /** Give who looks at what contracts keep, at this moment. */
    public Owner owner() {
        return new Owner(holdings, seed(), clock.instant());
    }

    /** Give the states of what was changed of what contracts keep, to go back to; a reset leaves them. */
    public Snapshots snapshots() {
        return snapshots;
    }

    /** Give what was changed about stubs. */
    public StubOverlay overlay() {
        return overlay;
    }

    /**
     * Give the stubs that the session sees.
     *
     * @param files the stubs of files
     */
    public StubSet stubs(StubSet files) {
        return overlay.over(stubsBelow(files));
    }

    /** Give the stubs that the session's own changes lie over. */
    public StubSet stubsBelow(StubSet files) {
        return below == null ? files : below.stubs(files);
    }

    /** Give the seed of generated values and of chance; nothing where it is the server's configured one. */
    public Optional<String> seed() {
        Optional<String> own = seed;
        return own.isPresent() || below == null ? own : below.seed();
    }

    public void reseed(Optional<String> replacement) {
        seed = replacement;
        state.reseed(replacement);
    }

    /** Give what is done with violations; nothing where it is what the server is set up for. */
    public Optional<ValidationMode> validation() {
        Optional<ValidationMode> own = validation;
        return own.isPresent() || below == null ? own : below.validation();
    }

    public void validate(Optional<ValidationMode> mode) {
        validation = mode;
    }

    /** Tell whether responses come at once, however long they were to be held back. */
    public boolean skipsDelays() {
        return skipsDelays || (below != null && below.skipsDelays());
    }

    public void skipDelays(boolean skip) {
        skipsDelays = skip;
    }

    /** Forget all that was changed. */
    public void reset() {
        overlay.clear();
        forgetResources();
        state.reset();
        clock.reset();
        reseed(Optional.empty());
        validation = Optional.empty();
        skipsDelays = false;
    }

    /** Forget what was changed of what contracts keep. */
    public void forgetResources() {
        holdings.store().write(Write.drop(holdings.layers().session()));
    }
}
