package dev.ringer.http;

import java.util.function.UnaryOperator;

/** What a handler gives back: a delivery, now or later. */
public sealed interface Outcome permits Delivery, Later {

    /** Give the same with its delivery changed, when it is there. */
    Outcome map(UnaryOperator<Delivery> change);
}
