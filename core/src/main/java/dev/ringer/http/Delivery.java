package dev.ringer.http;

import java.util.function.UnaryOperator;

/**
 * A response with the way it is to be sent, which the server follows.
 *
 * @param pace how slowly it is sent
 * @param fault what goes wrong with it after its delay
 */
public record Delivery(Response response, Pace pace, Fault fault) implements Outcome {

    public Delivery(Response response) {
        this(response, Pace.NONE, Fault.NONE);
    }

    public static Delivery of(Response response) {
        return new Delivery(response);
    }

    @Override
    public Delivery map(UnaryOperator<Delivery> change) {
        return change.apply(this);
    }

    public Delivery withResponse(Response replacement) {
        return new Delivery(replacement, pace, fault);
    }

    public Delivery withPace(Pace replacement) {
        return new Delivery(response, replacement, fault);
    }

    public Delivery withFault(Fault replacement) {
        return new Delivery(response, pace, replacement);
    }

    /** Tell whether the response goes out at once, in one go and whole: no pace, no fault, no trailers. */
    public boolean isPlain() {
        return fault == Fault.NONE && pace.isNone() && response.trailers().size() == 0;
    }
}
