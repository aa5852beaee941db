package dev.ringer.disruption;

/** Counts requests against a rate limit. Safe for threads. */
final class Meter {

    /**
     * What a request was told.
     *
     * @param remaining requests that the window still has room for
     * @param resetMillis until the window ends
     */
    record Reading(boolean granted, long remaining, long resetMillis) {}

    private final RateLimit limit;
    private long endMillis = Long.MIN_VALUE;
    private long used;

    Meter(RateLimit limit) {
        this.limit = limit;
    }

    RateLimit limit() {
        return limit;
    }

    /** Count a request that comes now; one that is refused uses nothing up. */
    synchronized Reading count(long nowMillis) {
        // A window that ends later than one of its length can has outlived a clock that was set back.
        if (nowMillis >= endMillis || endMillis - nowMillis > limit.perMillis()) {
            endMillis = nowMillis + limit.perMillis();
            used = 0;
        }
        boolean granted = used < limit.requests();
        used += granted ? 1 : 0;
        return new Reading(granted, limit.requests() - used, endMillis - nowMillis);
    }
}
