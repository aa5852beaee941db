package dev.ringer.bench.compare;

/**
 * A line of the table: one figure of one thing that was done.
 *
 * @param what as the title of a scenario
 */
record Row(String what, Figure figure) {

    /** What is measured, in the order of the table. */
    enum Figure {
        CPU("CPU µs a request"),
        RATE("requests a second, more is better"),
        P50("p50 ms"),
        P99("p99 ms"),
        TIME("ms to the first answer"),
        START_CPU("CPU ms to the first answer"),
        MEMORY("MB resident at most");

        private final String title;

        Figure(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }
}
