package dev.ringer.bench.compare;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All servers up at once; bursts of load on one after the other, round after round. */
final class Load implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 30_000;

    private final Options options;
    private final Wrk wrk;
    private final Samples samples;
    private final Findings findings;
    private final Map<Subject, Starting> servers = new LinkedHashMap<>();
    private final Map<Subject, List<String>> made = new HashMap<>();
    private final Map<Scenario, List<Subject>> fit = new LinkedHashMap<>();

    Load(Options options, Wrk wrk, Samples samples, Findings findings) {
        this.options = options;
        this.wrk = wrk;
        this.samples = samples;
        this.findings = findings;
    }

    /** Start the subjects, and check all of their answers once. */
    void start(List<Subject> subjects, Path folder) throws IOException {
        for (Subject subject : subjects) {
            start(subject, folder.resolve(subject.name()));
        }
        for (Scenario scenario : options.scenarios()) {
            fit.put(
                    scenario,
                    subjects.stream().filter(each -> isFit(each, scenario)).toList());
        }
    }

    private void start(Subject subject, Path own) throws IOException {
        Starting server = Starting.of(
                port -> subject.shop(own, port),
                own,
                Scenario.EXAMPLE.ask(),
                Scenario.EXAMPLE::complaint,
                options.startLimitSeconds());
        servers.put(subject, server);
        if (server.answered().isEmpty()) {
            findings.failure(subject.name() + " does not give the example; it was started with "
                    + subject.shop(own, server.port()));
        }
    }

    /** One that takes a right order must refuse a wrong one too, without which there is no check to measure. */
    private boolean isFit(Subject subject, Scenario scenario) {
        return subject.takes(scenario)
                && isUp(subject)
                && isReady(subject, scenario)
                && isRight(subject, scenario)
                && (scenario != Scenario.ORDER || isRight(subject, Scenario.WRONG_ORDER));
    }

    /** Make some notes first where it is about them: what cannot be made cannot be read. */
    private boolean isReady(Subject subject, Scenario scenario) {
        if (!scenario.isOfNotes() || made.containsKey(subject)) {
            return true;
        }
        try {
            made.put(subject, Notes.make(server(subject).port(), PATIENCE_MILLIS));
            return true;
        } catch (IOException e) {
            findings.failure(subject.name() + ", " + scenario.title() + ": " + e.getMessage());
            return false;
        }
    }

    private Starting server(Subject subject) {
        Starting server = servers.get(subject);
        if (server == null) {
            throw new IllegalArgumentException(subject.name() + " was not started");
        }
        return server;
    }

    private boolean isUp(Subject subject) {
        return server(subject).answered().isPresent();
    }

    private Ask ask(Subject subject, Scenario scenario) {
        Ask ask = scenario.ask();
        if (scenario == Scenario.READ) {
            ask = Ask.get(made.getOrDefault(subject, ask.paths()));
        } else if (scenario == Scenario.READ_GIVEN) {
            ask = Ask.get(subject.notes().map(Notes::paths).orElse(ask.paths()));
        }
        return ask.with(subject.headers(scenario));
    }

    private boolean isRight(Subject subject, Scenario scenario) {
        int port = server(subject).port();
        try {
            Optional<String> complaint = scenario.complaint(Client.send(ask(subject, scenario), port, PATIENCE_MILLIS));
            complaint.ifPresent(text -> findings.failure(subject.name() + ", " + scenario.title() + ": " + text));
            return complaint.isEmpty();
        } catch (IOException e) {
            findings.failure(subject.name() + ", " + scenario.title() + ": " + e.getMessage());
            return false;
        }
    }

    /** Let every server see every scenario before anything counts. */
    void warmUp() throws IOException, UnavailableException {
        if (options.warmupSeconds() == 0) {
            return;
        }
        for (Map.Entry<Scenario, List<Subject>> each : fit.entrySet()) {
            for (Subject subject : each.getValue()) {
                wrk(each.getKey())
                        .run(
                                ask(subject, each.getKey()),
                                server(subject).port(),
                                Math.max(options.warmupSeconds(), each.getKey().secondsMin()));
            }
        }
    }

    private Wrk wrk(Scenario scenario) {
        return new Wrk(wrk.program(), wrk.folder(), scenario.connections().orElse(wrk.connections()));
    }

    /** Run one round: every scenario on every server. */
    void round(int round) throws IOException, UnavailableException {
        for (Map.Entry<Scenario, List<Subject>> each : fit.entrySet()) {
            for (Subject subject : each.getValue()) {
                burst(subject, each.getKey(), round);
            }
        }
        for (Subject subject : servers.keySet()) {
            if (isUp(subject)) {
                double bytes = server(subject).process().usage().residentBytesMax();
                samples.add(new Row("memory, all scenarios", Row.Figure.MEMORY), subject.name(), round, bytes / 1e6);
            }
        }
    }

    private void burst(Subject subject, Scenario scenario, int round) throws IOException, UnavailableException {
        Starting server = server(subject);
        subject.refresh(server.port());
        long before = server.process().usage().cpuMicros();
        Wrk.Burst burst = wrk(scenario)
                .run(ask(subject, scenario), server.port(), Math.max(options.seconds(), scenario.secondsMin()));
        long cpuMicros = server.process().usage().cpuMicros() - before;
        Optional<String> complaint =
                burst.complaint(scenario.fails() || (scenario == Scenario.NO_STUB && burst.failed() > 0));
        if (complaint.isPresent()) {
            findings.failure(subject.name() + ", " + scenario.title() + ", under load: " + complaint.get());
            return;
        }
        String what = scenario.title();
        samples.add(new Row(what, Row.Figure.CPU), subject.name(), round, (double) cpuMicros / burst.requests());
        samples.add(new Row(what, Row.Figure.RATE), subject.name(), round, burst.perSecond());
        samples.add(new Row(what, Row.Figure.P50), subject.name(), round, burst.p50Micros() / 1e3);
        samples.add(new Row(what, Row.Figure.P99), subject.name(), round, burst.p99Micros() / 1e3);
    }

    @Override
    public void close() {
        servers.values().forEach(each -> each.process().close());
    }
}
