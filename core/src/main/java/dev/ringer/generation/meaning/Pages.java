package dev.ringer.generation.meaning;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the files say for a locale.
 *
 * @param cities those of the locale's country, or all of the language where it has none there
 * @param byCountry the same by their countries
 * @param currencies rows of cells parted by bars
 * @param scripts texts in letters of many scripts
 */
record Pages(
        Lexicon lexicon,
        List<City> cities,
        Map<String, List<City>> byCountry,
        List<Country> countries,
        List<String> currencies,
        List<String> scripts) {

    static Pages read(Locale locale) {
        Lexicon lexicon = Lexicon.of(locale.getLanguage(), locale.getCountry());
        WordFile world = WordFile.need("world.txt");
        List<Country> countries = Arrays.stream(world.get("country"))
                .map(row -> told(Country.read(row), lexicon))
                .toList();
        List<City> cities = cities(lexicon, locale.getCountry());
        return new Pages(
                lexicon,
                cities,
                cities.stream().collect(Collectors.groupingBy(City::country)),
                countries,
                List.of(world.get("currency")),
                List.of(world.get("script")));
    }

    private static Country told(Country country, Lexicon lexicon) {
        List<String> cells = lexicon.cells("country-name", country.alpha2());
        return cells.isEmpty() ? country : country.told(lexicon.language(), cells.get(1), cells.get(2));
    }

    private static List<City> cities(Lexicon lexicon, String country) {
        List<City> all = Arrays.stream(lexicon.list("city")).map(City::read).toList();
        List<City> inside =
                all.stream().filter(each -> each.country().equals(country)).toList();
        return inside.isEmpty() ? all : inside;
    }
}
