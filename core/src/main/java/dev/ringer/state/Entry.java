package dev.ringer.state;

/** What is known of a key: an entity, or that there is none any more. */
public sealed interface Entry permits Entity, Tombstone {

    String identity();

    /** Give the number of the write, which no other write of the store has; later ones are greater. */
    long version();

    /** Give the time of the write, as the writer said. */
    long changedMillis();

    /** Give how much the entry weighs, about as compact JSON, with 48 bytes more. */
    int bytes();
}
