package dev.ringer.admin;

import dev.ringer.http.Request;
import dev.ringer.keeper.Thing;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** What requests say of the version of a thing (RFC 9110, 13.1). */
final class Preconditions {

    private Preconditions() {}

    static String etag(Thing thing) {
        return "\"" + thing.version() + "\"";
    }

    /**
     * Give the version that a write must find; nothing where the request does not care.
     *
     * @param now what is there
     */
    static OptionalLong expected(Request request, Optional<Thing> now) {
        String match = request.headers().joined("If-Match");
        String none = request.headers().joined("If-None-Match");
        boolean isThere = now.filter(each -> each.value() != null).isPresent();
        if (match != null && !(isThere && names(match, now))) {
            throw changed(now);
        }
        if (none != null && isThere && names(none, now)) {
            throw changed(now);
        }
        return match == null && none == null
                ? OptionalLong.empty()
                : OptionalLong.of(now.map(Thing::version).orElse(0L));
    }

    private static ProblemException changed(Optional<Thing> now) {
        String state =
                now.map(each -> each.state().word() + " (" + etag(each) + ")").orElse("not there");
        return new ProblemException(
                412, "changed", "The thing is another than the request expects: it is " + state + ".");
    }

    private static boolean names(@Nullable String condition, Optional<Thing> thing) {
        if (condition == null || thing.isEmpty()) {
            return false;
        }
        for (String each : condition.split(",", 100)) {
            String tag = each.strip();
            if (tag.equals("*") || tag.equals(etag(thing.get()))) {
                return true;
            }
        }
        return false;
    }
}
