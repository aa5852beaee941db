package dev.ringer.session;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A clock that can be set, moved on and stopped; until then it shows what the clock below it shows. Safe for use by
 * several threads.
 */
public final class SessionClock implements InstantSource {

    /**
     * How the clock differs from the one below.
     *
     * @param own false while nobody has touched it
     * @param offset to the clock below, while it runs
     * @param frozen the time that it shows for ever; null while it runs
     */
    private record Setting(
            boolean own, Duration offset, @Nullable Instant frozen) {}

    private static final Setting AS_BELOW = new Setting(false, Duration.ZERO, null);

    /** Times are kept to those that every format can write. */
    public static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");

    public static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    private final InstantSource below;
    private volatile Setting setting = AS_BELOW;
    private volatile Consumer<Duration> follower = by -> {};

    public SessionClock(InstantSource below) {
        this.below = below;
    }

    /** Tell somebody of each time that the clock is moved forward by hand, by how much. */
    void onMove(Consumer<Duration> listener) {
        follower = listener;
    }

    private void change(Setting replacement) {
        Instant before = instant();
        setting = replacement;
        Duration by = Duration.between(before, instant());
        // The time that passes meanwhile is no move.
        if (by.toMillis() > 0) {
            follower.accept(by);
        }
    }

    @Override
    public Instant instant() {
        Setting now = setting;
        if (!now.own()) {
            return below.instant();
        }
        return now.frozen() != null ? now.frozen() : kept(below.instant().plus(now.offset()));
    }

    /** A clock stands at its end, to which it has run or the one below was set. */
    private static Instant kept(Instant time) {
        return time.isAfter(LAST) ? LAST : time.isBefore(FIRST) ? FIRST : time;
    }

    /** Stop the clock at what it shows. */
    public synchronized void freeze() {
        change(new Setting(true, setting.offset(), instant()));
    }

    /**
     * Stop the clock at a time.
     *
     * @throws IllegalArgumentException when the time is before {@link #FIRST} or after {@link #LAST}
     */
    public synchronized void freeze(Instant at) {
        change(new Setting(true, setting.offset(), checked(at)));
    }

    /**
     * Let the clock show a time, and go on from there when it runs.
     *
     * @throws IllegalArgumentException when the time is before {@link #FIRST} or after {@link #LAST}
     */
    public synchronized void set(Instant time) {
        checked(time);
        change(new Setting(true, Duration.between(below.instant(), time), setting.frozen() == null ? null : time));
    }

    /**
     * Move the clock on, or back where the time is negative.
     *
     * @throws IllegalArgumentException when it would leave {@link #FIRST} to {@link #LAST}
     */
    public synchronized void advance(Duration by) {
        Instant frozen = setting.frozen();
        Instant under = below.instant();
        try {
            Instant moved = checked((frozen == null ? kept(under.plus(setting.offset())) : frozen).plus(by));
            change(
                    frozen == null
                            ? new Setting(true, Duration.between(under, moved), null)
                            : new Setting(true, setting.offset(), moved));
        } catch (ArithmeticException | DateTimeException e) {
            throw new IllegalArgumentException("the clock is to move by " + by + ", which is too far", e);
        }
    }

    /** Let a stopped clock go on from the time that it shows. */
    public synchronized void resume() {
        Instant frozen = setting.frozen();
        if (frozen != null) {
            change(new Setting(true, Duration.between(below.instant(), frozen), null));
        }
    }

    /** Show again what the clock below shows. */
    public synchronized void reset() {
        change(AS_BELOW);
    }

    public boolean isFrozen() {
        return setting.frozen() != null;
    }

    /** Tell whether it shows another time than the clock below, or may do so. */
    public boolean isOwn() {
        return setting.own();
    }

    private static Instant checked(Instant time) {
        if (time.isBefore(FIRST) || time.isAfter(LAST)) {
            throw new IllegalArgumentException("the time is " + time + ", must be from " + FIRST + " to " + LAST);
        }
        return time;
    }
}
