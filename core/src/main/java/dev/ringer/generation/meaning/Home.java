package dev.ringer.generation.meaning;

import dev.ringer.chance.Dice;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

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

    /** What need not be of the same country as its counterpart: where something comes from, and where it goes. */
    private static final Set<String> SIDES = Set.of(
            "from",
            "to",
            "source",
            "target",
            "base",
            "quote",
            "origin",
            "destination",
            "original",
            "sell",
            "buy",
            "sender",
            "receiver",
            "recipient");

    /** Of these several stand beside each other because their currencies differ. */
    private static final Set<String> CURRENCIES = Set.of("price", "pricing", "balance", "amount", "money", "total");

    private static final Map<String, Bond> BONDS = new ConcurrentHashMap<>();

    private static final int BONDS_MAX = 20_000;

    /** Members that money consists of, beside others. */
    private static final int MONEY_MAX = 6;

    private static final Set<String> COUNTRIES = Set.of("country", "countrycode", "countryname");

    /** What a member's name says of the objects that it has. */
    public enum Bond {
        /** Each belongs to the object around. */
        PART,
        /** One belongs to the object around; several stand beside each other. */
        SINGLE,
        /** It stands for one of two places. */
        SIDE,
        NONE
    }

    /** Read a member's name. */
    public static Bond bond(String member) {
        Bond known = BONDS.get(member);
        if (known == null) {
            known = read(Tokens.of(member));
            if (BONDS.size() < BONDS_MAX) {
                BONDS.put(member, known);
            }
        }
        return known;
    }

    private static Bond read(List<String> words) {
        String noun = words.isEmpty() ? "" : Tokens.singular(words.get(words.size() - 1));
        return words.stream().anyMatch(SIDES::contains)
                ? Bond.SIDE
                : !PARTS.contains(noun) ? Bond.NONE : CURRENCIES.contains(noun) ? Bond.SINGLE : Bond.PART;
    }

    /** Tell whether an object of a member so called belongs to the object around. */
    public static boolean isPart(String member) {
        return bond(member) == Bond.PART || bond(member) == Bond.SINGLE;
    }

    /** Tell whether an object with such members is money. */
    public static boolean isMoney(List<String> members) {
        return members.size() <= MONEY_MAX
                && members.stream().anyMatch(each -> Tokens.plain(each).startsWith("currency"));
    }

    /** Tell whether a member says the country of its object. */
    public static boolean isCountry(String member) {
        return COUNTRIES.contains(Tokens.plain(member));
    }
}
