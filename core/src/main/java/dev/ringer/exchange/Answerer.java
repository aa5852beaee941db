package dev.ringer.exchange;

import java.util.Optional;

/** A rung of the answer ladder. */
@FunctionalInterface
public interface Answerer {

    /** Give a reply, or nothing to let the next rung try. */
    Optional<Reply> answer(Call call);
}
