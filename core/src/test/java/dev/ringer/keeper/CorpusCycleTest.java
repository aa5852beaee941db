package dev.ringer.keeper;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.Corpus;
import dev.ringer.resource.Resource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Things of other people's contracts are made, read, listed, changed and deleted as these say. */
class CorpusCycleTest {

    private static final int SAMPLE = 25;
    private static final long SMALL_BYTES = 20_000;
    private static final long LARGE_BYTES = 120_000;

    private static CycleReport report(List<Path> files) {
        CycleReport report = new CycleReport();
        for (Path each : files) {
            CycleApi.of(each).ifPresent(api -> run(api, each, report));
        }
        return report;
    }

    private static void run(CycleApi api, Path file, CycleReport report) {
        List<Resource> sure = api.sure();
        report.contract(api.resources().all().size(), sure.size());
        int number = 0;
        for (Resource each : sure) {
            if (CycleApi.isTried(each)) {
                number++;
                String title = file.getParent().getFileName() + "/" + file.getFileName() + " " + each.name();
                report.cycle(title, new Cycle(api, each, "c" + number).run());
            }
        }
    }

    /** Give some of middling size, from all over the corpus. */
    private static List<Path> sample() {
        List<Path> middling = corpus().stream()
                .filter(each -> size(each) > SMALL_BYTES && size(each) < LARGE_BYTES)
                .toList();
        int step = Math.max(1, middling.size() / SAMPLE);
        return IntStream.range(0, Math.min(SAMPLE, middling.size()))
                .mapToObj(each -> middling.get(each * step))
                .toList();
    }

    private static List<Path> corpus() {
        return Corpus.files(Corpus.folder("openapi"), ".json", ".yaml", ".yml");
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void things_of_a_shop_live_and_die() {
        CycleReport report = new CycleReport();
        CycleApi api = CycleApi.of(Shop.CONTRACT);
        run(api, Path.of("shop/shop.yaml"), report);
        assertThat(report.failures()).isEmpty();
        assertThat(report.unasked()).isEmpty();
        assertThat(report.untold()).isEmpty();
        assertThat(report.cycles()).isEqualTo(2);
        assertThat(report.invalid()).isZero();
    }

    @Test
    void cycles_of_some_published_contracts_are_right() {
        CycleReport report = report(sample());
        System.out.print(report);
        assertThat(report.cycles()).isGreaterThan(10);
        assertThat(report.share()).as("%s", report.failures()).isGreaterThan(0.9);
        assertThat(report.invalid()).isZero();
    }

    /** The shares that are asserted beside the bar keep it from being reached by looking away. */
    @Test
    @Tag("corpus")
    void nearly_all_cycles_of_published_contracts_are_right_and_all_bodies_are_valid() {
        CycleReport report = report(corpus());
        System.out.print(report);
        report.failures().forEach(each -> System.out.println("wrong: " + each));
        report.unasked().forEach(each -> System.out.println("not asked: " + each));
        report.untold().forEach(each -> System.out.println("not told: " + each));
        assertThat(report.contracts()).isGreaterThan(300);
        assertThat(report.shareWithResources()).isGreaterThan(0.5);
        assertThat(report.cycles()).isGreaterThan(450);
        assertThat(report.judged()).isGreaterThan(0.85);
        assertThat(report.invalid()).isZero();
        assertThat(report.share()).isGreaterThan(0.95);
    }
}
