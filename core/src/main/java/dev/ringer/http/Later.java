package dev.ringer.http;

import java.util.concurrent.CompletionStage;
import java.util.function.UnaryOperator;

/**
 * A delivery that is not there yet, since something else has to answer first. Whoever makes one sees to it that it comes
 * to an end in bounded time.
 *
 * @param coming completed once, from any thread; what fails is answered like a handler that throws
 * @param abandon gives up what is under way, since nobody waits for it any more; may be run at any time, and more than once
 */
public record Later(CompletionStage<Delivery> coming, Runnable abandon) implements Outcome {

    @Override
    public Later map(UnaryOperator<Delivery> change) {
        return new Later(coming.thenApply(change), abandon);
    }
}
