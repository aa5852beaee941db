package dev.ringer.template;

import dev.ringer.chance.Dice;
import dev.ringer.http.Response;
import dev.ringer.json.Json;
import dev.ringer.json.JsonObject;
import dev.ringer.matching.Arrival;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a template may see. Nothing of the request is read before an expression asks for it.
 *
 * @param variables shown as {@code vars.name}
 * @param row of a data table; empty without one
 * @param parameters that the rule hands to its templates
 * @param dice from which every value of chance is derived
 * @param locale a BCP 47 tag for names and words
 * @param response where it was made already, as for callbacks; null before
 */
public record Scope(
        Arrival arrival,
        Map<String, Json> variables,
        JsonObject row,
        JsonObject parameters,
        Dice dice,
        String locale,
        State state,
        History history,
        @Nullable Response response) {

    public Scope {
        variables = Map.copyOf(variables);
    }

    /** Make a scope of a request alone. */
    public static Scope of(Arrival arrival, Dice dice) {
        return new Scope(
                arrival, Map.of(), JsonObject.EMPTY, JsonObject.EMPTY, dice, "en", State.EMPTY, History.EMPTY, null);
    }

    /** Give the dice of a reply, counted from 1 for each rule. */
    public static Dice dice(String seed, String rule, long number) {
        return Dice.of(seed).at(rule).at(number);
    }

    /** Give a copy with other chances, for a part of the reply such as a header. */
    public Scope at(String part) {
        return new Scope(arrival, variables, row, parameters, dice.at(part), locale, state, history, response);
    }

    public Scope withVariables(Map<String, Json> others) {
        return new Scope(arrival, others, row, parameters, dice, locale, state, history, response);
    }

    public Scope withRow(JsonObject other) {
        return new Scope(arrival, variables, other, parameters, dice, locale, state, history, response);
    }

    public Scope withParameters(JsonObject others) {
        return new Scope(arrival, variables, row, others, dice, locale, state, history, response);
    }

    public Scope withLocale(String tag) {
        return new Scope(arrival, variables, row, parameters, dice, tag, state, history, response);
    }

    public Scope withState(State other) {
        return new Scope(arrival, variables, row, parameters, dice, locale, other, history, response);
    }

    public Scope withHistory(History other) {
        return new Scope(arrival, variables, row, parameters, dice, locale, state, other, response);
    }

    public Scope withResponse(Response other) {
        return new Scope(arrival, variables, row, parameters, dice, locale, state, history, other);
    }
}
