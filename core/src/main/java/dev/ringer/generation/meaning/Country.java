package dev.ringer.generation.meaning;

/**
 * A country with what belongs to it.
 *
 * @param alpha2 ISO 3166-1 code of two letters
 * @param alpha3 ISO 3166-1 code of three letters
 * @param numeric ISO 3166-1 code of three digits
 * @param currency ISO 4217 code
 * @param language ISO 639-1 code
 * @param phone a telephone number reserved for examples, {@code #} standing for a digit
 * @param nationality as an adjective
 */
record Country(
        String name,
        String alpha2,
        String alpha3,
        String numeric,
        String currency,
        String language,
        String phone,
        String nationality) {

    static Country read(String row) {
        String[] cells = row.split("\\|", -1);
        return new Country(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], cells[6], cells[7]);
    }

    /** Give the country as those who speak a language of it call it. */
    Country told(String itsLanguage, String itsName, String itsNationality) {
        return new Country(itsName, alpha2, alpha3, numeric, currency, itsLanguage, phone, itsNationality);
    }

    String locale() {
        return language + "-" + alpha2;
    }
}
