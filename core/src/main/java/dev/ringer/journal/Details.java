package dev.ringer.journal;

import dev.ringer.exchange.Origin;
import dev.ringer.exchange.Violation;
import dev.ringer.http.Fault;
import dev.ringer.http.Pace;
import dev.ringer.http.Request;
import dev.ringer.http.Response;
import java.util.List;
import java.util.Optional;

/**
 * What an entry holds, decoded.
 *
 * @param request with as much of its body as was kept
 * @param requestBytes of its whole body
 * @param cut whether texts were shortened, or lists
 */
record Details(
        String session,
        Timing timing,
        JournalRoute route,
        Request request,
        int requestBytes,
        boolean requestTruncated,
        Response response,
        int responseBytes,
        boolean responseTruncated,
        Pace pace,
        Fault fault,
        Origin origin,
        String reason,
        Optional<String> stub,
        List<Violation> violations,
        List<Violation> replyViolations,
        List<JournalCallback> callbacks,
        boolean cut) {

    Details withCallbacks(List<JournalCallback> replacement) {
        return new Details(
                session,
                timing,
                route,
                request,
                requestBytes,
                requestTruncated,
                response,
                responseBytes,
                responseTruncated,
                pace,
                fault,
                origin,
                reason,
                stub,
                violations,
                replyViolations,
                replacement,
                cut);
    }
}
