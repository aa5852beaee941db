package dev.ringer.admin;

import dev.ringer.contract.Mount;
import dev.ringer.coverage.Coverage;
import dev.ringer.coverage.CoverageHtml;
import dev.ringer.coverage.CoverageJunit;
import dev.ringer.coverage.CoverageText;
import dev.ringer.coverage.Tallies;
import dev.ringer.http.Delivery;
import dev.ringer.http.Outcome;
import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonObject;
import dev.ringer.stub.Stub;
import java.util.List;

/** What nobody has asked for. */
final class CoverageActions {

    static final List<Action> ALL = List.of(
            new Action("getCoverage", CoverageActions::coverage),
            new Action("listUnusedStubs", CoverageActions::unused));

    private CoverageActions() {}

    private static Outcome coverage(Ask ask) {
        List<Mount> mounts = ask.engine().world().mounts();
        Tallies tallies = ask.mock().tallies().orElseThrow(JournalActions::none);
        String format = ask.query("format").orElse("json");
        // All operations of a large contract take a while to be read.
        return Replies.beside(
                () -> report(Coverage.of(mounts, tallies, ask.session().name()), format));
    }

    private static Delivery report(Coverage coverage, String format) {
        return switch (format) {
            case "text" -> Replies.text("text/plain; charset=utf-8", CoverageText.of(coverage));
            case "junit" -> Replies.text("application/xml", CoverageJunit.of(coverage));
            case "html" -> Replies.text("text/html; charset=utf-8", CoverageHtml.of(coverage));
            default -> Replies.ok(coverage.toJson());
        };
    }

    private static Outcome unused(Ask ask) {
        List<Json> unused = ask.stubs().stubs().stream()
                .filter(each -> ask.session().state().answers(each) == 0)
                .map(Stub::name)
                .<Json>map(Json::of)
                .toList();
        return Replies.ok(JsonObject.of("stubs", JsonArray.of(unused)));
    }
}
