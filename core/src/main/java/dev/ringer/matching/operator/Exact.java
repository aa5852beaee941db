package dev.ringer.matching.operator;

import dev.ringer.json.Json;

/**
 * An equality that an index can use.
 *
 * @param pointer the way into the value; empty for the value itself
 * @param value a scalar
 * @param ignoreCase true where texts are equal whatever their case
 */
public record Exact(String pointer, Json value, boolean ignoreCase) {}
