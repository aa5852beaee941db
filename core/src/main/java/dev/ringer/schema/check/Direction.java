package dev.ringer.schema.check;

/** Which way a value goes: decides what {@code readOnly} and {@code writeOnly} mean. */
public enum Direction {
    /** Neither; both remarks are ignored. */
    NONE,
    /** From client to server: {@code readOnly} members are neither required nor looked into. */
    REQUEST,
    /** From server to client: {@code writeOnly} members are not required. */
    RESPONSE
}
