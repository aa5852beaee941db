package dev.ringer.template;

import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonObject;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Helpers that decide whether and how often their block is filled in. */
final class Flow {

    /** These look at their block themselves. */
    static final Set<String> BLOCKS =
            Set.of("if", "unless", "each", "with", "repeat", "switch", "case", "default", "assign", "parseJson");

    private static final int ROUNDS_MAX = 10_000;

    /** A switch that is being filled in. */
    static final class Choice {

        private final @Nullable Object value;
        private boolean taken;

        Choice(@Nullable Object value) {
            this.value = value;
        }
    }

    private Flow() {}

    private static Block block(Call call) {
        Block block = call.block();
        if (block == null) {
            throw call.failure("needs a block, as in {{#" + call.name() + "}}…{{/" + call.name() + "}}");
        }
        return block;
    }

    static Object when(Call call) {
        return Value.truth(call.value(0)) ? block(call).body() : block(call).otherwise();
    }

    static Object unless(Call call) {
        return Value.truth(call.value(0))
                ? block(call).otherwise()
                : block(call).body();
    }

    static Object each(Call call) {
        Block block = block(call);
        Object value = call.value(0);
        Json json = value instanceof Many many
                ? many(many)
                : value instanceof BodyView body ? body.tree() : Value.json(value);
        if (json instanceof JsonArray array) {
            return Sections.each(array, block);
        }
        return json instanceof JsonObject object ? Sections.each(object, block) : block.otherwise();
    }

    private static Json many(Many many) {
        return JsonArray.of(many.values().stream().map(Json::of).toList());
    }

    static Object with(Call call) {
        Object value = call.value(0);
        return Value.truth(value)
                ? block(call).body(value, Map.of(), Sections.known(value, null))
                : block(call).otherwise();
    }

    static @Nullable Object lookup(Call call) {
        return Value.member(call.value(0), call.text(1));
    }

    /** Fill in the block a number of times, or between two numbers of times; a comma stands between. */
    static Object repeat(Call call) {
        Block block = block(call);
        int least = call.whole(0, 0, ROUNDS_MAX);
        int most = call.has(1) ? call.whole(1, least, ROUNDS_MAX) : least;
        int rounds = (int) call.dice().between(least, most);
        String between = call.option("comma") == null || call.isOn("comma") ? ",\n" : "\n";
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < rounds; i++) {
            Object item = call.arguments().isEmpty() ? null : Json.of(i);
            out.append(i == 0 ? "" : between)
                    .append(block.body(item, Sections.data(i, rounds, i), Sections.known(i, null))
                            .strip());
        }
        return out.toString();
    }

    static Object choose(Call call) {
        call.run().choices().push(new Choice(call.value(0)));
        try {
            return block(call).body();
        } finally {
            call.run().choices().pop();
        }
    }

    private static Choice choice(Call call) {
        Choice choice = call.run().choices().peek();
        if (choice == null) {
            throw call.failure("must stand within {{#switch}}");
        }
        return choice;
    }

    static Object oneCase(Call call) {
        Choice choice = choice(call);
        if (choice.taken || call.arguments().stream().noneMatch(each -> Value.equal(each, choice.value))) {
            return "";
        }
        choice.taken = true;
        return block(call).body();
    }

    static Object otherCases(Call call) {
        return choice(call).taken ? "" : block(call).body();
    }
}
