package dev.ringer.state;

import org.jspecify.annotations.Nullable;

/** What has to be at a key so that a write happens. */
public sealed interface Expectation {

    boolean holds(@Nullable Entry found);

    static Expectation anything() {
        return Kind.ANYTHING;
    }

    /** Expect an entity, whatever its version. */
    static Expectation present() {
        return Kind.PRESENT;
    }

    /** Expect that there is no entity: nothing, or a tombstone. */
    static Expectation absent() {
        return Kind.ABSENT;
    }

    /** Expect that nothing was ever written, or that it was forgotten: neither entity nor tombstone. */
    static Expectation untouched() {
        return Kind.UNTOUCHED;
    }

    /** Expect the entity, or the tombstone, of this version. */
    static Expectation version(long version) {
        return new Version(version);
    }

    /** Expectations without a number. */
    enum Kind implements Expectation {
        ANYTHING,
        PRESENT,
        ABSENT,
        UNTOUCHED;

        @Override
        public boolean holds(@Nullable Entry found) {
            return switch (this) {
                case ANYTHING -> true;
                case PRESENT -> found instanceof Entity;
                case ABSENT -> !(found instanceof Entity);
                case UNTOUCHED -> found == null;
            };
        }
    }

    /** The entry that a certain write left. */
    record Version(long version) implements Expectation {

        @Override
        public boolean holds(@Nullable Entry found) {
            return found != null && found.version() == version;
        }
    }
}
