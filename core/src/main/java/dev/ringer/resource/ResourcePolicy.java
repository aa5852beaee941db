package dev.ringer.resource;

/**
 * What is kept of resources.
 *
 * @param on false to keep nothing
 * @param size how many things a collection has from the start where nobody gives them, 0 to {@value #SIZE_MAX}
 * @param overrides what people say of resources
 * @param seeds the things that people give
 */
public record ResourcePolicy(boolean on, int size, ResourceOverrides overrides, Seeds seeds) {

    public static final int SIZE_MAX = 1_000;

    public static final ResourcePolicy STANDARD = new ResourcePolicy(true, 20, ResourceOverrides.NONE, Seeds.NONE);

    public ResourcePolicy {
        if (size < 0 || size > SIZE_MAX) {
            throw new IllegalArgumentException("size is " + size + ", must be from 0 to " + SIZE_MAX);
        }
    }

    public ResourcePolicy withoutAny() {
        return new ResourcePolicy(false, size, overrides, seeds);
    }

    public ResourcePolicy withSize(int replacement) {
        return new ResourcePolicy(on, replacement, overrides, seeds);
    }

    public ResourcePolicy withOverrides(ResourceOverrides replacement) {
        return new ResourcePolicy(on, size, replacement, seeds);
    }

    public ResourcePolicy withSeeds(Seeds replacement) {
        return new ResourcePolicy(on, size, overrides, replacement);
    }
}
