package dev.ringer.admin;

import dev.ringer.http.Request;
import dev.ringer.http.Target;
import java.util.List;
import java.util.Set;

/**
 * Whole names of resources in paths, with their slashes as people write them: {@code /resources/crm/customers/things}.
 *
 * <p>The control API's document has the name as one segment, in which a slash is {@code %2F}.
 */
final class WholeNames {

    private static final String BEFORE = ControlPlane.PREFIX + "resources/";

    /** What may follow a name. */
    private static final Set<String> BEHIND = Set.of("things", "thing", "changes");

    private WholeNames() {}

    /** Give the request with the name as one segment: what stands before the first word that may follow one. */
    static Request joined(Request request) {
        String path = request.target().path();
        if (!path.startsWith(BEFORE)) {
            return request;
        }
        List<String> segments = List.of(path.substring(BEFORE.length()).split("/", -1));
        int end = 1;
        while (end < segments.size() && !BEHIND.contains(segments.get(end))) {
            end++;
        }
        if (end == 1 || segments.contains("")) {
            return request;
        }
        String name = String.join("%2F", segments.subList(0, end));
        String rest = String.join("/", segments.subList(end, segments.size()));
        String whole = BEFORE + name + (rest.isEmpty() ? "" : "/" + rest);
        return request.withTarget(new Target(whole, request.target().query()));
    }
}
