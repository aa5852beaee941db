package dev.ringer.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.http.Feed;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeedsTest {

    private final Journal journal = new Journal(JournalConfig.STANDARD.withBytesMax(JournalConfig.BYTES_LEAST));
    private final Deque<Runnable> turns = new ArrayDeque<>();
    private final Feeds feeds = new Feeds(journal, turns::add);
    private final Reader reader = new Reader();

    /** Has room until a test says otherwise. */
    private static final class Reader implements Feed.Sink {

        private final List<String> events = new ArrayList<>();
        private boolean full;

        @Override
        public boolean send(byte[] bytes) {
            events.add(new String(bytes, StandardCharsets.UTF_8)
                    .lines()
                    .findFirst()
                    .orElseThrow());
            return !full;
        }

        @Override
        public void end() {}
    }

    private void add(int number) {
        for (int i = 0; i < number; i++) {
            journal.add(Passed.pet(i), Passed.at(i));
        }
    }

    private void runTurns() {
        while (!turns.isEmpty()) {
            turns.remove().run();
        }
    }

    private Feed.Source start() {
        Feed feed = feeds.open(JournalFilter.ALL, 0).orElseThrow();
        feed.source().start(reader);
        return feed.source();
    }

    @Test
    void what_is_overwritten_before_there_is_room_is_missed() {
        Feed.Source source = start();
        reader.full = true;
        add(1);
        runTurns();
        add(40_000);
        runTurns();
        assertThat(reader.events).containsExactly(":", "id: 1");
        reader.full = false;
        source.resume();
        runTurns();
        assertThat(reader.events.get(2)).isEqualTo("event: missed");
        assertThat(reader.events.get(reader.events.size() - 1)).isEqualTo("id: 40001");
    }

    @Test
    void room_that_comes_before_it_was_heard_that_there_is_none_counts() {
        Feed.Source[] source = new Feed.Source[1];
        List<String> events = new ArrayList<>();
        source[0] = feeds.open(JournalFilter.ALL, 0).orElseThrow().source();
        source[0].start(new Feed.Sink() {
            @Override
            public boolean send(byte[] bytes) {
                events.add(new String(bytes, StandardCharsets.UTF_8)
                        .lines()
                        .findFirst()
                        .orElseThrow());
                if (events.size() > 1) {
                    source[0].resume();
                }
                return false;
            }

            @Override
            public void end() {}
        });
        add(3);
        runTurns();
        assertThat(events).containsExactly(":", "id: 1", "id: 2", "id: 3");
    }

    @Test
    void a_feed_that_is_closed_is_told_no_more_and_leaves_its_place() {
        Feed.Source source = start();
        assertThat(feeds.open()).isEqualTo(1);
        source.close();
        add(1);
        runTurns();
        assertThat(reader.events).containsExactly(":");
        assertThat(feeds.open()).isZero();
    }

    @Test
    void a_feed_that_was_never_started_leaves_its_place_too() {
        feeds.open(JournalFilter.ALL, 0).orElseThrow().source().close();
        assertThat(feeds.open()).isZero();
    }
}
