package dev.ringer.verification;

import dev.ringer.contract.StatusKey;
import dev.ringer.journal.JournalEntry;
import dev.ringer.journal.Masks;
import dev.ringer.matching.Conditions;
import dev.ringer.matching.operator.Difference;
import dev.ringer.matching.operator.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What an exchange is to be like.
 *
 * @param source the conditions as they were written, to be shown
 * @param statuses of which the response has one; empty where any will do
 * @param response conditions on headers and body of the response
 */
record Description(Place place, String source, Conditions request, List<StatusKey> statuses, Conditions response) {

    static final Description ANY =
            new Description(new Place.Anywhere(), "", Conditions.NONE, List.of(), Conditions.NONE);

    Description {
        statuses = List.copyOf(statuses);
    }

    String named() {
        return place.named();
    }

    Truth truth(Seen seen) {
        if (!place.holds(seen.entry()) || !hasStatus(seen.entry())) {
            return Truth.NO;
        }
        Truth asked = seen.request(request);
        return asked == Truth.NO ? Truth.NO : asked.and(seen.response(response));
    }

    private boolean hasStatus(JournalEntry entry) {
        return statuses.isEmpty()
                || statuses.stream()
                        .anyMatch(each -> each.covers(entry.response().status()));
    }

    /** Give how far off an exchange is: 0 where it is as described, up to 1. The place counts twice. */
    double distance(Seen seen) {
        List<Double> sides = new ArrayList<>();
        double there = place.distance(seen.entry());
        if (!(place instanceof Place.Anywhere)) {
            sides.add(there);
            sides.add(there);
        }
        if (request != Conditions.NONE) {
            sides.add(request.distance(seen.request()));
        }
        if (!statuses.isEmpty()) {
            sides.add(hasStatus(seen.entry()) ? 0.0 : 1.0);
        }
        if (response != Conditions.NONE) {
            sides.add(response.distance(seen.response()));
        }
        return sides.stream().mapToDouble(each -> each).average().orElse(0);
    }

    /** Give what keeps an exchange from being as described. */
    List<Difference> differences(Seen seen) {
        List<Difference> all = new ArrayList<>();
        JournalEntry entry = seen.entry();
        if (!place.holds(entry)) {
            boolean byPath = place instanceof Place.OfPath;
            all.add(new Difference(
                    byPath ? "request" : "operation",
                    "be " + place.named(),
                    byPath
                            ? entry.request().method() + " "
                                    + entry.request().target().path()
                            : Place.found(entry)));
        }
        request.differences(seen.request()).forEach(each -> all.add(told(each, entry.isRequestTruncated())));
        if (!hasStatus(entry)) {
            all.add(new Difference(
                    "response status",
                    "be " + statuses.stream().map(StatusKey::toString).collect(Collectors.joining(" or ")),
                    Integer.toString(entry.response().status())));
        }
        response.differences(seen.response()).stream()
                .map(each -> each.within("response"))
                .forEach(each -> all.add(told(each, entry.isResponseTruncated())));
        return all;
    }

    private static Difference told(Difference difference, boolean cut) {
        if (difference.found().contains(Masks.MASK)) {
            return new Difference(
                    difference.part(),
                    difference.expected(),
                    difference.found() + ", whose true value the journal hides: it cannot be verified");
        }
        return cut && difference.part().contains("body")
                ? new Difference(
                        difference.part(),
                        difference.expected(),
                        difference.found() + ", in a body that the journal keeps the beginning of only")
                : difference;
    }
}
