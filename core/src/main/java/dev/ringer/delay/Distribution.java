package dev.ringer.delay;

import dev.ringer.chance.Dice;
import java.util.List;

/** Times of which each call gets one. */
sealed interface Distribution {

    Distribution ZERO = new Fixed(0);

    /** Give the time in milliseconds that falls to the dice. */
    long millis(Dice dice);

    /** Give the longest time that can fall. */
    long mostMillis();

    /** Always the same. */
    record Fixed(long millis) implements Distribution {

        @Override
        public long millis(Dice dice) {
            return millis;
        }

        @Override
        public long mostMillis() {
            return millis;
        }
    }

    /** Each from the least to the most as likely as the others. */
    record Uniform(long least, long most) implements Distribution {

        @Override
        public long millis(Dice dice) {
            return dice.between(least, most);
        }

        @Override
        public long mostMillis() {
            return most;
        }
    }

    /** Half are below the median, a few far above; sigma is the deviation of the natural logarithm. */
    record LogNormal(long median, double sigma, long most) implements Distribution {

        @Override
        public long millis(Dice dice) {
            // Box and Muller's transform; StrictMath, so that every machine gives the same time.
            double radius = Math.sqrt(-2 * StrictMath.log(1 - dice.at(0).fraction()));
            double normal = radius * StrictMath.cos(2 * Math.PI * dice.at(1).fraction());
            return Math.min(most, Math.round(median * StrictMath.exp(sigma * normal)));
        }

        @Override
        public long mostMillis() {
            return most;
        }
    }

    /** A time that so many of a hundred calls do not exceed. */
    record Percentile(double percent, long millis) {}

    /**
     * Straight lines between percentiles, from half the lowest's time up to the highest's, which is that of all calls
     * above it too.
     *
     * @param points at least one, ascending in percent and not descending in time
     */
    record Percentiles(List<Percentile> points) implements Distribution {

        public Percentiles {
            points = List.copyOf(points);
        }

        @Override
        public long millis(Dice dice) {
            double percent = dice.fraction() * 100;
            Percentile below = new Percentile(0, points.get(0).millis() / 2);
            for (Percentile above : points) {
                if (percent < above.percent()) {
                    double way = (percent - below.percent()) / (above.percent() - below.percent());
                    return Math.round(below.millis() + way * (above.millis() - below.millis()));
                }
                below = above;
            }
            return below.millis();
        }

        @Override
        public long mostMillis() {
            return points.get(points.size() - 1).millis();
        }
    }
}
