package dev.ringer.state;

import dev.ringer.json.Json;

/**
 * An entity as it was last written.
 *
 * @param order see {@link Birth#order()}
 */
public record Entity(
        String identity, Json value, long version, long order, long createdMillis, long changedMillis, int bytes)
        implements Entry, Comparable<Entity> {

    /** Make an entity of the parts that a file keeps. */
    public static Entity of(String identity, Json value, long version, Birth birth, long changedMillis) {
        return of(identity, value, version, birth, changedMillis, Measure.of(value));
    }

    static Entity of(String identity, Json value, long version, Birth birth, long changedMillis, Measure measure) {
        int bytes = Measure.OVERHEAD + identity.length() + measure.bytes();
        return new Entity(identity, value, version, birth.order(), birth.millis(), changedMillis, bytes);
    }

    /** Give the same under another identity. */
    Entity named(String other) {
        return new Entity(other, value, version, order, createdMillis, changedMillis, bytes);
    }

    public Birth birth() {
        return new Birth(order, createdMillis);
    }

    /** Compare by place in lists: by order, then by identity. */
    @Override
    public int compareTo(Entity other) {
        int byOrder = Long.compare(order, other.order);
        return byOrder != 0 ? byOrder : identity.compareTo(other.identity);
    }
}
