package dev.ringer.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A row of the list of helpers.
 *
 * @param arguments as the docs show them: {@code text} must be there, {@code [text]} may, {@code items…} are any number,
 *     {@code name=} is an option, and {@code …=} stands for options of any name
 * @param gives one sentence
 * @param work takes a call and gives a value
 * @param checks of constant arguments when the template is read, by index such as {@code 1} or by the option's name;
 *     they give what is wrong, or null
 */
record HelperRow(
        String name,
        String arguments,
        String gives,
        Work work,
        Map<String, Function<String, @Nullable String>> checks) {

    /** What a helper does. */
    @FunctionalInterface
    interface Work {
        @Nullable
        Object apply(Call call);
    }

    static HelperRow of(String name, String arguments, String gives, Work work) {
        return new HelperRow(name, arguments, gives, work, Map.of());
    }

    /** Give a copy that has a constant argument checked when the template is read. */
    HelperRow checking(String argument, Function<String, @Nullable String> check) {
        Map<String, Function<String, @Nullable String>> more = new LinkedHashMap<>(checks);
        more.put(argument, check);
        return new HelperRow(name, arguments, gives, work, more);
    }

    private List<String> words() {
        return arguments.isEmpty() ? List.of() : List.of(arguments.split(" "));
    }

    private boolean isRest(String word) {
        return word.endsWith("…");
    }

    private List<String> positions() {
        return words().stream().filter(each -> !each.endsWith("=")).toList();
    }

    List<String> options() {
        List<String> options = new ArrayList<>();
        for (String each : words()) {
            if (each.endsWith("=")) {
                options.add(each.substring(0, each.length() - 1));
            }
        }
        return options;
    }

    boolean takesAnyOption() {
        return options().contains("…");
    }

    int least() {
        return (int) positions().stream()
                .filter(each -> !each.startsWith("[") && !isRest(each))
                .count();
    }

    int most() {
        return positions().stream().anyMatch(this::isRest)
                ? Integer.MAX_VALUE
                : positions().size();
    }
}
