package dev.ringer.generation.meaning;

import dev.ringer.chance.Dice;
import java.util.List;
import java.util.Set;

/**
 * What an object belongs to, so that a telephone number and a price are of the same country as the address beside them.
 *
 * @param dice of the whole
 * @param country what the whole says of its country, a code or a name; empty where it says nothing
 */
public record Home(Dice dice, String country) {

    /** What belongs to the object around it, one or several. */
    private static final Set<String> PARTS = Set.of(
            "address",
            "addr",
            "location",
            "billing",
            "shipping",
            "delivery",
            "contact",
            "phone",
            "telephone",
            "mobile",
            "profile",
            "detail",
            "info",
            "personal",
            "price",
            "pricing",
            "amount",
            "total",
            "subtotal",
            "tax",
            "cost",
            "money",
            "fee",
            "charge",
            "discount",
            "balance",
            "payment",
            "item",
            "line");

    private static final Set<String> COUNTRIES = Set.of("country", "countrycode", "countryname");

    /** Tell whether an object, or each of several, that a member is called so belongs to the object around it. */
    public static boolean isPart(String member) {
        List<String> words = Tokens.of(member);
        return !words.isEmpty() && PARTS.contains(Tokens.singular(words.get(words.size() - 1)));
    }

    /** Tell whether a member says the country of its object. */
    public static boolean isCountry(String member) {
        return COUNTRIES.contains(Tokens.plain(member));
    }
}
