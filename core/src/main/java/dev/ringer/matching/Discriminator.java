package dev.ringer.matching;

import dev.ringer.json.Json;
import dev.ringer.json.JsonNull;
import dev.ringer.json.JsonString;
import dev.ringer.json.Pointer;
import dev.ringer.matching.operator.Exact;
import dev.ringer.matching.operator.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An equality without which conditions cannot hold, for indexes: they hold only of arrivals in whose {@link Key#values}
 * the value is.
 *
 * @param value a text, or within JSON any scalar
 */
public record Discriminator(Key key, Json value) {

    /**
     * Where the value stands in an arrival.
     *
     * @param part the part's word
     * @param name empty where the part is one value
     * @param pointer into a body or a claim; empty for the value itself
     * @param ignoreCase true where texts are kept in lower case
     */
    public record Key(String part, String name, String pointer, boolean ignoreCase) {

        /** Give all values that an arrival has there, in the form in which discriminators have theirs. */
        public List<Json> values(Arrival arrival) {
            Part known = Parts.named(part);
            if (known == null) {
                return List.of();
            }
            Subject subject = known.of(arrival, name);
            List<Json> values = new ArrayList<>(1);
            if (subject instanceof Subject.Several several) {
                several.each().forEach(each -> add(each, values));
            } else {
                add(subject, values);
            }
            return values;
        }

        private void add(Subject subject, List<Json> into) {
            String text = pointer.isEmpty() && !(subject instanceof Subject.Tree) ? subject.text() : null;
            Json json = text == null ? subject.json() : new JsonString(text);
            Json found = json == null ? null : Pointer.parse(pointer).find(json);
            if (found != null && found != JsonNull.NULL) {
                into.add(folded(found));
            }
        }

        private Json folded(Json found) {
            return ignoreCase && found instanceof JsonString string ? new JsonString(folded(string.value())) : found;
        }

        /** Fold letter by letter, as {@link String#equalsIgnoreCase} does. */
        private static String folded(String text) {
            char[] letters = text.toCharArray();
            for (int i = 0; i < letters.length; i++) {
                letters[i] = Character.toLowerCase(Character.toUpperCase(letters[i]));
            }
            return new String(letters);
        }
    }

    /** Make a discriminator of an equality that a condition has; nothing where an index could not hold it. */
    static Optional<Discriminator> of(Part part, String name, Exact exact) {
        boolean tree = part.word().equals("jwt") || !exact.pointer().isEmpty();
        // Step and call are not the same for all rules that an arrival is held against.
        if (part.word().equals("call")
                || part.word().equals("step")
                || (part.word().equals("body") && !tree)) {
            return Optional.empty();
        }
        Json value = exact.value() instanceof JsonString || tree
                ? exact.value()
                : new JsonString(exact.value().text());
        Key key = new Key(part.word(), name, exact.pointer(), exact.ignoreCase());
        return Optional.of(new Discriminator(key, key.folded(value)));
    }
}
