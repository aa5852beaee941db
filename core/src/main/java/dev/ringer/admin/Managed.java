package dev.ringer.admin;

import dev.ringer.disruption.Disruptor;
import dev.ringer.engine.MockEngine;
import dev.ringer.journal.Journal;
import java.util.Optional;

/**
 * The mock that the control API is for.
 *
 * @param engine answers requests
 * @param journal remembers them; nothing where none is kept
 * @param disruptor lets all of them go wrong; nothing where nothing may
 * @param host reads and writes files; nothing where there are none
 */
public record Managed(
        MockEngine engine, Optional<Journal> journal, Optional<Disruptor> disruptor, Optional<Host> host) {

    /** Manage an engine that stands alone. */
    public static Managed of(MockEngine engine) {
        return new Managed(engine, Optional.empty(), Optional.empty(), Optional.empty());
    }

    public Managed withJournal(Journal kept) {
        return new Managed(engine, Optional.of(kept), disruptor, host);
    }

    public Managed withDisruptor(Disruptor changed) {
        return new Managed(engine, journal, Optional.of(changed), host);
    }

    public Managed withHost(Host asked) {
        return new Managed(engine, journal, disruptor, Optional.of(asked));
    }
}
