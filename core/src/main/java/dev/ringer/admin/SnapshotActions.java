package dev.ringer.admin;

import dev.ringer.http.Delivery;
import dev.ringer.http.Outcome;
import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonObject;
import dev.ringer.session.Snapshots;
import dev.ringer.source.Nearest;
import java.util.List;

/** States of what contracts keep, to go back to. */
final class SnapshotActions {

    static final List<Action> ALL = List.of(
            new Action("listSnapshots", SnapshotActions::list),
            new Action("takeSnapshot", SnapshotActions::take),
            new Action("removeSnapshot", SnapshotActions::remove),
            new Action("restoreSnapshot", SnapshotActions::restore));

    private SnapshotActions() {}

    private static Outcome list(Ask ask) {
        List<Json> list = ask.session().snapshots().all().stream()
                .<Json>map(SnapshotActions::json)
                .toList();
        return Replies.ok(JsonObject.of("snapshots", JsonArray.of(list)));
    }

    private static JsonObject json(Snapshots.Taken taken) {
        return JsonObject.builder()
                .put("name", taken.name())
                .put("taken", taken.taken().toString())
                .put("changes", taken.changes())
                .build();
    }

    private static Outcome take(Ask ask) {
        String name = ask.path("name");
        boolean isNew = !ask.session().snapshots().has(name);
        Snapshots.Taken taken = ask.session()
                .snapshots()
                .take(name, ask.session().clock().instant())
                .orElseThrow(() -> new ProblemException(
                        409,
                        "too-many-snapshots",
                        "There are " + Snapshots.COUNT_MAX + " snapshots, which is all there may be; delete some."));
        return Replies.json(isNew ? 201 : 200, json(taken));
    }

    private static ProblemException missing(Ask ask) {
        String name = ask.path("name");
        List<String> names = ask.session().snapshots().all().stream()
                .map(Snapshots.Taken::name)
                .toList();
        return new ProblemException(
                404, "no-such-snapshot", "There is no snapshot '" + name + "'" + Nearest.hint(name, names) + ".");
    }

    private static Outcome remove(Ask ask) {
        if (!ask.session().snapshots().remove(ask.path("name"))) {
            throw missing(ask);
        }
        return Replies.none();
    }

    /** A contract may have changed since, so that what comes back is held to that of now. */
    private static Outcome restore(Ask ask) {
        Snapshots.Taken taken = ask.session().snapshots().get(ask.path("name")).orElseThrow(() -> missing(ask));
        return Replies.beside(() -> ask.session()
                .snapshots()
                .restore(taken)
                .fold(
                        done -> {
                            ask.engine()
                                    .world()
                                    .resources()
                                    .inventory()
                                    .recheck(ask.session().owner());
                            return Replies.none();
                        },
                        stale -> refused(ask, "it has changed in the meantime"),
                        full -> refused(ask, full.message()),
                        unwritten -> refused(ask, unwritten.reason())));
    }

    private static Delivery refused(Ask ask, String reason) {
        return Replies.problem(
                ask.request(),
                new ProblemException(507, "state-full", "It cannot be restored: " + reason + ".").problem());
    }
}
