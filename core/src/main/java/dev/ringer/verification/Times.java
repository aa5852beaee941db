package dev.ringer.verification;

/**
 * How often, both bounds included.
 *
 * @param most {@link Long#MAX_VALUE} for any number
 */
record Times(long least, long most) {

    static final Times AT_LEAST_ONCE = new Times(1, Long.MAX_VALUE);

    boolean isOpen() {
        return most == Long.MAX_VALUE;
    }

    boolean covers(long count) {
        return count >= least && count <= most;
    }

    @Override
    public String toString() {
        if (isOpen()) {
            return least == 0 ? "any number of times" : "at least " + times(least);
        }
        if (least == most) {
            return most == 0 ? "never" : "exactly " + times(most);
        }
        return least == 0 ? "at most " + times(most) : "from " + least + " to " + times(most);
    }

    static String times(long count) {
        return count == 1 ? "once" : count + " times";
    }
}
