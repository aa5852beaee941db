package dev.ringer.schema;

import dev.ringer.source.Diagnostic;

/** What a {@code $ref} leads to. */
public sealed interface Reference {

    record Resolved(Schema schema) implements Reference {}

    record Broken(Diagnostic diagnostic) implements Reference {}
}
