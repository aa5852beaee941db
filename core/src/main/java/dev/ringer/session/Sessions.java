package dev.ringer.session;

import dev.ringer.exchange.Problem;
import dev.ringer.http.Request;
import dev.ringer.source.Shown;
import dev.ringer.state.Scope;
import dev.ringer.state.Store;
import dev.ringer.state.Write;
import dev.ringer.template.History;
import dev.ringer.template.State;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * All sessions. A request that names one which is not there begins it, so that nothing need be set up. Safe for use by
 * several threads.
 */
public final class Sessions {

    private final InstantSource wall;
    private final SessionLimits limits;
    private final SessionNames names;
    private final Session server;
    private final Map<String, Session> named = new ConcurrentHashMap<>();
    private final List<Consumer<String>> farewells = new CopyOnWriteArrayList<>();
    private final List<BiConsumer<String, Duration>> followers = new CopyOnWriteArrayList<>();
    private final AtomicLong fresh = new AtomicLong();
    private volatile Function<String, History> histories = name -> History.EMPTY;
    private volatile Function<Session, State> states = session -> State.EMPTY;

    /**
     * Make the server's sessions, of which there are none.
     *
     * @param wall the clock that the server's own session shows
     * @param store keeps what is changed of what contracts keep
     */
    public Sessions(InstantSource wall, SessionLimits limits, Store store) {
        this.wall = wall;
        this.limits = limits;
        this.names = new SessionNames(limits.domain());
        this.server = Session.server(wall, store);
        server.clock().onMove(this::serverMoved);
        begin(store);
    }

    /** Go on with the sessions that a store still knows; what there is no room for is forgotten. */
    private void begin(Store store) {
        Set<Scope> known = new LinkedHashSet<>();
        store.now().scopes(Scope.ROOT).forEachRemaining(each -> known.add(each.session()));
        for (Scope each : known) {
            String name = each.segments().get(0);
            boolean goesOn = name.isEmpty() || begin(name) instanceof Begun.Running;
            if (!goesOn) {
                store.write(Write.drop(each));
            }
        }
    }

    /** Tell somebody of each session that leaves, by its name. */
    public void onLeave(Consumer<String> listener) {
        farewells.add(listener);
    }

    /**
     * Tell somebody of each session whose clock is moved forward by hand, and by how much. When that of the server is, it
     * is told of the sessions too whose clocks go on with it.
     */
    public void onMove(BiConsumer<String, Duration> listener) {
        followers.add(listener);
    }

    private void serverMoved(Duration by) {
        moved("", by);
        named.values().stream().filter(each -> !each.clock().isFrozen()).forEach(each -> moved(each.name(), by));
    }

    private void moved(String name, Duration by) {
        followers.forEach(each -> each.accept(name, by));
    }

    /**
     * Let templates read earlier exchanges, in sessions that begin from now on and in the server's own.
     *
     * @param byName gives those of a session
     */
    public void remember(Function<String, History> byName) {
        histories = byName;
        server.state().remember(byName.apply(""));
    }

    /** Give their bounds. */
    public SessionLimits limits() {
        return limits;
    }

    /** Let templates read what contracts keep, as each session sees it. */
    public void show(Function<Session, State> bySession) {
        synchronized (named) {
            states = bySession;
            server.state().show(bySession.apply(server));
            named.values().forEach(each -> each.state().show(bySession.apply(each)));
        }
    }

    /** Give the session below all others, which requests without a name belong to. */
    public Session server() {
        return server;
    }

    /** Find the session of a request, beginning it when it is new. */
    public Visit visit(Request request) {
        SessionNames.Named found = names.of(request);
        return found.name() == null ? new Visit.Found(server, found.request()) : visit(found.name(), found.request());
    }

    /**
     * Find the session that a request would come to, and begin none.
     *
     * @param usual the one that it comes to where it names none
     */
    public Visit look(Request request, Session usual) {
        SessionNames.Named found = names.of(request);
        if (found.name() == null) {
            return new Visit.Found(usual, found.request());
        }
        Session known = named.get(found.name());
        if (known != null && !isIdle(known, wall.millis())) {
            return new Visit.Found(known, found.request());
        }
        return SessionNames.isName(found.name())
                ? new Visit.Found(made(found.name()), found.request())
                : new Visit.Refused(noName(found.name()), found.request());
    }

    private Visit visit(String name, Request request) {
        Session known = named.get(name);
        long now = wall.millis();
        // One that has been idle for too long may be there still, since nobody came; it is not to come back to life.
        if (known == null || isIdle(known, now)) {
            Begun begun = begin(name);
            if (begun instanceof Begun.Refused refused) {
                return new Visit.Refused(refused.problem(), request);
            }
            known = ((Begun.Running) begun).session();
        }
        known.use(now);
        return new Visit.Found(known, request);
    }

    /** A session, or why there is none. */
    public sealed interface Begun {
        record Running(Session session) implements Begun {}

        record Refused(Problem problem) implements Begun {}
    }

    /** Give the time that a request sees; that of the server where it names no session that is there. */
    public Instant time(Request request) {
        String name = names.of(request).name();
        Session session = name == null ? null : named.get(name);
        return (session == null ? server : session).clock().instant();
    }

    /** Begin a session, or find the one of that name. */
    public Begun begin(String name) {
        if (!SessionNames.isName(name)) {
            return new Begun.Refused(noName(name));
        }
        synchronized (named) {
            dropIdle();
            Session known = named.get(name);
            if (known != null) {
                return new Begun.Running(known);
            }
            if (named.size() >= limits.countMax()) {
                return new Begun.Refused(Problem.of(
                        503,
                        "too-many-sessions",
                        "There are " + named.size() + " sessions, which is all there may be; drop some, or wait until"
                                + " one is idle for " + limits.idle().toSeconds() + " s."));
            }
            Session begun = made(name);
            named.put(name, begun);
            return new Begun.Running(begun);
        }
    }

    private Session made(String name) {
        Session made = server.above(name, wall);
        made.state().remember(histories.apply(name));
        made.state().show(states.apply(made));
        made.clock().onMove(by -> moved(name, by));
        return made;
    }

    private static Problem noName(String name) {
        return Problem.of(
                400,
                "session-name",
                "The session's name is '" + Shown.beginning(name, 40) + "', must be 1 to " + SessionNames.LENGTH_MAX
                        + " letters, digits, dots, hyphens or underscores, and not only one dot or two.");
    }

    /** Give a name that no session had, unless somebody thought of it. */
    public String freshName() {
        return "session-" + Long.toString(wall.millis(), 36) + "-" + fresh.incrementAndGet();
    }

    /** Give a session that is there; the empty name is the server's. */
    public Optional<Session> get(String name) {
        return name.isEmpty() ? Optional.of(server) : Optional.ofNullable(named.get(name));
    }

    /** Give all sessions but the server's, the eldest first. */
    public List<Session> all() {
        synchronized (named) {
            dropIdle();
        }
        List<Session> sessions = new ArrayList<>(named.values());
        sessions.sort(Comparator.comparing(Session::created).thenComparing(Session::name));
        return sessions;
    }

    /**
     * Let a session leave, with all that it changed.
     *
     * @return false where there is none of the name
     */
    public boolean drop(String name) {
        Session gone = named.remove(name);
        boolean wasThere = gone != null;
        if (gone != null) {
            gone.forgetResources();
            farewells.forEach(each -> each.accept(name));
        }
        return wasThere;
    }

    private void dropIdle() {
        long now = wall.millis();
        for (Session each : named.values()) {
            if (isIdle(each, now)) {
                drop(each.name());
            }
        }
    }

    private boolean isIdle(Session session, long nowMillis) {
        return session.usedMillis() < nowMillis - limits.idle().toMillis();
    }
}
