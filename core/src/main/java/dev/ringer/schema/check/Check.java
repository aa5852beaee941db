package dev.ringer.schema.check;

import dev.ringer.json.Json;

/** One keyword of one schema as code. Reports what it finds to the run, where that collects. */
@FunctionalInterface
interface Check {

    /** Tell whether the value satisfies the keyword. */
    boolean test(Json value, Run run);
}
