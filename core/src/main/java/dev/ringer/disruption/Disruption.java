package dev.ringer.disruption;

import dev.ringer.delay.Delay;
import java.util.Optional;

/**
 * What goes wrong with a whole server.
 *
 * @param delay of every answer that has no pace of its own
 * @param maintenanceMillis from the start on; 0 for none
 */
public record Disruption(Delay delay, Optional<RateLimit> rateLimit, Optional<Outage> outage, long maintenanceMillis) {

    public static final Disruption NONE = new Disruption(Delay.NONE, Optional.empty(), Optional.empty(), 0);

    public Disruption {
        if (maintenanceMillis < 0) {
            throw new IllegalArgumentException("maintenanceMillis is " + maintenanceMillis + ", must be 0 or more");
        }
    }

    public Disruption withDelay(Delay replacement) {
        return new Disruption(replacement, rateLimit, outage, maintenanceMillis);
    }

    public Disruption withRateLimit(RateLimit limit) {
        return new Disruption(delay, Optional.of(limit), outage, maintenanceMillis);
    }

    public Disruption withOutage(Outage replacement) {
        return new Disruption(delay, rateLimit, Optional.of(replacement), maintenanceMillis);
    }

    public Disruption withMaintenanceMillis(long millis) {
        return new Disruption(delay, rateLimit, outage, millis);
    }

    public boolean isNone() {
        return delay.isNone() && rateLimit.isEmpty() && outage.isEmpty() && maintenanceMillis == 0;
    }
}
