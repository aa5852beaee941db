package dev.ringer.resource;

import dev.ringer.json.Pointer;
import java.util.Optional;

/**
 * A variable of the path before the one that names the thing: things are told apart within its value.
 *
 * @param variable of the path, without marks
 * @param parent resource whose thing it names
 * @param member of the thing that says the same
 */
public record Scope(String variable, Optional<String> parent, Optional<Pointer> member) {}
