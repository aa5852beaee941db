package dev.ringer.schema.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.JsonSchemaSuite;
import dev.ringer.schema.Dialect;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The conformance suite of JSON Schema, all drafts that documents in use declare. */
class JsonSchemaSuiteTest {

    private final JsonSchemaSuite suite = new JsonSchemaSuite();

    /** What fails, and why it may. */
    private static final Map<String, String> KNOWN = Map.of(
            "optional/content.json",
            "contentEncoding and contentMediaType are remarks, as all later drafts have it",
            "optional/format-assertion.json",
            "formats are asserted for a whole checker, not by a metaschema's vocabulary",
            "vocabulary.json: schema that uses custom metaschema with with no validation vocabulary",
            "a metaschema cannot switch keywords off",
            "hostname with consecutive hyphens (RFC1123)",
            "one rule for host names in all drafts: that of RFC 5890, which the later drafts name");

    @ParameterizedTest
    @EnumSource(
            value = Dialect.class,
            names = {"DRAFT_4", "DRAFT_6", "DRAFT_7", "DRAFT_2019_09", "DRAFT_2020_12"})
    void every_case_is_judged_as_the_suite_says(Dialect dialect) throws IOException {
        List<String> wrong = new ArrayList<>();
        int cases = 0;
        for (JsonSchemaSuite.Group group : suite.groups(dialect)) {
            cases += run(group, wrong);
        }
        assertThat(cases).isGreaterThan(500);
        assertThat(wrong).isEmpty();
    }

    private static int run(JsonSchemaSuite.Group group, List<String> wrong) {
        Checker checker = new Checker(
                group.formats() ? Checker.FormatMode.ASSERT : Checker.FormatMode.IGNORE,
                Checker.DiscriminatorMode.CHOOSE);
        for (JsonSchemaSuite.Case each : group.cases()) {
            boolean known = KNOWN.keySet().stream().anyMatch(each.name()::contains);
            if (accepts(checker, group, each, wrong) != each.valid() && !known) {
                wrong.add(each.name() + " should be " + each.valid());
            }
        }
        return group.cases().size();
    }

    private static boolean accepts(
            Checker checker, JsonSchemaSuite.Group group, JsonSchemaSuite.Case tried, List<String> wrong) {
        boolean accepts = checker.accepts(group.schema(), tried.data());
        boolean findings =
                !checker.findings(group.schema(), tried.data(), Direction.NONE).isEmpty();
        if (findings == accepts) {
            wrong.add(tried.name() + ": findings and verdict differ");
        }
        return accepts;
    }
}
