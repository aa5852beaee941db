package dev.ringer.matching.operator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Comparison of numbers and times; the present is 2026-06-15T12:30:45Z, a Monday. */
class NumberAndTimeOperatorTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{lessThan: 10} | 9.99 | true",
                "{lessThan: 10} | 10 | false",
                "{atMost: 10} | 10 | true",
                "{atMost: 10} | 1e1 | true",
                "{greaterThan: 10} | 10 | false",
                "{greaterThan: -1} | 0 | true",
                "{atLeast: 10} | 10.0 | true",
                "{atLeast: 10} | ten | false",
                "{atLeast: 10} | 0x10 | false",
                "{between: [1, 3]} | 3 | true",
                "{between: [1, 3]} | 3.01 | false",
                "{before: 2026-01-01} | 2025-12-31 | true",
                "{before: 2026-01-01} | 2026-01-01 | false",
                "{after: '2026-01-01T00:00:00+02:00'} | 2025-12-31T22:00:01Z | true",
                "{after: '2026-01-01T00:00:00+02:00'} | 2025-12-31T21:59:59Z | false",
                "{before: now} | 2026-06-15T12:30:44Z | true",
                "{after: now} | 2026-06-15T12:30:44Z | false",
                "{after: now - 3 days} | 2026-06-13 | true",
                "{after: now -3 days} | 2026-06-12 | false",
                "{before: now + 1 month} | 2026-07-15T12:30:44Z | true",
                "{before: now + 1 month} | 2026-07-15T12:30:46Z | false",
                "{before: now+2h} | 2026-06-15T12:30:46Z | unreadable",
                "{between: [now - 1 hour, now]} | 2026-06-15T12:00:00Z | true",
                "{between: [now - 1 hour, now]} | 2026-06-15T11:00:00Z | false",
                "{sameTime: '2026-06-15T12:30:45Z'} | 2026-06-15T14:30:45+02:00 | true",
                "{sameTime: now, truncate: day} | 2026-06-15T01:00:00Z | true",
                "{sameTime: now, truncate: day} | 2026-06-14T23:59:59Z | false",
                "{sameTime: now, truncate: week} | 2026-06-21 | true",
                "{sameTime: now, truncate: month} | 2026-06-30 | true",
                "{sameTime: now, truncate: year} | 2026-12-31 | true",
                "{sameTime: now, truncate: day, zone: Asia/Tokyo} | 2026-06-14T15:00:00Z | true",
                "{sameTime: now, truncate: day, zone: Asia/Tokyo} | 2026-06-15T15:00:00Z | false",
                "{before: 2026-01-01, format: dd.MM.yyyy} | 31.12.2025 | true",
                "{before: 2026-01-01, format: dd.MM.yyyy} | 2025-12-31 | false",
                "{before: 2026-01-01, format: epoch} | 1767225599 | true",
                "{before: 2026-01-01, format: epochMillis} | 1767225600000 | false",
                "{sameTime: '2026-06-15T12:30:45Z', format: http} | Mon, 15 Jun 2026 12:30:45 GMT | true",
                "{sameTime: now} | Mon, 15 Jun 2026 12:30:45 GMT | true",
                "{after: now} | yesterday | false"
            })
    void text(String yaml, String text, String expected) {
        if (expected.equals("unreadable")) {
            assertThat(Matchers.defects(yaml))
                    .singleElement()
                    .satisfies(each -> assertThat(each.message())
                            .contains("must be a date, a time with date, or 'now' with an offset"));
            return;
        }
        assertThat(Matchers.matches(Matchers.of(yaml), Subject.of(text))).isEqualTo(Boolean.parseBoolean(expected));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{after: now + 999999999 years}",
                "{before: now - 999999999 years}",
                "{sameTime: now + 999999999 months, truncate: week}",
                "{atLeast: 1e999999999}",
                "{between: [-1e999999999, 0], format: epoch}"
            })
    void hostile_offsets_and_numbers_end(String yaml) {
        Matcher matcher = Matchers.of(yaml);
        assertThat(Matchers.matches(matcher, Subject.of("+1000000000-12-31T23:59:59Z")))
                .isFalse();
        assertThat(Matchers.matches(matcher, Subject.of("9".repeat(100_000)))).isFalse();
    }
}
