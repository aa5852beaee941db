package dev.ringer.admin;

import dev.ringer.http.EntityTags;
import dev.ringer.http.Request;
import dev.ringer.keeper.Thing;
import java.util.Optional;
import java.util.OptionalLong;

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
        if (match != null && !(isThere && EntityTags.name(match, etag(now.orElseThrow())))) {
            throw changed(now);
        }
        if (none != null && isThere && EntityTags.name(none, etag(now.orElseThrow()))) {
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
}
