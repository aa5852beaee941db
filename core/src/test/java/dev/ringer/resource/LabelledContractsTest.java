package dev.ringer.resource;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.Corpus;
import dev.ringer.contract.Contract;
import dev.ringer.contract.openapi.OpenApiReader;
import dev.ringer.source.Documents;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What is inferred of other people's contracts, beside what a person found in them. */
class LabelledContractsTest {

    private static final double PRECISION = 0.95;
    private static final double RECALL = 0.85;

    /** Facts of one sort: right, said and wrong, and not said. */
    private static final class Score {
        private int right;
        private int wrong;
        private int missed;

        void add(String expected, String found, boolean same) {
            boolean hit = same && !expected.isEmpty();
            right += hit ? 1 : 0;
            wrong += !found.isEmpty() && !same ? 1 : 0;
            missed += !expected.isEmpty() && !same ? 1 : 0;
        }

        double precision() {
            return right + wrong == 0 ? 1 : (double) right / (right + wrong);
        }

        double recall() {
            return right + missed == 0 ? 1 : (double) right / (right + missed);
        }
    }

    private final Map<String, Score> scores = new LinkedHashMap<>();
    private final List<String> differences = new ArrayList<>();

    private void judge(String sort, String where, String expected, String found, boolean same) {
        scores.computeIfAbsent(sort, each -> new Score()).add(expected, found, same);
        scores.computeIfAbsent("all", each -> new Score()).add(expected, found, same);
        if (!same) {
            differences.add("%s: %s '%s', a person says '%s'".formatted(where, sort, found, expected));
        }
    }

    private void judge(Label.Sheet sheet, Resources resources) {
        List<Label> found = resources.all().stream()
                .map(Label::of)
                .filter(each -> sheet.judges(each.key()))
                .toList();
        Set<String> keys = new TreeSet<>();
        sheet.labels().forEach(each -> keys.add(each.key()));
        found.forEach(each -> keys.add(each.key()));
        for (String key : keys) {
            String where = sheet.contract() + " " + key;
            Label expected = Label.find(sheet.labels(), key).orElse(null);
            Label actual = Label.find(found, key).orElse(null);
            judge(
                    "resource",
                    where,
                    expected == null ? "" : key,
                    actual == null ? "" : key,
                    expected != null && actual != null);
            if (expected != null && actual != null) {
                facts(where, expected, actual);
            }
        }
    }

    private void facts(String where, Label expected, Label actual) {
        String paths = expected.collection() + " " + expected.single();
        String found = actual.collection() + " " + actual.single();
        judge("paths", where, paths, found, paths.equals(found));
        judge(
                "identity",
                where,
                expected.identity(),
                actual.identity(),
                expected.identity().equals(actual.identity()));
        judge("list", where, expected.list(), actual.list(), expected.list().equals(actual.list()));
        String paging = actual.paging().get(0);
        boolean same = expected.paging().contains(paging);
        String wanted = expected.paging().get(0);
        judge("paging", where, wanted.equals("none") ? "" : wanted, paging.equals("none") ? "" : paging, same);
    }

    @Test
    void what_is_inferred_is_what_a_person_finds() {
        List<Label.Sheet> sheets = Label.sheets();
        assertThat(sheets).hasSizeGreaterThanOrEqualTo(25);
        for (Label.Sheet each : sheets) {
            judge(each, Resources.of(contract(Corpus.folder("").resolve(each.contract()))));
        }
        differences.forEach(System.out::println);
        scores.forEach((sort, score) -> System.out.printf(
                "%-9s right %3d wrong %2d missed %2d  precision %.3f recall %.3f%n",
                sort, score.right, score.wrong, score.missed, score.precision(), score.recall()));
        for (String sort : List.of("all", "resource")) {
            assertThat(scores.get(sort).precision()).as("precision of " + sort).isGreaterThanOrEqualTo(PRECISION);
            assertThat(scores.get(sort).recall()).as("recall of " + sort).isGreaterThanOrEqualTo(RECALL);
        }
    }

    static Contract contract(Path file) {
        Documents documents = new Documents(address -> Files.readAllBytes(Path.of(address)));
        return ((OpenApiReader.Result.Read) OpenApiReader.read(file.toUri(), documents)).contract();
    }
}
