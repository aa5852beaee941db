package dev.ringer.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.journal.Journal;
import dev.ringer.launch.MockConfig;
import dev.ringer.launch.MockServer;
import dev.ringer.server.Limits;
import dev.ringer.session.Sessions;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Odd requests to whole mocks: nothing ends, hangs, fails or grows. */
class FuzzTest {

    private static final Limits QUICK =
            Limits.STANDARD.withTimeoutMillis(2_000, 2_000, 4_000).withBodyBytesMax(2 << 20);
    private static final int ROUNDS_MIN = 4;
    private static final int ROUND_MAX = 5_000;
    private static final long HEAP_GROWTH_MAX = 64L << 20;

    @Test
    @Timeout(120)
    void a_few_thousand_odd_requests_leave_the_server_as_it_was() throws Exception {
        check(Contracts.ours(), 1, 0, 3_000);
    }

    @Test
    @Tag("fuzz")
    void a_great_many_odd_requests_leave_the_server_as_it_was() throws Exception {
        List<String> contracts = new ArrayList<>(Contracts.ours());
        contracts.addAll(Contracts.corpus());
        long seed = Long.getLong("fuzz.seed", System.currentTimeMillis());
        check(contracts, seed, Long.getLong("fuzz.first", 0), Long.getLong("fuzz.requests", 1_000_000));
    }

    private static void check(List<String> contracts, long seed, long first, long requests) throws Exception {
        Queue<String> errors = new ConcurrentLinkedQueue<>();
        try (MockServer server = MockServer.start(config(contracts), Contracts.telling(errors))) {
            List<Draft> drafts = Grammar.drafts(server.loaded().mounts(), 40);
            Campaign campaign = new Campaign(server, new Shots(drafts, seed), errors);
            long start = System.nanoTime();
            long descriptors = Gauge.descriptorsNow();
            long round = Math.max(1, Math.min(ROUND_MAX, requests / ROUNDS_MIN / 8));
            Gauge begin = null;
            for (long next = first; campaign.requests() < requests; next += round) {
                campaign.run(next, round);
                boolean settled = Health.settles(server.port(), descriptors + 4);
                Gauge now = Gauge.now();
                System.out.println("fuzz: seed " + seed + ", cases " + first + " to " + (next + round) + " on "
                        + drafts.size() + " drafts, " + campaign.requests() + " requests, "
                        + (System.nanoTime() - start) / 1_000_000_000 + " s, slowest " + campaign.slowestMillis()
                        + " ms, " + now + ", " + campaign.counts());
                assertThat(campaign.failures()).as("failures with seed " + seed).isEmpty();
                assertThat(settled).as("descriptors are given back").isTrue();
                begin = begin == null ? emptied(server) : begin;
            }
            assertThat(errors).isEmpty();
            Gauge end = emptied(server);
            System.out.println("fuzz: without what it is told to keep, from " + begin + " to " + end);
            assertThat(Health.growth(begin, end, HEAP_GROWTH_MAX)).isEmpty();
        }
    }

    /** Look at what a server holds that keeps nothing for its users: changes and exchanges have bounds of their own. */
    private static Gauge emptied(MockServer server) {
        Sessions sessions = server.engine().sessions();
        sessions.all().forEach(each -> sessions.drop(each.name()));
        sessions.server().reset();
        server.journal().ifPresent(Journal::clear);
        return Gauge.now();
    }

    private static MockConfig config(List<String> contracts) {
        MockConfig config = MockConfig.STANDARD
                .withContracts(contracts)
                .withoutWatch()
                .withPort(0)
                .withLimits(QUICK);
        for (int i = 0; i < contracts.size(); i++) {
            config = config.withMount("/m" + i);
        }
        return config.withServer(config.traffic().server().withCloseTimeoutMillis(30));
    }
}
