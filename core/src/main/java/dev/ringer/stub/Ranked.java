package dev.ringer.stub;

/**
 * A stub with its place in the order of precedence within its layer, 0 for the first of all: by priority, then the more
 * specific, then the newer.
 */
record Ranked(int rank, int specificity, Binding binding) {

    Stub stub() {
        return binding.stub();
    }
}
