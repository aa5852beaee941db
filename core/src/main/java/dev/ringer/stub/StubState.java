package dev.ringer.stub;

import dev.ringer.chance.Dice;
import dev.ringer.template.History;
import dev.ringer.template.State;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * How often stubs were called and answered, and where scenarios stand. Safe for use by several threads.
 *
 * <p>It outlives changes of the stubs: one with a name goes on with its counts, one without as long as it says the same.
 */
public final class StubState {

    /** Where every scenario begins. */
    public static final String FIRST_STEP = "started";

    static final long SPENT = -1;
    static final long MOVED = -2;

    private final Map<String, AtomicLong> calls = new ConcurrentHashMap<>();
    private final Map<String, AtomicLong> answers = new ConcurrentHashMap<>();
    private final Map<String, String> steps = new ConcurrentHashMap<>();

    private final String session;
    private final @Nullable StubState below;
    private volatile History history = History.EMPTY;
    private volatile State kept = State.EMPTY;
    private volatile Optional<Dice> dice = Optional.empty();

    /** Make the state of the server itself. */
    public StubState() {
        this.session = "";
        this.below = null;
    }

    /**
     * Make the state of a session.
     *
     * @param session its name
     * @param below the server's, whose scenarios stand where they stand until the session moves them; null for the
     *     server's own
     */
    public StubState(String session, @Nullable StubState below) {
        this.session = session;
        this.below = below;
    }

    /** Give a copy of its own: what is counted and moved there is not counted and moved here. */
    public StubState aside() {
        StubState copy = new StubState(session, below);
        calls.forEach((stub, count) -> copy.calls.put(stub, new AtomicLong(count.get())));
        answers.forEach((stub, count) -> copy.answers.put(stub, new AtomicLong(count.get())));
        copy.steps.putAll(steps);
        copy.history = history;
        copy.kept = kept;
        copy.dice = dice;
        return copy;
    }

    String session() {
        return session;
    }

    /** Let templates read earlier exchanges. */
    public void remember(History exchanges) {
        history = exchanges;
    }

    History history() {
        return history;
    }

    /** Let templates read what contracts keep. */
    public void show(State things) {
        kept = things;
    }

    State kept() {
        return kept;
    }

    /** Let chance fall by a seed of the session's own from now on, or by the server's again. */
    public void reseed(Optional<String> seed) {
        dice = seed.map(Dice::of);
    }

    Dice dice(Dice server) {
        return dice.orElseGet(() -> below == null ? server : below.dice(server));
    }

    /** Count a request that a stub's conditions hold for; 1 for the first. */
    long call(Stub stub) {
        return counter(calls, stub).incrementAndGet();
    }

    /**
     * Take an answer of a stub and move its scenario on, both or neither.
     *
     * @param step at which the scenario was when the stub's conditions held; empty without one
     * @return how many answers were taken before; {@link #SPENT} when there are no more, {@link #MOVED} when the
     *     scenario is not at the step any more
     */
    long take(Stub stub, String step) {
        Stub.Scene scene = stub.scene();
        if (scene == null) {
            return take(stub);
        }
        long[] number = {MOVED};
        steps.compute(scene.scenario(), (name, now) -> {
            if (!step.equals(now == null ? inherited(name) : now)) {
                return now;
            }
            number[0] = take(stub);
            return number[0] == SPENT || scene.then() == null ? now : scene.then();
        });
        return number[0];
    }

    private long take(Stub stub) {
        AtomicLong counter = counter(answers, stub);
        long most = stub.answersMax();
        if (most == Long.MAX_VALUE) {
            return counter.getAndIncrement();
        }
        long before = counter.getAndUpdate(count -> count < most ? count + 1 : count);
        return before < most ? before : SPENT;
    }

    private static AtomicLong counter(Map<String, AtomicLong> counters, Stub stub) {
        AtomicLong known = counters.get(stub.identity());
        return known != null ? known : counters.computeIfAbsent(stub.identity(), each -> new AtomicLong());
    }

    /** Give how many requests a stub's conditions have held for, where that is counted. */
    long calls(Stub stub) {
        AtomicLong counter = calls.get(stub.identity());
        return counter == null ? 0 : counter.get();
    }

    /** Give how often a stub has answered. */
    public long answers(Stub stub) {
        return answers(stub.identity());
    }

    /** Give how often a stub has answered, by the name that somebody gave it. */
    public long answers(String stub) {
        AtomicLong counter = answers.get(stub);
        return counter == null ? 0 : counter.get();
    }

    public String step(String scenario) {
        String own = steps.get(scenario);
        return own != null ? own : inherited(scenario);
    }

    private String inherited(String scenario) {
        return below == null ? FIRST_STEP : below.step(scenario);
    }

    /** Give the scenarios that have left their first step once, and where they stand. */
    public Map<String, String> steps() {
        return new TreeMap<>(steps);
    }

    /** Put a scenario at a step, whatever it is at. */
    public void move(String scenario, String step) {
        steps.put(scenario, step);
    }

    /** Forget how often a stub was called and answered. */
    public void forget(Stub stub) {
        calls.remove(stub.identity());
        answers.remove(stub.identity());
    }

    /** Forget all. */
    public void reset() {
        calls.clear();
        answers.clear();
        steps.clear();
    }
}
