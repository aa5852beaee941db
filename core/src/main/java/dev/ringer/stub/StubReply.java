package dev.ringer.stub;

import dev.ringer.source.Location;
import dev.ringer.template.Scope;

/**
 * What a stub replies. Equal only to itself, so that it can be a key of what was rendered.
 *
 * @see ReplyReader
 */
final class StubReply {

    private final Head head;
    private final StubBody body;
    private final Overrides overrides;
    private final Sending sending;
    private final int weight;
    private final Location location;
    private final boolean constant;

    /**
     * Make a reply.
     *
     * @param weight among the replies that chance chooses from
     */
    StubReply(Head head, StubBody body, Overrides overrides, Sending sending, int weight, Location location) {
        this.head = head;
        this.body = body;
        this.overrides = overrides;
        this.sending = sending;
        this.weight = weight;
        this.location = location;
        this.constant = head.isConstant() && body.isConstant() && overrides.isConstant();
    }

    /** Give a copy without delay, fault and trailers. */
    StubReply sentAsUsual() {
        return new StubReply(head, body, overrides, Sending.USUAL, weight, location);
    }

    /** Give a copy that has what is the same for all requests, as far as status, headers and changes of its body go. */
    StubReply withoutTemplates() {
        return new StubReply(
                head.withoutTemplates(),
                body,
                overrides.isConstant() ? overrides : Overrides.NONE,
                Sending.USUAL,
                weight,
                location);
    }

    Head head() {
        return head;
    }

    StubBody body() {
        return body;
    }

    Overrides overrides() {
        return overrides;
    }

    Sending sending() {
        return sending;
    }

    int weight() {
        return weight;
    }

    Location location() {
        return location;
    }

    /** Tell whether status, headers and body are the same for all requests that lead to the same response. */
    boolean isConstant() {
        return constant;
    }

    /** Tell whether a request chooses a row for it. */
    boolean hasRow() {
        return body instanceof StubBody.Row;
    }

    /** Tell whether there is what the reply is made of: where a request chooses a row, one that it chooses. */
    boolean isThere(Scope scope) {
        return !(body instanceof StubBody.Row row) || row.chosen(scope).isPresent();
    }
}
