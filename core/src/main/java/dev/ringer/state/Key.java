package dev.ringer.state;

/**
 * Where one entity is kept.
 *
 * @param identity what tells it from others of its scope; any text
 */
public record Key(Scope scope, String identity) {

    @Override
    public String toString() {
        return scope + "/" + identity;
    }
}
