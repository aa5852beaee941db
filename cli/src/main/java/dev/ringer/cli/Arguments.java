package dev.ringer.cli;

import dev.ringer.source.Nearest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a command was called with.
 *
 * @param parameters in order
 * @param options values by name; a flag has none
 */
record Arguments(List<String> parameters, Map<String, List<String>> options) {

    /** Words that a switch takes as its value; what else comes after a switch is not its. */
    private static final Set<String> SWITCH_WORDS = Set.of("on", "off", "true", "false", "yes", "no");

    /**
     * Read what was typed after the name of a command: {@code --name value}, {@code --name=value}, {@code -n value}, and
     * after {@code --} only parameters.
     *
     * @throws WrongUseException when it does not fit the usage
     */
    static Arguments parse(List<String> typed, Usage usage) {
        List<String> parameters = new ArrayList<>();
        Map<String, List<String>> options = new LinkedHashMap<>();
        boolean onlyParameters = false;
        for (int i = 0; i < typed.size(); i++) {
            String word = typed.get(i);
            if (onlyParameters || !word.startsWith("-") || word.equals("-")) {
                parameters.add(word);
            } else if (word.equals("--")) {
                onlyParameters = true;
            } else {
                i += option(
                        word, i + 1 < typed.size() ? Optional.of(typed.get(i + 1)) : Optional.empty(), usage, options);
            }
        }
        if (!asksForHelp(options)) {
            check(parameters, usage);
        }
        return new Arguments(parameters, options);
    }

    private static boolean asksForHelp(Map<String, List<String>> options) {
        return options.containsKey("help") || options.containsKey("version");
    }

    /** Read one option; gives how many further words belong to it. */
    private static int option(String word, Optional<String> next, Usage usage, Map<String, List<String>> options) {
        int equals = word.indexOf('=');
        String name = equals < 0 ? word : word.substring(0, equals);
        Option option = usage.option(name).orElseThrow(() -> unknown(name, usage));
        List<String> values = options.computeIfAbsent(option.name(), each -> new ArrayList<>());
        if (!values.isEmpty() && !option.isRepeatable()) {
            throw new WrongUseException("--" + option.name() + " is given twice");
        }
        if (equals >= 0) {
            if (option.isFlag()) {
                throw new WrongUseException("--" + option.name() + " takes no value");
            }
            values.add(word.substring(equals + 1));
            return 0;
        }
        if (option.isFlag()) {
            return 0;
        }
        boolean taken = next.isPresent() && (!option.isSwitch() || SWITCH_WORDS.contains(next.get()));
        if (!taken && !option.isSwitch()) {
            throw new WrongUseException("--" + option.name() + " needs a value, " + option.value());
        }
        values.add(taken ? next.orElseThrow() : "on");
        return taken ? 1 : 0;
    }

    private static WrongUseException unknown(String name, Usage usage) {
        List<String> names =
                usage.options().stream().map(each -> "--" + each.name()).toList();
        return new WrongUseException("there is no option '" + name + "'" + Nearest.hint(name, names));
    }

    private static void check(List<String> parameters, Usage usage) {
        int named = usage.parameters().size();
        List<Usage.Parameter> needed =
                usage.parameters().stream().filter(each -> !each.isOptional()).toList();
        if (parameters.size() < needed.size()) {
            throw new WrongUseException(needed.get(parameters.size()).name().replace("...", "") + " is missing");
        }
        if (parameters.size() > named && !usage.takesMany()) {
            throw new WrongUseException("'" + parameters.get(named) + "' is one parameter too many");
        }
    }

    boolean has(String option) {
        return options.containsKey(option);
    }

    Optional<String> value(String option) {
        return values(option).stream().findFirst();
    }

    List<String> values(String option) {
        return options.getOrDefault(option, List.of());
    }
}
