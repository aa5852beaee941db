/**
 * Makes values that satisfy schemas: realistic where the schema leaves freedom, always valid, always the same.
 *
 * <p>Called by the engine for every body and header that the contract gives no example for. Invariants: a value is a
 * pure function of seed, resource, identity and JSON Pointer; every finished value has passed the check of its schema;
 * what cannot be satisfied is said, never served.
 */
@NullMarked
package dev.ringer.generation;

import org.jspecify.annotations.NullMarked;
