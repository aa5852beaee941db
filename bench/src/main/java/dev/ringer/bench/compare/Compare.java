package dev.ringer.bench.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The command {@code bench/compare}: exit codes 0 fine, 1 an answer was wrong, 2 wrong use, 3 could not start. */
public final class Compare {

    private final Options options;
    private final Samples samples = new Samples();
    private final Findings findings = new Findings();
    private final Machine machine = new Machine();

    private Compare(Options options) {
        this.options = options;
    }

    /** Run; the system property {@code ringer.root} names the folder of the checkout. */
    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments)));
    }

    private static int run(List<String> arguments) {
        Path root =
                Path.of(System.getProperty("ringer.root", ".")).toAbsolutePath().normalize();
        if (arguments.contains("--help")) {
            System.out.print(Options.USAGE);
            return 0;
        }
        try {
            List<String> settings = new ArrayList<>(arguments);
            boolean list = settings.remove("--list");
            Options options = Options.parse(root, settings);
            if (list) {
                new Subjects(options).names().forEach(System.out::println);
                return 0;
            }
            return new Compare(options).measure();
        } catch (Options.WrongUseException e) {
            System.err.println("compare: " + e.getMessage() + "\nTry 'bench/compare --help'.");
            return 2;
        } catch (UnavailableException | IOException e) {
            System.err.println("compare: " + e.getMessage());
            return 3;
        }
    }

    private int measure() throws Options.WrongUseException, UnavailableException, IOException {
        if (!Usage.isKnown()) {
            throw new UnavailableException("there is no /proc to read the use of processes from; this needs Linux");
        }
        Path program = Command.find("wrk", "install the package wrk");
        List<Subject> subjects = new Subjects(options).ready(options.subjects(), findings);
        if (subjects.isEmpty()) {
            throw new UnavailableException("no subject is left to be measured");
        }
        Path folder = Files.createTempDirectory("ringer-bench");
        try {
            machine.noteLoad("at the beginning");
            load(subjects, folder, new Wrk(program, folder, options.connections()));
            starts(subjects, folder);
            machine.noteLoad("at the end");
        } finally {
            delete(folder);
        }
        report(subjects);
        return findings.failures().isEmpty() ? 0 : 1;
    }

    private void load(List<Subject> subjects, Path folder, Wrk wrk) throws IOException, UnavailableException {
        if (options.rounds() == 0) {
            return;
        }
        try (Load load = new Load(options, wrk, samples, findings)) {
            say("starting " + subjects.size() + " servers and checking their answers");
            load.start(subjects, folder);
            say("warming up");
            load.warmUp();
            for (int round = 1; round <= options.rounds(); round++) {
                say("round " + round + " of " + options.rounds());
                load.round(round);
                machine.noteLoad("after round " + round);
            }
        }
    }

    private void starts(List<Subject> subjects, Path folder) throws IOException {
        Starts starts = new Starts(options, folder, samples, findings);
        List<Further> contracts = readable();
        for (int round = 1; round <= options.starts(); round++) {
            say("starts, round " + round + " of " + options.starts());
            for (Subject subject : subjects) {
                starts.shop(subject, round);
            }
            for (Further contract : contracts) {
                for (Subject subject : subjects) {
                    starts.contract(subject, contract, round);
                }
            }
        }
    }

    private List<Further> readable() throws IOException {
        List<Further> contracts = new ArrayList<>();
        for (Path each : options.contracts()) {
            if (Files.isReadable(each)) {
                contracts.add(Further.read(each));
            } else {
                findings.remark(each + " cannot be read, so nothing is started with it");
            }
        }
        return contracts;
    }

    private void report(List<Subject> subjects) throws IOException {
        String report = new Report(samples, findings, machine, options).text(subjects);
        Files.createDirectories(options.out().toAbsolutePath().getParent());
        Files.writeString(options.out(), report);
        Path csv = Path.of(options.out().toString().replaceFirst("(\\.md)?$", ".csv"));
        Files.writeString(csv, samples.csv());
        System.out.print(report);
        say("written to " + options.out() + " and " + csv.getFileName());
    }

    private static void say(String text) {
        System.err.println("compare: " + text);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(each -> each.toFile().delete());
        }
    }
}
