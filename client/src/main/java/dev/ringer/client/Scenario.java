package dev.ringer.client;

import dev.ringer.json.Json;
import dev.ringer.json.JsonObject;

/** A state machine over stubs, by its name. */
public final class Scenario {

    private final Control control;
    private final String name;

    Scenario(Control control, String name) {
        this.control = control;
        this.name = name;
    }

    public String name() {
        return name;
    }

    /**
     * Give the step in which it is.
     *
     * @throws IllegalArgumentException when no stub names the scenario
     */
    public String step() {
        return Control.objects(control.get("scenarios"), "scenarios").stream()
                .filter(each -> name.equals(each.string("name")))
                .map(each -> Control.text(each, "step"))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("the scenario is '" + name + "', must be one of a stub"));
    }

    /** Put it to a step. */
    public void moveTo(String step) {
        control.put("scenarios/" + Control.segment(name), JsonObject.of("step", Json.of(step)));
    }
}
