package dev.ringer.verification;

import dev.ringer.journal.Journal;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;

/** Asks a journal. Safe for use by several threads. */
public final class Verifier {

    /** How many may be under way at once. */
    public static final int WAITS_MAX = 200;

    private final Journal journal;
    private final Executor executor;
    private final Semaphore room = new Semaphore(WAITS_MAX);

    /**
     * Make a verifier.
     *
     * @param executor looks at exchanges for those who do not want to be held up
     */
    public Verifier(Journal journal, Executor executor) {
        this.journal = journal;
        this.executor = executor;
    }

    /** Give the verdict on what is there now, {@code within} or not. */
    public Verdict now(Verification verification, String session) {
        Scan scan = new Scan(journal, verification, session);
        scan.advance();
        return scan.verdict();
    }

    /**
     * A verdict that is awaited.
     *
     * @param verdict is there as soon as nothing can change it, and at the latest when the time is over
     * @param abandon ends the wait; may be run at any time, and more than once
     */
    public record Awaited(CompletionStage<Verdict> verdict, Runnable abandon) {}

    /**
     * Look at what is there, and wait as long as the verification says, both on the executor: a full journal takes
     * seconds to be looked through. An upper bound can only be told when the time is over.
     *
     * @return nothing where {@value #WAITS_MAX} are under way
     */
    public Optional<Awaited> eventually(Verification verification, String session) {
        if (!room.tryAcquire()) {
            return Optional.empty();
        }
        Wait wait = new Wait(new Scan(journal, verification, session), executor, room::release);
        wait.begin(journal, session, verification.within());
        return Optional.of(new Awaited(wait.verdict(), wait::abandon));
    }

    /** Tell how many are under way. */
    public int waiting() {
        return WAITS_MAX - room.availablePermits();
    }
}
