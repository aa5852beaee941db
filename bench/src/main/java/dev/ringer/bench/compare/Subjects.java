package dev.ringer.bench.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All that can be compared, by name, in the order of the table. */
final class Subjects {

    /** Gets a subject ready, which may fetch or build it. */
    interface Source {
        Subject ready() throws UnavailableException;
    }

    private final Map<String, Source> sources = new LinkedHashMap<>();

    Subjects(Options options) {
        Cache cache = new Cache(options.cache());
        sources.put("ringer-25", () -> Ringer.ready(options.ringer(), 25));
        sources.put("ringer-17", () -> Ringer.ready(options.ringer(), 17));
        sources.put("bare-25", () -> Bare.ready(options.jar(), options.cache(), 25));
        sources.put("bare-17", () -> Bare.ready(options.jar(), options.cache(), 17));
        sources.put("prism", () -> Prism.ready(cache, Logging.STANDARD));
        sources.put("prism-quiet", () -> Prism.ready(cache, Logging.QUIET));
        sources.put("mockoon", () -> Mockoon.ready(cache));
        sources.put("wiremock", () -> WireMock.ready(cache, WireMock.Journal.ON));
        sources.put("wiremock-no-journal", () -> WireMock.ready(cache, WireMock.Journal.OFF));
        sources.put("mockserver", () -> MockServer.ready(cache, Logging.STANDARD));
        sources.put("mockserver-quiet", () -> MockServer.ready(cache, Logging.QUIET));
        sources.put("nginx", Nginx::ready);
    }

    List<String> names() {
        return List.copyOf(sources.keySet());
    }

    /**
     * Get subjects ready.
     *
     * @param wanted names in the order of the table; none for all
     * @param findings gets a remark for each that is not to be had
     */
    List<Subject> ready(List<String> wanted, Findings findings) throws Options.WrongUseException {
        List<Subject> ready = new ArrayList<>();
        for (String name : wanted.isEmpty() ? names() : wanted) {
            Source source = sources.get(name);
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
