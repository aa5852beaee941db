package dev.ringer.journal;

/**
 * A callback that an exchange led to.
 *
 * @param url where it goes
 * @param defect why it cannot be sent; empty where it can
 */
public record JournalCallback(String name, String method, String url, long delayMillis, String defect) {}
