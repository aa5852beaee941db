package dev.ringer.state;

/** The mark of an entity that was deleted, which also hides one that lies below. */
public record Tombstone(String identity, long version, long changedMillis) implements Entry {

    @Override
    public int bytes() {
        return Measure.OVERHEAD + identity.length();
    }
}
