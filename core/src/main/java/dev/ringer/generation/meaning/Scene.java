package dev.ringer.generation.meaning;

import dev.ringer.chance.Dice;
import java.util.List;
import java.util.function.Supplier;

/**
 * The object that a value belongs to.
 *
 * @param object dice that all its members share, so that a name and an e-mail address are of one person
 * @param noun what the object is and what the member is called, as words
 * @param home what the object belongs to, whose country is its own too
 */
public record Scene(Dice object, Atlas atlas, String noun, Supplier<Home> home) {

    public Scene(Dice object, Atlas atlas, String noun) {
        this(object, atlas, noun, () -> new Home(object, ""));
    }

    Person person() {
        return atlas.person(object.at("person"));
    }

    City city() {
        Home whole = home.get();
        return whole.dice().equals(object) && whole.country().isEmpty()
                ? atlas.city(object.at("city"))
                : atlas.city(country(whole), object.at("city"));
    }

    Country country() {
        return country(home.get());
    }

    private Country country(Home whole) {
        return atlas.known(whole.country())
                .orElseGet(
                        () -> atlas.country(atlas.city(whole.dice().at("city")).country()));
    }

    /** Tell whether the object is an animal, rather than somebody who has or treats one. */
    boolean isOfAnimal() {
        List<String> words = Tokens.of(noun);
        return words.stream().anyMatch(Writing::isAnimal) && words.stream().noneMatch(People::isPerson);
    }

    String company() {
        return atlas.company(object.at("company"));
    }

    /** Give the day on which the object came to be, counted from 1970-01-01. */
    long birthday() {
        return Times.FIRST_DAY + object.at("birthday").below(Times.DAYS);
    }
}
