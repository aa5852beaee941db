package dev.ringer.resource;

import dev.ringer.json.Pointer;

/**
 * Work that goes on after an answer, as a thing that can be asked for.
 *
 * @param resource that has it
 * @param reference where in the answer's body its identity is
 * @param says why it is believed, one sentence without a full stop
 */
public record Job(String resource, Pointer reference, String says) {}
