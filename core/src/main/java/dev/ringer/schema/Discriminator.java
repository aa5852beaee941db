package dev.ringer.schema;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The property whose value names the schema of an object (OAS 3.1, "Discriminator Object").
 *
 * @param mapping values to references, as written
 * @param fallback reference for values that are missing or not mapped (OAS 3.2)
 */
public record Discriminator(
        String property,
        Map<String, String> mapping,
        @Nullable String fallback) {}
