package dev.ringer.schema.check;

import dev.ringer.json.Pointer;
import dev.ringer.source.Location;

/**
 * One way in which a value breaks a schema.
 *
 * @param keyword JSON Schema's word for the rule, such as {@code minLength}
 * @param at the place in the value
 * @param rule the place of the keyword
 * @param message what was found and what is allowed, without the place: {@code is "abc", must be an integer}
 * @param undecided true when the schema, not the value, is at fault and nothing can be said
 */
public record Finding(String keyword, Pointer at, Location rule, String message, boolean undecided) {}
