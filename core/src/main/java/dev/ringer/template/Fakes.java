package dev.ringer.template;

import dev.ringer.generation.meaning.Atlas;
import dev.ringer.generation.meaning.Clue;
import dev.ringer.generation.meaning.Meaning;
import dev.ringer.generation.meaning.Meanings;
import dev.ringer.generation.meaning.Scene;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Helpers that give names, addresses and the like, made as values of contracts are. */
final class Fakes {

    /** Names of numbers, for which there may be bounds. */
    private static final Set<String> WHOLE = Set.of("number.int", "datatype.number", "number.bigInt");

    private static final Set<String> DECIMAL = Set.of("number.float", "datatype.float");

    /** Names whose last word alone would say something else. */
    private static final Map<String, String> PLAINER =
            Map.of("phone.number", "phone", "PhoneNumber.phoneNumber", "phone", "color.human", "color");

    private Fakes() {}

    private static Clue clue(String name) {
        return new Clue("", "", "", "", PLAINER.getOrDefault(name, name), List.of());
    }

    static @Nullable String fault(String name) {
        boolean known = WHOLE.contains(name)
                || DECIMAL.contains(name)
                || Meanings.text(clue(name)).isPresent()
                || Meanings.number(clue(name)).isPresent();
        return known ? null : "'" + name + "' is no kind of value that is known here, such as person.firstName";
    }

    static Object faker(Call call) {
        String name = call.text(0);
        if (WHOLE.contains(name)) {
            return Chances.whole(bounds(call));
        }
        if (DECIMAL.contains(name)) {
            return Chances.decimal(bounds(call));
        }
        return made(call, name);
    }

    private static Call bounds(Call call) {
        return new Call(call.name(), List.of(), call.options(), call.run(), null, call.line(), call.column());
    }

    /** Make the helper of a kind of value. */
    static HelperRow.Work of(String name) {
        return call -> made(call, name);
    }

    private static Object made(Call call, String name) {
        Scope scope = call.run().scope();
        Scene scene = new Scene(call.run().sharedDice(call.line(), call.column()), Atlas.of(scope.locale()), "");
        Optional<Meaning<String>> text = Meanings.text(clue(name));
        if (text.isPresent()) {
            return text.get().make(scene, call.dice()).get(0);
        }
        Optional<Meaning<BigDecimal>> number = Meanings.number(clue(name));
        if (number.isPresent()) {
            return number.get().make(scene, call.dice()).get(0);
        }
        throw call.failure(String.valueOf(fault(name)));
    }
}
