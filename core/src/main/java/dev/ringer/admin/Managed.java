package dev.ringer.admin;

import dev.ringer.engine.MockEngine;
import dev.ringer.journal.Journal;
import java.util.Optional;

/**
 * The mock that the control API is for.
 *
 * @param engine answers requests
 * @param journal remembers them; nothing where none is kept
 */
public record Managed(MockEngine engine, Optional<Journal> journal) {}
