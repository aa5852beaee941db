package dev.ringer.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a client accepts (RFC 9110, 12.5.1): media ranges with weights.
 *
 * <p>Parts that cannot be read are ignored; when nothing readable is left, everything is accepted.
 */
public final class Accept {

    public static final Accept ANYTHING = new Accept(List.of(new Range(MediaType.ANY, 1000)));

    /** A range and its weight in thousandths. */
    private record Range(MediaType type, int weight) {}

    private final List<Range> ranges;

    private Accept(List<Range> ranges) {
        this.ranges = ranges;
    }

    /** Read the header's value; null where the header is missing. */
    public static Accept parse(@Nullable String value) {
        if (value == null || value.isBlank() || value.strip().equals("*/*")) {
            return ANYTHING;
        }
        List<Range> ranges = new ArrayList<>();
        for (String part : MediaType.split(value, ',')) {
            MediaType.parse(part).ifPresent(type -> ranges.add(new Range(type, weight(part))));
        }
        return ranges.isEmpty() ? ANYTHING : new Accept(List.copyOf(ranges));
    }

    private static int weight(String part) {
        for (String parameter : MediaType.split(part, ';')) {
            String text = parameter.strip().toLowerCase(Locale.ROOT);
            if (text.startsWith("q=")) {
                try {
                    double q = Double.parseDouble(text.substring(2).strip());
                    return Double.isNaN(q) ? 1000 : (int) Math.round(Math.min(1, Math.max(0, q)) * 1000);
                } catch (NumberFormatException e) {
                    return 1000;
                }
            }
        }
        return 1000;
    }

    /** Tell whether the client takes anything, because it said so or said nothing. */
    public boolean isAnything() {
        return this == ANYTHING;
    }

    /**
     * Give how much the client wants the media type, in thousandths: the weight of the most specific range that takes
     * it in; 0 where it is refused or not named.
     *
     * @param offered what could be sent; may be a range when the contract declares one, which then fits any range
     *     that overlaps it
     */
    public int weight(MediaType offered) {
        int best = -1;
        int weight = 0;
        for (Range range : ranges) {
            boolean fits = range.type().includes(offered)
                    || (offered.isRange() && offered.includes(range.type().withoutParameters()))
                    // An offer's own parameters, such as a profile, are no reason to refuse it.
                    || (range.type().parameters().isEmpty() && range.type().includes(offered.withoutParameters()));
            int rank = range.type().specificity();
            if (fits && rank > best) {
                best = rank;
                weight = range.weight();
            }
        }
        return weight;
    }

    /** Give the client's most wanted concrete media type that the range takes in, or null. */
    public @Nullable MediaType within(MediaType range) {
        MediaType found = null;
        int best = 0;
        for (Range each : ranges) {
            if (!each.type().isRange() && each.weight() > best && range.includes(each.type())) {
                best = each.weight();
                found = each.type();
            }
        }
        return found;
    }
}
