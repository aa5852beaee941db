package dev.ringer.admin;

import dev.ringer.coverage.Tallies;
import dev.ringer.disruption.Disruptor;
import dev.ringer.engine.MockEngine;
import dev.ringer.journal.Feeds;
import dev.ringer.journal.Journal;
import dev.ringer.verification.Verifier;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;

/**
 * The mock that the control API is for.
 *
 * @param engine answers requests
 * @param journal remembers them; nothing where none is kept
 * @param verifier asks the journal
 * @param tallies count what was touched of the contracts; nothing where no journal is kept
 * @param feeds let clients follow it
 * @param disruptor lets all of them go wrong; nothing where nothing may
 * @param started when it began, by the engine's clock
 * @param host reads and writes files; nothing where there are none
 */
public record Managed(
        MockEngine engine,
        Optional<Journal> journal,
        Optional<Verifier> verifier,
        Optional<Tallies> tallies,
        Optional<Feeds> feeds,
        Optional<Disruptor> disruptor,
        Instant started,
        Optional<Host> host) {

    /** Manage an engine that stands alone. */
    public static Managed of(MockEngine engine) {
        return new Managed(
                engine,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                engine.world().clock().instant(),
                Optional.empty());
    }

    public Managed withJournal(Journal kept) {
        Verifier asking = new Verifier(kept, ForkJoinPool.commonPool());
        Feeds following = new Feeds(kept, ForkJoinPool.commonPool());
        return new Managed(
                engine,
                Optional.of(kept),
                Optional.of(asking),
                tallies,
                Optional.of(following),
                disruptor,
                started,
                host);
    }

    public Managed withTallies(Tallies kept) {
        return new Managed(engine, journal, verifier, Optional.of(kept), feeds, disruptor, started, host);
    }

    public Managed withDisruptor(Disruptor changed) {
        return new Managed(engine, journal, verifier, tallies, feeds, Optional.of(changed), started, host);
    }

    public Managed withHost(Host asked) {
        return new Managed(engine, journal, verifier, tallies, feeds, disruptor, started, Optional.of(asked));
    }
}
