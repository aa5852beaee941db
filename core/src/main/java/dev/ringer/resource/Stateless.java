package dev.ringer.resource;

import dev.ringer.contract.Operation;

/**
 * An operation that belongs to no resource.
 *
 * @param reason one sentence without a full stop
 */
public record Stateless(Operation operation, String reason) {}
