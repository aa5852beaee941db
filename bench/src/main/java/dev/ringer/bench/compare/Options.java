package dev.ringer.bench.compare;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the command line says; every value was checked when it was read. */
final class Options {

    static final String USAGE = """
            Usage: bench/compare [OPTION]...

            Measures Ringer and its peers side by side on this machine, and prints one table of ratios.
            Needs a JDK, Maven, Node with npm, and wrk.

              --subjects A,B      some of those that --list lists (all); the first is what others are compared with
              --scenarios A,B     some of example, list, fresh_list, order, wrong_order, nothing, and for
                                  subjects with stubs first_stub, last_stub, no_stub, template, delay,
                                  for those with notes create, read, read_given (all)
              --rounds N          rounds of load (5); 0 for none
              --seconds N         length of one burst of load (2)
              --warmup N          seconds of load on each server and scenario beforehand (6)
              --connections N     connections at once (32)
              --starts N          starts of each server (5); 0 for none
              --start-limit N     seconds after which a start is given up (60)
              --contracts A,B     files to start with too, those who read contracts (examples/petstore.yaml)
              --ringer FILE       launcher of the Ringer to measure, such as another checkout's (this one's)
              --cache FOLDER      where peers are kept (~/.cache/ringer-bench)
              --out FILE          where the table goes (bench/target/comparison.md); samples beside it as .csv
              --list              list the subjects and end
              --help              print this and end
            """;

    /** The options and what they are when they are not given; empty for nothing. */
    private static final Map<String, String> STANDARD = Map.ofEntries(
            Map.entry("--subjects", ""),
            Map.entry("--scenarios", ""),
            Map.entry("--rounds", "5"),
            Map.entry("--seconds", "2"),
            Map.entry("--warmup", "6"),
            Map.entry("--connections", "32"),
            Map.entry("--starts", "5"),
            Map.entry("--start-limit", "60"),
            Map.entry("--contracts", ""),
            Map.entry("--ringer", ""),
            Map.entry("--cache", ""),
            Map.entry("--out", ""));

    private static final List<String> NUMBERS =
            List.of("--rounds", "--seconds", "--warmup", "--connections", "--starts", "--start-limit");
    private static final List<String> FROM_ZERO = List.of("--rounds", "--warmup", "--starts");

    /** A command line that cannot be understood; the message says why. */
    static final class WrongUseException extends Exception {

        private static final long serialVersionUID = 1;

        WrongUseException(String message) {
            super(message);
        }
    }

    private final Path root;
    private final Map<String, String> values = new HashMap<>(STANDARD);

    private Options(Path root) {
        this.root = root;
    }

    /**
     * Read what follows the command's name.
     *
     * @param root folder of the checkout
     */
    static Options parse(Path root, List<String> arguments) throws WrongUseException {
        Options options = new Options(root);
        for (int i = 0; i < arguments.size(); i += 2) {
            String name = arguments.get(i);
            if (!STANDARD.containsKey(name)) {
                throw new WrongUseException("there is no option '" + name + "'");
            }
            if (i + 1 == arguments.size()) {
                throw new WrongUseException(name + " lacks its value");
            }
            check(name, arguments.get(i + 1));
            options.values.put(name, arguments.get(i + 1));
        }
        return options;
    }

    private static void check(String name, String value) throws WrongUseException {
        if (NUMBERS.contains(name)) {
            int least = FROM_ZERO.contains(name) ? 0 : 1;
            if (!value.matches("[0-9]{1,6}") || Integer.parseInt(value) < least) {
                throw new WrongUseException(name + " is '" + value + "', must be a whole number from " + least + " on");
            }
        }
        if (name.equals("--scenarios")) {
            List<String> known =
                    Arrays.stream(Scenario.values()).map(Options::word).toList();
            for (String each : words(value)) {
                if (!known.contains(each)) {
                    throw new WrongUseException("there is no scenario '" + each + "', there are: " + known);
                }
            }
        }
    }

    private static String word(Scenario scenario) {
        return scenario.name().toLowerCase(Locale.ROOT);
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private String value(String name) {
        return values.getOrDefault(name, "");
    }

    private int number(String name) {
        return Integer.parseInt(value(name));
    }

    private Optional<String> text(String name) {
        return value(name).isEmpty() ? Optional.empty() : Optional.of(value(name));
    }

    private Optional<Path> file(String name) {
        return text(name).map(each -> Path.of(each).toAbsolutePath());
    }

    /** Give the launcher. */
    Path ringer() {
        return file("--ringer").orElseGet(() -> root.resolve("ringer"));
    }

    /** Give the jar that holds our own classes. */
    Path jar() {
        return root.resolve("bench/target/benchmarks.jar");
    }

    /** Give the names; none for all. */
    List<String> subjects() {
        return words(value("--subjects"));
    }

    List<Scenario> scenarios() {
        List<String> wanted = words(value("--scenarios"));
        return Arrays.stream(Scenario.values())
                .filter(each -> wanted.isEmpty() || wanted.contains(word(each)))
                .toList();
    }

    int rounds() {
        return number("--rounds");
    }

    int seconds() {
        return number("--seconds");
    }

    int warmupSeconds() {
        return number("--warmup");
    }

    int connections() {
        return number("--connections");
    }

    int starts() {
        return number("--starts");
    }

    int startLimitSeconds() {
        return number("--start-limit");
    }

    /** Give the contracts to start with beside the shop. */
    List<Path> contracts() {
        List<Path> wanted = words(value("--contracts")).stream()
                .map(each -> Path.of(each).toAbsolutePath())
                .toList();
        return wanted.isEmpty() ? List.of(root.resolve("examples/petstore.yaml")) : wanted;
    }

    Path cache() {
        return file("--cache").orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache", "ringer-bench"));
    }

    Path out() {
        return file("--out").orElseGet(() -> root.resolve("bench/target/comparison.md"));
    }
}
