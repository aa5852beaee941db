package dev.ringer.launch;

import dev.ringer.exchange.Exchange;
import dev.ringer.exchange.ExchangeHandler;
import dev.ringer.exchange.Origin;
import dev.ringer.http.Request;
import dev.ringer.session.Sessions;
import dev.ringer.session.Visit;

/**
 * Has what the server itself answers, before any session was looked for, belong to the session that the request names. As
 * with every request, one that is not there begins, unless there are as many as may be; then it belongs to the server.
 */
final class Attributed implements ExchangeHandler {

    private final ExchangeHandler next;
    private final Sessions sessions;

    Attributed(ExchangeHandler next, Sessions sessions) {
        this.next = next;
        this.sessions = sessions;
    }

    @Override
    public Exchange answer(Request request) {
        Exchange exchange = next.answer(request);
        if (exchange.origin() != Origin.SERVER || !exchange.session().isEmpty()) {
            return exchange;
        }
        return sessions.visit(request) instanceof Visit.Found found
                ? exchange.withSession(found.session().name()).withRequest(found.request())
                : exchange;
    }
}
