package dev.ringer.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JournalPageTest {

    private final Journal journal = new Journal(JournalConfig.STANDARD.withBytesMax(JournalConfig.BYTES_LEAST));

    private void add(int number) {
        for (int i = 0; i < number; i++) {
            journal.add(Passed.pet(i).withSession(i % 2 == 0 ? "even" : "odd"), Passed.at(i));
        }
    }

    private static List<Long> ids(JournalPage page) {
        return page.entries().stream().map(JournalEntry::id).toList();
    }

    @Test
    void newest_come_first() {
        add(10);
        JournalPage page = journal.page(JournalQuery.NEWEST.withLimit(3));
        assertThat(ids(page)).containsExactly(10L, 9L, 8L);
        assertThat(ids(journal.page(
                        JournalQuery.NEWEST.withLimit(3).withCursor(page.next().orElseThrow()))))
                .containsExactly(7L, 6L, 5L);
    }

    @Test
    void new_entries_move_no_page() {
        add(10);
        JournalPage page = journal.page(JournalQuery.NEWEST.withLimit(3));
        add(5);
        assertThat(ids(journal.page(
                        JournalQuery.NEWEST.withLimit(3).withCursor(page.next().orElseThrow()))))
                .containsExactly(7L, 6L, 5L);
    }

    @Test
    void last_page_has_no_next() {
        add(3);
        assertThat(journal.page(JournalQuery.NEWEST.withLimit(3)).next()).isEmpty();
        assertThat(journal.page(JournalQuery.NEWEST.withLimit(2)).next()).hasValue(2);
    }

    @ParameterizedTest
    @EnumSource(Order.class)
    void pages_together_are_all_entries(Order order) {
        add(30_000);
        JournalQuery query = new JournalQuery(JournalFilter.ALL.withSession("odd"), order, OptionalLong.empty(), 999);
        List<Long> paged = new ArrayList<>();
        JournalPage page = journal.page(query);
        paged.addAll(ids(page));
        while (page.next().isPresent()) {
            page = journal.page(query.withCursor(page.next().getAsLong()));
            paged.addAll(ids(page));
        }
        assertThat(paged)
                .isEqualTo(journal.entries(query.filter(), order)
                        .map(JournalEntry::id)
                        .toList());
        assertThat(paged.size() + page.lost()).isEqualTo(15_000);
    }

    @Test
    void cursor_of_an_entry_that_is_lost_goes_on_with_what_is_left() {
        add(30_000);
        JournalPage page = journal.page(
                JournalQuery.NEWEST.withOrder(Order.OLDEST_FIRST).withCursor(5).withLimit(1));
        assertThat(page.entries().get(0).id()).isGreaterThan(1_000);
        assertThat(page.lost()).isPositive();
    }
}
