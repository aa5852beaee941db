package dev.ringer.junit;

import dev.ringer.client.Exchange;
import dev.ringer.client.RingerException;
import dev.ringer.client.RingerServer;
import dev.ringer.client.Stub;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/** What a test has of a mock, and what is to be looked at when it is over. */
final class Visit {

    private static final int NAME_MAX = 100;

    /** Exchanges that are explained in one failure; all are listed. */
    private static final int EXPLAINED_MAX = 3;

    private static final AtomicLong COUNT = new AtomicLong();

    private final Ringer ringer;
    private final RingerServer server;
    private final long lastBefore;

    private Visit(Ringer ringer, RingerServer server, long lastBefore) {
        this.ringer = ringer;
        this.server = server;
        this.lastBefore = lastBefore;
    }

    /**
     * Begin one.
     *
     * @param test as people call it
     */
    static Visit begin(Ringer ringer, RingerServer mock, Class<?> outermost, String test) {
        RingerServer server = switch (ringer.isolation()) {
            case TEST -> mock.session(name(outermost.getSimpleName() + "." + test, COUNT.incrementAndGet()));
            case CLASS -> mock.session(name(outermost));
            case NONE -> mock;
        };
        boolean isNew = ringer.isolation() == Isolation.TEST;
        return new Visit(ringer, server, isNew ? 0 : server.journal().lastId());
    }

    /** Give the name of the session that the tests of a class share. */
    static String name(Class<?> outermost) {
        String name = plain(outermost.getName());
        return name.substring(Math.max(0, name.length() - NAME_MAX));
    }

    private static String name(String test, long number) {
        String tail = "-" + number;
        String name = plain(test);
        return name.substring(0, Math.min(name.length(), NAME_MAX - tail.length())) + tail;
    }

    private static String plain(String name) {
        return name.replaceAll("[^A-Za-z0-9._-]+", "_");
    }

    RingerServer server() {
        return server;
    }

    /** Fail when the client broke the contract and was not meant to. */
    void checkContract() {
        if (server.allowsViolations()) {
            return;
        }
        List<Exchange> wrong = server.journal().exchangesAfter(lastBefore).stream()
                .filter(Exchange::isAgainstContract)
                .toList();
        if (!wrong.isEmpty()) {
            throw new AssertionError(String.format(
                            Locale.ROOT,
                            "The client broke the contract in %d %s. Where that is meant: @AllowViolations, or"
                                    + " allowViolations().%n%n",
                            wrong.size(),
                            wrong.size() == 1 ? "exchange" : "exchanges")
                    + wrong.stream().map(Exchange::toString).collect(Collectors.joining("\n\n"))
                    + wrong.stream().limit(EXPLAINED_MAX).map(this::explained).collect(Collectors.joining()));
        }
    }

    /** The failure is told where its explanation is not to be had, too. */
    private String explained(Exchange exchange) {
        try {
            return "\n\n" + server.journal().explain(exchange).strip();
        } catch (RingerException e) {
            return "";
        }
    }

    /** Fail when a stub of the test did not answer, where that is wanted. */
    void checkStubsOfTest() {
        if (ringer.isolation() != Isolation.CLASS) {
            checkStubs();
        }
    }

    /** Fail when a stub of the class did not answer, where that is wanted. */
    void checkStubsOfClass() {
        if (ringer.isolation() == Isolation.CLASS) {
            checkStubs();
        }
    }

    private void checkStubs() {
        List<Stub> unused = ringer.failOnUnusedStubs() ? server.unusedStubs() : List.of();
        if (!unused.isEmpty()) {
            throw new AssertionError("Stubs that never answered: "
                    + unused.stream()
                            .map(each -> each.name() + " " + each.json())
                            .collect(Collectors.joining("\n  ", "\n  ", "")));
        }
    }

    /** Take back what the test changed. */
    void endTest() {
        switch (ringer.isolation()) {
            case TEST -> server.drop();
            case NONE -> server.reset();
            case CLASS -> {}
        }
    }

    /** Take back what the class changed. */
    void endClass() {
        switch (ringer.isolation()) {
            case CLASS -> server.drop();
            case NONE -> server.reset();
            case TEST -> {}
        }
    }
}
