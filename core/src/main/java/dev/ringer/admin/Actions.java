package dev.ringer.admin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the control API can do: a list for each noun, and together an action for each operation of its document. */
final class Actions {

    private static final List<List<Action>> ALL = List.of(
            ServerActions.ALL,
            InfoActions.ALL,
            StubActions.ALL,
            ScenarioActions.ALL,
            SessionActions.ALL,
            ClockActions.ALL,
            JournalActions.ALL,
            ContractActions.ALL,
            DisruptionActions.ALL,
            ExplanationActions.ALL,
            VerificationActions.ALL,
            CoverageActions.ALL,
            ResourceActions.ALL,
            SnapshotActions.ALL);

    private Actions() {}

    static Map<String, Action> byOperation() {
        Map<String, Action> actions = new LinkedHashMap<>();
        ALL.forEach(list -> list.forEach(each -> actions.put(each.operation(), each)));
        return actions;
    }
}
