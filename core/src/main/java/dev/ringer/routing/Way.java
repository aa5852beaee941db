package dev.ringer.routing;

import java.util.List;
import java.util.Map;

/**
 * How near the path of a request comes to a template.
 *
 * @param distance 0 exactly where the path fits, up to 1 where they have nothing in common
 * @param path that would fit, with as much of the request's as can stay; {@code {name}} where a value is missing
 * @param gaps where the request's path leaves the template, a part of a sentence each; empty where it fits
 * @param values of the template's variables as far as the request has them, as sent, by their plain names
 */
public record Way(double distance, String path, List<String> gaps, Map<String, String> values) {

    public Way {
        gaps = List.copyOf(gaps);
        values = Map.copyOf(values);
    }

    public boolean fits() {
        return gaps.isEmpty();
    }
}
