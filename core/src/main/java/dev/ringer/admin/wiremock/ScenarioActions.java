package dev.ringer.admin.wiremock;

import dev.ringer.http.Delivery;
import dev.ringer.http.Outcome;
import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonObject;
import dev.ringer.source.Nearest;
import dev.ringer.stub.Stub;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** State machines over mappings. */
final class ScenarioActions {

    static final List<Route> ALL = List.of(
            new Route("GET", "/scenarios", call -> Sent.beside(() -> list(call))),
            new Route("POST", "/scenarios/reset", ScenarioActions::reset),
            new Route("PUT", "/scenarios/{name}/state", ScenarioActions::move));

    private ScenarioActions() {}

    private static Map<String, List<String>> scenarios(Call call) {
        return call.session().stubs(call.world().stubs()).scenarios();
    }

    private static Delivery list(Call call) {
        Mappings mappings = call.mappings();
        Map<String, List<JsonObject>> own = new HashMap<>();
        for (Stub each : mappings.all()) {
            JsonObject mapping = mappings.shown(each);
            String name = mapping.string("scenarioName");
            if (name != null) {
                own.computeIfAbsent(name, key -> new ArrayList<>()).add(mapping);
            }
        }
        List<Json> list = new ArrayList<>();
        scenarios(call)
                .forEach((name, steps) -> list.add(
                        shown(name, call.session().state().step(name), steps, own.getOrDefault(name, List.of()))));
        return Sent.ok(JsonObject.of("scenarios", JsonArray.of(list)));
    }

    private static JsonObject shown(String name, String step, List<String> steps, List<JsonObject> mappings) {
        return JsonObject.builder()
                .put("id", name)
                .put("name", name)
                .put("state", States.state(step))
                .put(
                        "possibleStates",
                        JsonArray.of(steps.stream()
                                .map(each -> Json.of(States.state(each)))
                                .toList()))
                .put("mappings", JsonArray.of(mappings))
                .build();
    }

    private static Outcome reset(Call call) {
        scenarios(call).keySet().forEach(each -> call.session().state().move(each, States.step(States.FIRST)));
        return Sent.done();
    }

    private static Outcome move(Call call) {
        String name = call.path("name");
        Map<String, List<String>> scenarios = scenarios(call);
        List<String> steps = scenarios.get(name);
        if (steps == null) {
            throw Refusal.missing(
                    "Scenario " + name + " does not exist" + Nearest.hint(name, scenarios.keySet()) + ".");
        }
        String given = call.optionalObject().string("state");
        String step = States.step(given == null ? States.FIRST : given);
        if (!steps.contains(step)) {
            throw Refusal.at(
                    "/state",
                    "No such state",
                    "Scenario " + name + " does not support state " + given + "; it has "
                            + String.join(
                                    ", ", steps.stream().map(States::state).toList()) + ".");
        }
        call.session().state().move(name, step);
        return Sent.done();
    }
}
