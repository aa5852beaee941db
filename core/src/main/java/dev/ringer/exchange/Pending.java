package dev.ringer.exchange;

import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * What an exchange waits for.
 *
 * @param whenFetched gives the exchange as it ends, in the world in which it began; never throws
 */
public record Pending(Fetch fetch, Function<FetchResult, Exchange> whenFetched) {

    /** Give a copy that ends as another exchange. */
    Pending map(UnaryOperator<Exchange> change) {
        return new Pending(fetch, whenFetched.andThen(change));
    }
}
