package dev.ringer.generation;

import dev.ringer.chance.Dice;
import dev.ringer.exchange.Call;
import dev.ringer.generation.meaning.Tokens;
import dev.ringer.json.Json;
import dev.ringer.schema.check.Direction;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes members that name things of other collections, such as {@code customerId} in an order, or {@code id} in its
 * {@code customer}: they name things that there are.
 */
public record Naming(References references, Call call) {

    private static final Set<String> SUFFIXES =
            Set.of("id", "ids", "uuid", "uuids", "guid", "key", "keys", "ref", "refs");

    private static final Set<String> IDENTITIES = Set.of("id", "uuid", "guid");

    /**
     * Give what a member has.
     *
     * @param subject the collection of the thing that is made, whose own identity is no reference
     * @return null where it names nothing that is known, or its schema takes none of it
     */
    @Nullable
    Json value(Spot spot, Plan plan, Dice dice, String subject, Direction direction) {
        List<String> words = Tokens.of(spot.name());
        if (words.isEmpty() || !SUFFIXES.contains(words.get(words.size() - 1)) || spot.up() == null) {
            return null;
        }
        List<String> stem = words.size() > 1 ? words.subList(0, words.size() - 1) : around(spot, words.get(0));
        String own = Tokens.singular(Tokens.plain(subject));
        for (int i = 0; i < stem.size(); i++) {
            String noun = Tokens.singular(String.join("", stem.subList(i, stem.size())));
            List<Json> known = noun.equals(own) ? List.of() : references.identities(noun, call);
            List<Json> fitting =
                    known.stream().filter(each -> plan.accepts(each, direction)).toList();
            if (!fitting.isEmpty()) {
                return dice.at("named").pick(fitting);
            }
        }
        return null;
    }

    /** A plain {@code id} is that of the object around it, where this is a member and not the thing itself. */
    private static List<String> around(Spot spot, String name) {
        Spot up = spot.up();
        boolean inside = up != null && up.up() != null && up.depth() > 0 && IDENTITIES.contains(name);
        return inside && up != null ? Tokens.of(up.name()) : List.of();
    }
}
