package dev.ringer.junit;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The mock that a test class wants, for frameworks that start programs before JUnit starts tests. Equal ones have the same
 * address.
 */
public final class Wanted {

    private final Options options;
    private final String session;

    private Wanted(Options options, String session) {
        this.options = options;
        this.session = session;
    }

    /** Find what {@link Ringer} says on a class or around it. */
    public static Optional<Wanted> by(Class<?> test) {
        return Annotated.onClass(test).map(ringer -> {
            Class<?> outermost = Annotated.outermost(test);
            boolean isOfClass = ringer.isolation() == Isolation.CLASS;
            return new Wanted(Options.of(ringer, outermost), isOfClass ? Visit.name(outermost) : "");
        });
    }

    /** Start the mock, or share the one that runs. */
    public Lease lease() {
        return Lease.of(options);
    }

    /** Give the address for the program: that of the class's session, else of the server itself. */
    public String url(Lease lease) {
        return lease.server().session(session).baseUrl();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Wanted that && options.equals(that.options) && session.equals(that.session);
    }

    @Override
    public int hashCode() {
        return Objects.hash(options, session);
    }
}
