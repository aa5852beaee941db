package dev.ringer.admin.wiremock;

import dev.ringer.stub.StubState;

/** The states of scenarios, which begin with another word here than there. */
final class States {

    static final String FIRST = "Started";

    private States() {}

    static String state(String step) {
        return step.equals(StubState.FIRST_STEP) ? FIRST : step;
    }

    static String step(String state) {
        return state.equals(FIRST) ? StubState.FIRST_STEP : state;
    }
}
