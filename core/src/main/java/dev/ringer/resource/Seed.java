package dev.ringer.resource;

import dev.ringer.json.Json;
import dev.ringer.source.Location;

/**
 * A thing that a person gives.
 *
 * @param value as it is read, with its identity where it has one
 * @param where it is given
 */
public record Seed(Json value, Location where) {}
