package dev.ringer.admin;

import dev.ringer.engine.MockEngine;

/**
 * The mock that the control API is for.
 *
 * @param engine answers requests
 */
public record Managed(MockEngine engine) {}
