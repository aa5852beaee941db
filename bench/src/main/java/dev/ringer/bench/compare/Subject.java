package dev.ringer.bench.compare;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** A server that can be measured, ready to be started. */
interface Subject {

    /** Give the name in options and tables: {@code prism}. */
    String name();

    /** Give what is added to the name of a subject with stubs. */
    static String suffix(Optional<Stubs> stubs) {
        return stubs.map(each -> "-stubs-" + each.count()).orElse("");
    }

    /** Say in a few words which version it is and how it is set up. */
    String note();

    boolean takes(Scenario scenario);

    /** Give the things that it has from the start and adds to; nothing where it keeps none. */
    default Optional<Notes> notes() {
        return Optional.empty();
    }

    /** Give headers that the subject needs to do what the scenario is about. */
    default Map<String, String> headers(Scenario scenario) {
        return Map.of();
    }

    /**
     * Tell how to start it as the shop.
     *
     * @param folder empty, for the files that it needs
     */
    Launch shop(Path folder, int port) throws IOException;

    /** Make it as new for a burst of load, where that is what it is about. */
    default void refresh(int port) throws IOException {}

    /** Give the path where it answers for the first operation of a contract. */
    default String address(Further contract) {
        return contract.basePath() + contract.path();
    }

    /** Tell how to start it with another contract; nothing where it reads none. */
    default Optional<Launch> contract(Path contract, int port) {
        return Optional.empty();
    }
}
