package dev.ringer.journal;

import dev.ringer.contract.StatusKey;
import dev.ringer.exchange.Origin;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads filters and queries from query parameters, and collects all that is wrong with these. */
final class FilterReader {

    private static final int TEXT_MAX = 1_000;

    private final Map<String, String> parameters;
    private final Set<String> known = new LinkedHashSet<>();
    private final List<String> errors = new ArrayList<>();

    FilterReader(Map<String, String> parameters) {
        this.parameters = parameters;
    }

    JournalFilter filter() {
        return new JournalFilter(
                text("session"),
                text("operation"),
                text("path").map(PathPattern::of),
                text("method"),
                read("status", "a status such as 404, or a class such as 4XX", FilterReader::status),
                read("origin", origins(), FilterReader::origin),
                text("stub"),
                read("violations", "true or false", FilterReader::truth),
                read("since", "a moment such as 2026-05-04T10:11:12Z", FilterReader::moment),
                read("until", "a moment such as 2026-05-04T10:11:12Z", FilterReader::moment),
                text("text"));
    }

    Order order() {
        return read("order", "newest or oldest", FilterReader::order).orElse(Order.NEWEST_FIRST);
    }

    Optional<Long> cursor() {
        return read("cursor", "the cursor of a page", text -> whole(text, 0, Long.MAX_VALUE));
    }

    int limit(int usual, int most) {
        return read("limit", "a number from 1 to " + most, text -> whole(text, 1, most))
                .map(Long::intValue)
                .orElse(usual);
    }

    /** Give all that is wrong, with what nobody asked for. */
    List<String> finish() {
        parameters.keySet().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> errors.add("'" + shown(name) + "' is unknown, allowed are "
                        + known.stream().collect(Collectors.joining(", "))));
        return errors;
    }

    private Optional<String> text(String name) {
        return read(
                name,
                "a text of at most " + TEXT_MAX + " characters",
                text -> text.length() > TEXT_MAX ? Optional.empty() : Optional.of(text));
    }

    private <T> Optional<T> read(String name, String allowed, Function<String, Optional<T>> reading) {
        known.add(name);
        String written = parameters.get(name);
        if (written == null) {
            return Optional.empty();
        }
        Optional<T> value = reading.apply(written);
        if (value.isEmpty()) {
            errors.add("'" + name + "' is '" + shown(written) + "', must be " + allowed);
        }
        return value;
    }

    private static String shown(String text) {
        return text.length() > 100 ? text.substring(0, 100) + "..." : text;
    }

    private static Optional<StatusKey> status(String text) {
        return StatusKey.parse(text).filter(key -> !key.isDefault());
    }

    private static String origins() {
        return Arrays.stream(Origin.values()).map(Origin::word).collect(Collectors.joining(", ", "one of ", ""));
    }

    private static Optional<Origin> origin(String text) {
        return Arrays.stream(Origin.values())
                .filter(each -> each.word().equals(text))
                .findFirst();
    }

    private static Optional<Order> order(String text) {
        return Arrays.stream(Order.values())
                .filter(each -> each.word().equals(text))
                .findFirst();
    }

    private static Optional<Boolean> truth(String text) {
        return text.equals("true") ? Optional.of(true) : text.equals("false") ? Optional.of(false) : Optional.empty();
    }

    private static Optional<Instant> moment(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<Long> whole(String text, long least, long most) {
        boolean digits = !text.isEmpty() && text.length() <= 18 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Optional.of(Long.parseLong(text)).filter(n -> n >= least && n <= most) : Optional.empty();
    }
}
