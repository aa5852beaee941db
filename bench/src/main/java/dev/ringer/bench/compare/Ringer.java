package dev.ringer.bench.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Ringer itself, started by its launcher as anybody would. */
record Ringer(Path launcher, Jdk jdk, Optional<Stubs> stubs, Optional<Notes> notes, Habit habit) implements Subject {

    /** So much that no load of a few seconds fills it, and what was made first is still there to be read. */
    private static final String STATE_MAX = "3072m";

    /** A load of some seconds adds more things than the standard heap of 512 MB holds. */
    private static final String HEAP = "-Xmx4g";

    private static final int PATIENCE_MILLIS = 10_000;

    /** What it does otherwise than by itself. */
    enum Habit {
        /** Nothing; its journal and what it keeps are full once the server is warm. */
        STANDARD(""),
        /** Its journal is emptied before each burst. */
        EMPTY_JOURNAL("-empty-journal"),
        NO_JOURNAL("-no-journal"),
        /** What is posted is checked and answered, and not kept, as peers do it. */
        STATELESS("-stateless");

        private final String suffix;

        Habit(String suffix) {
            this.suffix = suffix;
        }

        List<String> flags() {
            return switch (this) {
                case STANDARD, EMPTY_JOURNAL -> List.of();
                case NO_JOURNAL -> List.of("--journal", "off");
                case STATELESS -> List.of("--state", "off");
            };
        }
    }

    /** Get ready: build what is missing and make the archive of classes. */
    static Ringer ready(Path launcher, int major, Optional<Stubs> stubs, Optional<Notes> notes)
            throws UnavailableException {
        return ready(new Ringer(launcher, Jdk.find(major), stubs, notes, Habit.STANDARD));
    }

    /** Get ready without stubs and notes. */
    static Ringer ready(Path launcher, int major, Habit habit) throws UnavailableException {
        return ready(new Ringer(launcher, Jdk.find(major), Optional.empty(), Optional.empty(), habit));
    }

    private static Ringer ready(Ringer ringer) throws UnavailableException {
        Path launcher = ringer.launcher();
        Command.Result trained = Command.run(List.of(launcher.toString(), "train"), ringer.environment());
        if (trained.code() != 0) {
            throw new UnavailableException(launcher + " train failed: " + trained.lastLine());
        }
        return ringer;
    }

    @Override
    public String name() {
        return "ringer-" + jdk.major() + Subject.suffix(stubs)
                + notes.map(Notes::suffix).orElse("") + habit.suffix;
    }

    @Override
    public String note() {
        return "this tree, JDK " + jdk.version() + ", its launcher's options and archive"
                + notes.map(each -> ", --data, --state-max " + STATE_MAX + ", " + HEAP)
                        .orElse("")
                + (habit.flags().isEmpty() ? "" : ", " + String.join(" ", habit.flags()));
    }

    @Override
    public boolean takes(Scenario scenario) {
        if (notes.isPresent()) {
            return scenario.isOfNotes();
        }
        if (habit == Habit.STATELESS) {
            return scenario == Scenario.ORDER;
        }
        return stubs.isPresent() ? scenario.isOfStubs() : scenario.isOfShop();
    }

    @Override
    public Launch shop(Path folder, int port) throws IOException {
        Path contract = folder.resolve("shop.yaml");
        Files.writeString(contract, Shop.contract());
        if (stubs.isPresent()) {
            Path own = Files.createDirectories(folder.resolve("stubs"));
            Files.writeString(own.resolve("stubs.json"), stubs.get().ours());
        }
        if (notes.isPresent()) {
            Path data = Files.createDirectories(folder.resolve("data"));
            notes.get().write(data.resolve("notes.json"));
            return serve(contract, port, "--data", data.toString(), "--state-max", STATE_MAX);
        }
        return serve(contract, port, habit.flags().toArray(String[]::new));
    }

    @Override
    public void refresh(int port) throws IOException {
        if (habit == Habit.EMPTY_JOURNAL) {
            Client.send(Ask.delete("/__ringer/journal"), port, PATIENCE_MILLIS);
        }
    }

    @Override
    public Optional<Launch> contract(Path contract, int port) {
        return Optional.of(serve(contract, port));
    }

    private Launch serve(Path contract, int port, String... further) {
        List<String> command = new ArrayList<>(
                List.of(launcher.toString(), "serve", contract.toString(), "--port", Integer.toString(port)));
        command.addAll(List.of(further));
        return new Launch(command, environment());
    }

    private Map<String, String> environment() {
        Map<String, String> environment =
                new HashMap<>(Map.of("RINGER_JAVA", jdk.home().toString()));
        notes.ifPresent(each -> environment.put("RINGER_OPTS", HEAP));
        return environment;
    }
}
