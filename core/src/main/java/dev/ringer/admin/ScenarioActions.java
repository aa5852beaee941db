package dev.ringer.admin;

import dev.ringer.http.Outcome;
import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonObject;
import dev.ringer.source.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** State machines over stubs. */
final class ScenarioActions {

    static final List<Action> ALL = List.of(
            new Action("listScenarios", ScenarioActions::list),
            new Action("resetScenarios", ScenarioActions::reset),
            new Action("moveScenario", ScenarioActions::move));

    private ScenarioActions() {}

    private static Outcome list(Ask ask) {
        List<Json> list = new ArrayList<>();
        ask.stubs().scenarios().forEach((name, steps) -> list.add(shown(ask, name, steps)));
        return Replies.ok(JsonObject.of("scenarios", JsonArray.of(list)));
    }

    private static JsonObject shown(Ask ask, String name, List<String> steps) {
        return JsonObject.builder()
                .put("name", name)
                .put("step", ask.session().state().step(name))
                .put("steps", JsonArray.of(steps.stream().map(Json::of).toList()))
                .build();
    }

    private static Outcome reset(Ask ask) {
        ask.session().state().reset();
        return Replies.none();
    }

    private static Outcome move(Ask ask) {
        String name = ask.path("name");
        Map<String, List<String>> scenarios = ask.stubs().scenarios();
        List<String> steps = scenarios.get(name);
        if (steps == null) {
            throw new ProblemException(
                    404,
                    "no-such-scenario",
                    "There is no scenario '" + name + "'" + Nearest.hint(name, scenarios.keySet()) + ".");
        }
        String step = Objects.requireNonNull(ask.body().string("step"));
        if (!steps.contains(step)) {
            throw new ProblemException(
                    422,
                    "no-such-step",
                    "The scenario '" + name + "' has no step '" + step + "', it has " + String.join(", ", steps) + ".");
        }
        ask.session().state().move(name, step);
        return Replies.ok(shown(ask, name, steps));
    }
}
