package dev.ringer.generation.meaning;

import java.util.List;

/**
 * What is known of a value besides what it must satisfy.
 *
 * @param name of the member; for items that of the array
 * @param owner what the object around it is, such as {@code Customer}
 * @param type name of the value's own schema, where it is a component; else empty
 * @param description of the value; may be empty
 * @param faker what {@code x-faker} says; else empty
 * @param formats known and unknown ones
 */
public record Clue(String name, String owner, String type, String description, String faker, List<String> formats) {}
