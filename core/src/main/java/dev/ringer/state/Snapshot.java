package dev.ringer.state;

/**
 * What a scope and those inside it held, to go back to. Takes no time to make and shares memory with what is still there.
 *
 * @param view only what is inside
 */
public record Snapshot(Scope scope, View view) {}
