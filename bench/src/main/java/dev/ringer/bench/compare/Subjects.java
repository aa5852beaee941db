package dev.ringer.bench.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All that can be compared, by name, in the order of the table. */
final class Subjects {

    /** Gets a subject ready, which may fetch or build it. */
    interface Source {
        Subject ready() throws UnavailableException;
    }

    private final Map<String, Source> sources = new LinkedHashMap<>();

    /** Those with stubs or notes take part only when they are named, since there are many of them. */
    private final Map<String, Source> named = new LinkedHashMap<>();

    Subjects(Options options) {
        Cache cache = new Cache(options.cache());
        sources.put("ringer-25", () -> Ringer.ready(options.ringer(), 25, Optional.empty(), Optional.empty()));
        sources.put("ringer-17", () -> Ringer.ready(options.ringer(), 17, Optional.empty(), Optional.empty()));
        sources.put("ringer-25-stateless", () -> Ringer.ready(options.ringer(), 25, Ringer.Habit.STATELESS));
        sources.put("bare-25", () -> Bare.ready(options.jar(), options.cache(), 25));
        sources.put("bare-17", () -> Bare.ready(options.jar(), options.cache(), 17));
        sources.put("prism", () -> Prism.ready(cache, Logging.STANDARD));
        sources.put("prism-quiet", () -> Prism.ready(cache, Logging.QUIET));
        sources.put("mockoon", () -> Mockoon.ready(cache, Optional.empty()));
        sources.put("wiremock", () -> WireMock.ready(cache, WireMock.Journal.ON, Optional.empty()));
        sources.put("wiremock-no-journal", () -> WireMock.ready(cache, WireMock.Journal.OFF, Optional.empty()));
        sources.put("mockserver", () -> MockServer.ready(cache, Logging.STANDARD, Optional.empty()));
        sources.put("mockserver-quiet", () -> MockServer.ready(cache, Logging.QUIET, Optional.empty()));
        sources.put("nginx", Nginx::ready);
        named.put("ringer-25-empty-journal", () -> Ringer.ready(options.ringer(), 25, Ringer.Habit.EMPTY_JOURNAL));
        named.put("ringer-25-no-journal", () -> Ringer.ready(options.ringer(), 25, Ringer.Habit.NO_JOURNAL));
        for (int count : List.of(10, 1_000, 10_000)) {
            Optional<Stubs> stubs = Optional.of(new Stubs(count));
            named.put("ringer-25-stubs-" + count, () -> Ringer.ready(options.ringer(), 25, stubs, Optional.empty()));
            named.put("wiremock-stubs-" + count, () -> WireMock.ready(cache, WireMock.Journal.ON, stubs));
            named.put("mockserver-stubs-" + count, () -> MockServer.ready(cache, Logging.STANDARD, stubs));
        }
        for (int count : List.of(10, 10_000, 1_000_000)) {
            Notes notes = new Notes(count);
            Optional<Notes> some = Optional.of(notes);
            named.put("ringer-25" + notes.suffix(), () -> Ringer.ready(options.ringer(), 25, Optional.empty(), some));
            named.put("mockoon" + notes.suffix(), () -> Mockoon.ready(cache, some));
            named.put("json-server" + notes.suffix(), () -> JsonServer.ready(cache, notes));
        }
    }

    List<String> names() {
        List<String> names = new ArrayList<>(sources.keySet());
        names.addAll(named.keySet());
        return names;
    }

    /**
     * Get subjects ready.
     *
     * @param wanted names in the order of the table; none for all
     * @param findings gets a remark for each that is not to be had
     */
    List<Subject> ready(List<String> wanted, Findings findings) throws Options.WrongUseException {
        List<Subject> ready = new ArrayList<>();
        for (String name : wanted.isEmpty() ? sources.keySet() : wanted) {
            Source source = sources.containsKey(name) ? sources.get(name) : named.get(name);
            if (source == null) {
                throw new Options.WrongUseException("there is no subject '" + name + "', there are: " + names());
            }
            try {
                ready.add(source.ready());
            } catch (UnavailableException e) {
                findings.remark(name + " is left out: " + e.getMessage());
            }
        }
        return ready;
    }
}
