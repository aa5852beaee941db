package dev.ringer.journal;

import java.time.Duration;
import java.util.Optional;

/**
 * The bounds of a journal, and what it hides.
 *
 * @param bytesMax of memory for all entries; the oldest are overwritten first
 * @param ageMax after which an entry is lost; nothing for no such bound
 * @param bodyBytesMax that are kept of a body; a small journal keeps less
 */
public record JournalConfig(long bytesMax, Optional<Duration> ageMax, int bodyBytesMax, Masks masks) {

    /** The least that a journal can do with. */
    public static final long BYTES_LEAST = 2 * 1024 * 1024;

    /** 64 MiB, of any age, 64 KiB of each body. */
    public static final JournalConfig STANDARD =
            new JournalConfig(64 * 1024 * 1024, Optional.empty(), 64 * 1024, Masks.STANDARD);

    public JournalConfig {
        if (bytesMax < BYTES_LEAST) {
            throw new IllegalArgumentException("bytesMax is " + bytesMax + ", must be " + BYTES_LEAST + " or more");
        }
        if (bodyBytesMax < 0) {
            throw new IllegalArgumentException("bodyBytesMax is " + bodyBytesMax + ", must be 0 or more");
        }
        if (ageMax.isPresent() && (ageMax.get().isNegative() || ageMax.get().isZero())) {
            throw new IllegalArgumentException("ageMax is " + ageMax.get() + ", must be longer than nothing");
        }
    }

    public JournalConfig withBytesMax(long replacement) {
        return new JournalConfig(replacement, ageMax, bodyBytesMax, masks);
    }

    public JournalConfig withAgeMax(Duration replacement) {
        return new JournalConfig(bytesMax, Optional.of(replacement), bodyBytesMax, masks);
    }

    public JournalConfig withBodyBytesMax(int replacement) {
        return new JournalConfig(bytesMax, ageMax, replacement, masks);
    }

    public JournalConfig withMasks(Masks replacement) {
        return new JournalConfig(bytesMax, ageMax, bodyBytesMax, replacement);
    }
}
