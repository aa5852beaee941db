package dev.ringer.stub;

import dev.ringer.chance.Dice;
import dev.ringer.delay.Delay;
import dev.ringer.exchange.Manner;
import dev.ringer.fault.FaultPlan;
import dev.ringer.http.Headers;
import dev.ringer.template.Scope;
import java.util.Optional;

/**
 * How a reply is sent.
 *
 * @param templated the delay, where it is a template
 */
record Sending(Delay delay, Optional<Text> templated, FaultPlan fault, Headers trailers) {

    static final Sending USUAL = new Sending(Delay.NONE, Optional.empty(), FaultPlan.NONE, Headers.EMPTY);

    boolean isSlow() {
        return templated.isPresent() || !delay.isNone();
    }

    /**
     * Say how the reply to a request is sent.
     *
     * @param call number of the call among those that the stub answers, from 1
     * @throws dev.ringer.template.TemplateException when the template cannot be filled in
     * @throws IllegalArgumentException when what comes out is no delay
     */
    Manner of(Scope scope, Dice dice, long call) {
        if (equals(USUAL)) {
            return Manner.USUAL;
        }
        Delay wanted =
                templated.map(each -> Delay.parse(each.of(scope.at("delay")))).orElse(delay);
        return new Manner(wanted.pace(dice.at("delay")), fault.fault(dice.at("fault"), call), trailers);
    }
}
