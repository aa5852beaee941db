package dev.ringer.session;

import dev.ringer.exchange.Problem;
import dev.ringer.http.Request;

/**
 * A request that has found its session, or why it has not.
 *
 * @see Sessions#visit
 */
public sealed interface Visit {

    /**
     * It has.
     *
     * @param request as the mock sees it: without what in its path names the session
     */
    record Found(Session session, Request request) implements Visit {}

    /** The name is none, or there is no room for another session. */
    record Refused(Problem problem, Request request) implements Visit {}
}
