package dev.ringer.verification;

import dev.ringer.journal.JournalEntry;
import dev.ringer.matching.Conditions;
import dev.ringer.matching.operator.Truth;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What requests are to be like, whatever contracts there are, to find those that are so, and those that almost are. */
public final class Described {

    private final Description description;

    private Described(Description description) {
        this.description = description;
    }

    /**
     * Describe requests.
     *
     * @param path template of the path as it is sent; nothing for any
     * @param conditions on the request
     */
    public static Described of(Optional<String> path, Conditions conditions) {
        Place place = path.<Place>map(Place.Exact::of).orElseGet(Place.Anywhere::new);
        return new Described(new Description(place, "", conditions, List.of(), Conditions.NONE));
    }

    /** Tell whether a request is so; {@link Truth#HIDDEN} where that depends on what the journal hides or has cut off. */
    public Truth truth(JournalEntry entry) {
        return description.truth(seen(entry));
    }

    /** Give how far off a request is: 0 where it is so, up to 1. */
    public double distance(JournalEntry entry) {
        return description.distance(seen(entry));
    }

    private Seen seen(JournalEntry entry) {
        Optional<Map<String, String>> values =
                description.place() instanceof Place.Exact exact ? exact.values(entry) : Optional.empty();
        return values.map(each -> new Seen(entry, each)).orElseGet(() -> new Seen(entry));
    }
}
