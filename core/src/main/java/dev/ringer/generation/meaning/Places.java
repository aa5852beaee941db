package dev.ringer.generation.meaning;

import dev.ringer.chance.Dice;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Addresses and places; the parts of one address fit together. */
final class Places {

    /** What has an address. */
    private static final Set<String> LOCATED = Set.of(
            "address",
            "location",
            "place",
            "city",
            "shipping",
            "billing",
            "venue",
            "store",
            "shop",
            "branch",
            "company",
            "hotel",
            "restaurant",
            "warehouse",
            "property",
            "merchant",
            "office",
            "bank",
            "school",
            "clinic",
            "hospital",
            "geo",
            "country");

    private Places() {}

    static void texts(Table<String> table) {
        table.add(
                "street|street address|address line 1|address line1|address1|street1|line1|line 1|street name|addr1|"
                        + "address 1|street line 1|street line1|addressline1|address line|address street|thoroughfare",
                (s, d) -> s.atlas().streetAddress(s.object()));
        table.add(
                "address line 2|address line2|address2|street2|line2|line 2|apartment|address unit|unit number|suite|address 2|addressline2",
                (s, d) -> s.atlas().form("apartment-form", "number", Integer.toString(1 + d.below(60))));
        table.add(
                "house number|street number|house no|building number",
                (s, d) -> Integer.toString(1 + s.object().at("house").below(180)));
        table.add(
                "city|town|locality|municipality|city name|place name|place|suburb|district|address city|hometown|"
                        + "birthplace|place of birth|city of birth",
                (s, d) -> s.city().name());
        table.add(
                "province|region|county|state province|administrative area|state name|province name|address state|"
                        + "subdivision|state or province",
                (s, d) -> s.city().region(),
                (s, d) -> s.city().regionCode());
        table.vague("state", Places::state, (s, d) -> s.city().regionCode());
        table.add(
                "state code|province code|region code|subdivision code",
                (s, d) -> s.city().regionCode(),
                (s, d) -> s.city().country() + "-" + s.city().regionCode());
        table.add(
                "zip|zip code|postal code|postcode|zipcode|postalcode|post code|address zip|postal",
                (s, d) -> s.city().postcode(),
                (s, d) -> "10115",
                (s, d) -> "02108");
        table.add(
                "country|country name|nation|address country|country of origin|origin country|country region",
                (s, d) -> s.country().name(),
                (s, d) -> s.country().alpha2(),
                (s, d) -> s.country().alpha3());
        table.add(
                "country code|country iso|country iso code|iso country code|countrycode|country id|alpha2|iso2|"
                        + "iso 3166 1|country alpha2|market|iso code|residence country|issuing country",
                (s, d) -> s.country().alpha2(),
                (s, d) -> s.country().alpha3(),
                (s, d) -> s.country().alpha2().toLowerCase(Locale.ROOT));
        table.add(
                "calling code|country calling code|calling country code|dial code|dialing code|phone code|phone prefix",
                (s, d) -> s.country().phone().split(" ")[0],
                (s, d) -> s.country().phone().split(" ")[0].substring(1));
        table.add("mobile country code|mcc", (s, d) -> Integer.toString(310 + d.below(6)));
        table.add("mobile network code|mnc", (s, d) -> Integer.toString(260 + d.below(9)));
        table.add("street suffix|street type", (s, d) -> d.pick("St Ave Rd Ln Dr".split(" ")));
        table.add(
                "alpha3|iso3|country code3|country alpha3|country code alpha3",
                (s, d) -> s.country().alpha3());
        table.add(
                "address|full address|postal address|mailing address|home address|formatted address|shipping address|"
                        + "billing address|delivery address|location address",
                (s, d) -> s.atlas().address(s.city(), s.object()));
        table.vague("location|venue|destination|origin", (s, d) -> s.atlas().place(s.city(), s.country()));
        table.add(
                "latitude|lat",
                (s, d) -> coordinate(s.city().latitude(), d.fraction()).toPlainString());
        table.add(
                "longitude|lng|lon|long",
                (s, d) -> coordinate(s.city().longitude(), d.fraction()).toPlainString());
        table.add(
                "timezone|time zone|tz|timezone name|time zone id|timezone id|zone id",
                (s, d) -> s.city().timeZone());
        table.add(
                "airport|airport code|iata code|iata|origin location code|destination location code|departure airport|"
                        + "arrival airport",
                (s, d) -> d.pick("LHR JFK CDG AMS FRA SIN SYD BOS SEA DUB ARN MAD".split(" ")));
    }

    /** A state is part of a country where something has an address, else how far something has come. */
    private static String state(Scene scene, Dice dice) {
        List<String> words = Tokens.of(scene.noun());
        boolean isPlace = words.stream().anyMatch(each -> LOCATED.contains(each) || People.isPerson(each));
        return isPlace ? scene.city().region() : scene.atlas().pick("status", dice);
    }

    static void numbers(Table<BigDecimal> table) {
        table.add("latitude|lat", (s, d) -> coordinate(s.city().latitude(), d.fraction()));
        table.add("longitude|lng|lon|long", (s, d) -> coordinate(s.city().longitude(), d.fraction()));
        table.add("altitude|elevation", Times.number(5, 900));
        table.add("distance|radius|distance km|distance meters|range", Times.number(1, 40));
        table.add("heading|bearing|course|azimuth", Times.number(0, 359));
        table.add("floor|floor number", Times.number(1, 12));
        table.add("zoom|zoom level", Times.number(8, 16));
    }

    /** Give a point within a few kilometres. */
    private static BigDecimal coordinate(double centre, double fraction) {
        return BigDecimal.valueOf(centre + (fraction - 0.5) * 0.08).setScale(6, RoundingMode.HALF_EVEN);
    }
}
