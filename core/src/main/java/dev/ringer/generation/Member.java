package dev.ringer.generation;

/**
 * A member that an object may have.
 *
 * @param writeOnly true when it never goes to a client
 * @param readOnly true when it never comes from a client
 */
record Member(String name, Plan plan, boolean required, boolean readOnly, boolean writeOnly, boolean deprecated) {}
