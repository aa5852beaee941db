package dev.ringer.generation.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.chance.Dice;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When things happen that are told of by names of members. */
class TimesTest {

    private static final int MANY = 300;

    @ParameterizedTest
    @ValueSource(strings = {"Pet birthDate", "dogs dob", "HorseDetails dateOfBirth", "animal birthday"})
    void animals_are_born_lately(String noun) {
        assertThat(birthdays(noun))
                .allSatisfy(each -> assertThat(each).isBetween(LocalDate.of(2011, 1, 1), LocalDate.of(2025, 12, 31)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Customer birthDate", "PetOwner birthDate", "user dob", "animal doctor birthDate"})
    void people_are_grown_up(String noun) {
        assertThat(birthdays(noun))
                .allSatisfy(each -> assertThat(each).isBetween(LocalDate.of(1960, 1, 1), LocalDate.of(2005, 12, 31)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pet age", "Cat age"})
    void animals_are_younger_than_people(String noun) {
        List<BigDecimal> ages = IntStream.range(0, MANY)
                .mapToObj(each -> Meanings.number(clue("age"))
                        .orElseThrow()
                        .makers()
                        .get(0)
                        .make(scene(noun, each), Dice.of("age").at(each)))
                .toList();
        assertThat(ages).allSatisfy(each -> assertThat(each).isBetween(BigDecimal.ONE, BigDecimal.valueOf(14)));
    }

    @Test
    void age_is_what_the_date_of_birth_makes_it() {
        for (String noun : List.of("pet", "customer")) {
            BigDecimal age = Times.age(scene(noun, 1));
            LocalDate born = birthdays(noun).get(1);
            assertThat(born.plusYears(age.longValue())).isBetween(LocalDate.of(2025, 1, 2), LocalDate.of(2026, 1, 1));
        }
    }

    private static List<LocalDate> birthdays(String noun) {
        return IntStream.range(0, MANY)
                .mapToObj(each -> Times.date(scene(noun, each), Dice.of("when").at(each), "birthDate"))
                .map(LocalDate::parse)
                .toList();
    }

    private static Scene scene(String noun, int index) {
        return new Scene(Dice.of("scene").at(index), Atlas.english(), noun);
    }

    private static Clue clue(String name) {
        return new Clue(name, "", "", "", "", List.of());
    }
}
