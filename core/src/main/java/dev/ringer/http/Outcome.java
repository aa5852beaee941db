package dev.ringer.http;

import java.util.function.UnaryOperator;

/** What a handler gives back: a delivery, now or later, or a body that goes on. */
public sealed interface Outcome permits Delivery, Later, Feed {

    /** Give the same with its delivery changed, when it is there, or with its head changed. */
    Outcome map(UnaryOperator<Delivery> change);
}
