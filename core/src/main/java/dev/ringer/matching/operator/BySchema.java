package dev.ringer.matching.operator;

import dev.ringer.http.Percent;
import dev.ringer.json.Json;
import dev.ringer.json.JsonBoolean;
import dev.ringer.json.JsonObject;
import dev.ringer.json.JsonString;
import dev.ringer.schema.Dialect;
import dev.ringer.schema.Reach;
import dev.ringer.schema.Schema;
import dev.ringer.schema.check.Checker;
import dev.ringer.schema.check.Direction;
import dev.ringer.schema.check.Finding;
import dev.ringer.source.Diagnostic;
import dev.ringer.source.Document;
import dev.ringer.source.Location;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Validity by a JSON Schema, of draft 2020-12 unless it says otherwise. The schema stands by itself: {@code #/$defs/a}
 * is in it, not in the file around it. Text that is no JSON is a string.
 */
record BySchema(Schema schema, Checker checker) implements SingleMatcher {

    static @Nullable Matcher read(Operand operand) {
        if (!(operand.value() instanceof JsonObject) && !(operand.value() instanceof JsonBoolean)) {
            return operand.wrong("a JSON Schema");
        }
        MatcherReader reader = operand.reader();
        Document document = Document.of(own(operand.at()), operand.value());
        Schema schema = reader.schemas().of(document, Dialect.DRAFT_2020_12);
        Reach.from(List.of(schema))
                .forEach(each -> each.defects().stream()
                        .filter(defect -> defect.location().document().equals(document.uri()))
                        .forEach(defect -> report(defect, operand)));
        return new BySchema(schema, reader.checker());
    }

    private static void report(Diagnostic defect, Operand operand) {
        if (defect.severity() == Diagnostic.Severity.ERROR) {
            Location at = operand.at();
            operand.reader()
                    .report(
                            "operand",
                            defect.message(),
                            new Location(
                                    at.document(),
                                    at.pointer().append(defect.location().pointer())));
        }
    }

    /** Give an address that no other schema has, beside the file, so that relative references lead from there. */
    private static URI own(Location at) {
        String mark = at.document().getRawQuery() == null ? "?" : "&";
        return URI.create(
                at.document() + mark + "schema=" + Percent.encode(at.pointer().toString()));
    }

    private static @Nullable Json value(Subject subject) {
        Json json = subject.json();
        String text = json == null ? subject.text() : null;
        return text == null ? json : new JsonString(text);
    }

    @Override
    public boolean test(Subject subject, Instant now) {
        Json value = value(subject);
        return value != null && checker.accepts(schema, value, Direction.NONE);
    }

    private List<Finding> findings(Subject subject) {
        Json value = value(subject);
        return value == null ? List.of() : checker.findings(schema, value, Direction.NONE);
    }

    /** The more findings, the farther. */
    @Override
    public double miss(Subject subject, Instant now) {
        int findings = findings(subject).size();
        return findings == 0 ? 1 : (double) findings / (findings + 4);
    }

    @Override
    public Match explain(Subject subject, Instant now) {
        List<Match> parts = findings(subject).stream()
                .map(each -> new Match(1, "at '" + each.at() + "' " + each.message(), List.of()))
                .toList();
        Match match = Match.of(distance(subject, now), expected(), subject.shown());
        return new Match(match.distance(), match.sentence(), parts);
    }

    @Override
    public List<Difference> differences(Subject subject, Instant now) {
        List<Difference> found = findings(subject).stream()
                .map(each -> new Difference("at '" + each.at() + "'", expected(), "not: " + each.message()))
                .toList();
        return found.isEmpty() && !matches(subject, now)
                ? List.of(new Difference("", expected(), subject.shown()))
                : found;
    }

    @Override
    public String expected() {
        return "be valid by the schema";
    }

    @Override
    public int sharpness() {
        return CLOSE;
    }
}
