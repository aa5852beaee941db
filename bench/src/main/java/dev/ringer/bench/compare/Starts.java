package dev.ringer.bench.compare;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Starts of one server after the other, each alone and from nothing. */
final class Starts {

    private final Options options;
    private final Path folder;
    private final Samples samples;
    private final Findings findings;
    private final Set<String> givenUp = new HashSet<>();

    Starts(Options options, Path folder, Samples samples, Findings findings) {
        this.options = options;
        this.folder = folder;
        this.samples = samples;
        this.findings = findings;
    }

    /** Start a subject as the shop. */
    void shop(Subject subject, int round) throws IOException {
        Path own = folder.resolve(subject.name() + "-start-" + round);
        once(
                "start, the shop",
                subject,
                port -> subject.shop(own, port),
                own,
                Scenario.EXAMPLE.ask(),
                Scenario.EXAMPLE::complaint,
                round);
    }

    /** Start a subject with another contract, where it reads contracts. */
    void contract(Subject subject, Further contract, int round) throws IOException {
        if (subject.contract(contract.file(), 0).isEmpty()) {
            return;
        }
        once(
                "start, " + contract.name(),
                subject,
                port -> subject.contract(contract.file(), port).orElseThrow(),
                folder.resolve(subject.name() + "-" + contract.name() + "-" + round),
                Ask.get(subject.address(contract)),
                Starts::complaint,
                round);
    }

    private static Optional<String> complaint(Answer answer) {
        boolean right = answer.status() == 200
                && answer.type().contains("json")
                && !answer.body().isEmpty();
        return right ? Optional.empty() : Optional.of("answered '" + answer + "', must be 200 and JSON");
    }

    private void once(
            String what,
            Subject subject,
            Starting.Recipe recipe,
            Path own,
            Ask ask,
            Function<Answer, Optional<String>> complaint,
            int round)
            throws IOException {
        if (givenUp.contains(what + subject.name())) {
            return;
        }
        Starting starting = Starting.of(recipe, own, ask, complaint, options.startLimitSeconds());
        try (Running process = starting.process()) {
            if (starting.answered().isEmpty()) {
                givenUp.add(what + subject.name());
                String why = process.isAlive()
                        ? "gave no right answer within " + options.startLimitSeconds() + " s"
                        : "ended";
                findings.remark(subject.name() + ", " + what + ": " + why);
                return;
            }
            Starting.Up up = starting.answered().get();
            samples.add(new Row(what, Row.Figure.TIME), subject.name(), round, up.millis());
            samples.add(
                    new Row(what, Row.Figure.START_CPU),
                    subject.name(),
                    round,
                    up.usage().cpuMicros() / 1e3);
            samples.add(
                    new Row(what, Row.Figure.MEMORY),
                    subject.name(),
                    round,
                    up.usage().residentBytesMax() / 1e6);
        }
    }
}
