package dev.ringer.generation;

import dev.ringer.generation.meaning.Home;
import java.util.List;
import java.util.Optional;

/**
 * Where an object says its country: in a member of its own, else in one of a part such as an address.
 *
 * @param names that lead there; empty where nothing says it
 * @param isChosen whether it is one of a few values that the schema names
 */
record CountryWay(List<String> names, boolean isChosen) {

    static CountryWay of(Form form) {
        List<String> names = names(form);
        Optional<Form> at = names.isEmpty() ? Optional.empty() : Optional.of(form);
        for (String each : names) {
            at = at.flatMap(holder -> holder.member(each).plan().usual());
        }
        return new CountryWay(
                names, at.filter(end -> end.blend().allowed != null).isPresent());
    }

    private static List<String> names(Form form) {
        return country(form)
                .map(List::of)
                .or(() -> form.members().stream()
                        .filter(each -> Home.isPart(each.name()))
                        .flatMap(each -> each.plan().usual().flatMap(CountryWay::country).stream()
                                .map(name -> List.of(each.name(), name)))
                        .findFirst())
                .orElse(List.of());
    }

    private static Optional<String> country(Form form) {
        return form.members().stream().map(Member::name).filter(Home::isCountry).findFirst();
    }
}
