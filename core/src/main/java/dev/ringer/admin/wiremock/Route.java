package dev.ringer.admin.wiremock;

import dev.ringer.http.Outcome;
import java.util.function.Function;

/**
 * What answers one method of one path.
 *
 * @param path below {@code /__admin}, as a template
 * @param answer throws {@link Refusal} when it cannot be done
 */
record Route(String method, String path, Function<Call, Outcome> answer) {}
