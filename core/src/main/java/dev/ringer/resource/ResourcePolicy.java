package dev.ringer.resource;

/**
 * What is kept of resources.
 *
 * @param on false to keep nothing
 * @param size how many things a collection has from the start where nobody gives them, 0 to {@value #SIZE_MAX}
 * @param sized true when people say so, which collections heed, too, that can only be listed as a whole
 * @param overrides what people say of resources
 * @param seeds the things that people give
 */
public record ResourcePolicy(boolean on, int size, boolean sized, ResourceOverrides overrides, Seeds seeds) {

    public static final int SIZE_MAX = 1_000;

    public static final ResourcePolicy STANDARD =
            new ResourcePolicy(true, 20, false, ResourceOverrides.NONE, Seeds.NONE);

    public ResourcePolicy {
        if (size < 0 || size > SIZE_MAX) {
            throw new IllegalArgumentException("size is " + size + ", must be from 0 to " + SIZE_MAX);
        }
    }

    public ResourcePolicy withoutAny() {
        return new ResourcePolicy(false, size, sized, overrides, seeds);
    }

    public ResourcePolicy withSize(int replacement) {
        return new ResourcePolicy(on, replacement, true, overrides, seeds);
    }

    public ResourcePolicy withOverrides(ResourceOverrides replacement) {
        return new ResourcePolicy(on, size, sized, replacement, seeds);
    }

    public ResourcePolicy withSeeds(Seeds replacement) {
        return new ResourcePolicy(on, size, sized, overrides, replacement);
    }
}
