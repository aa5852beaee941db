package dev.ringer.verification;

import dev.ringer.contract.PathTemplate;
import dev.ringer.http.Percent;
import dev.ringer.journal.JournalEntry;
import dev.ringer.journal.JournalFilter;
import dev.ringer.journal.JournalRoute;
import dev.ringer.routing.PathTree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where requests are meant to go. */
sealed interface Place {

    boolean holds(JournalEntry entry);

    /** Give how far off a request is: 0 where it is at the place, up to 1. */
    double distance(JournalEntry entry);

    /** Name it for a sentence. */
    String named();

    /** Say where a request went, to be compared with {@link #named}. */
    static String found(JournalEntry entry) {
        JournalRoute route = entry.route();
        return switch (route.kind()) {
            case FOUND -> route.operation();
            case NO_PATH -> "none, for the contract has no such path";
            case NO_METHOD -> "none, for the path has no such method";
        };
    }

    /** An operation of a contract. */
    record Key(String contract, String operation) {}

    /**
     * Operations of one name.
     *
     * @param name the identifier of the first of them
     */
    record OfOperation(String name, String method, String path, Set<Key> keys) implements Place {

        public OfOperation {
            keys = Set.copyOf(keys);
        }

        @Override
        public boolean holds(JournalEntry entry) {
            JournalRoute route = entry.route();
            return !route.operation().isEmpty() && keys.contains(new Key(route.contract(), route.operation()));
        }

        @Override
        public double distance(JournalEntry entry) {
            return holds(entry) ? 0 : Likeness.distance(method, path, entry);
        }

        @Override
        public String named() {
            return name.equals(method + " " + path) ? name : name + " (" + method + " " + path + ")";
        }
    }

    /** A path that no operation is meant by, or any method of one. */
    record OfPath(Optional<String> method, String path, JournalFilter filter) implements Place {

        static OfPath of(Optional<String> method, String path) {
            return new OfPath(method, path, JournalFilter.ALL.withPath(path));
        }

        @Override
        public boolean holds(JournalEntry entry) {
            return method.filter(each -> !covers(each, entry.request().method()))
                            .isEmpty()
                    && filter.includes(entry);
        }

        /** Whatever answers GET answers HEAD too (RFC 9110, 9.3.2). */
        private static boolean covers(String wanted, String method) {
            return wanted.equals(method) || (wanted.equals("GET") && method.equals("HEAD"));
        }

        @Override
        public double distance(JournalEntry entry) {
            return holds(entry)
                    ? 0
                    : Likeness.distance(method.orElse(entry.request().method()), path, entry);
        }

        @Override
        public String named() {
            return method.map(each -> each + " ").orElse("") + path;
        }
    }

    /** A path as it is sent, whatever contracts and base paths there are; with any method. */
    record Exact(String template, PathTree<String> tree) implements Place {

        static Exact of(String template) {
            return new Exact(template, PathTree.of(List.of(template), PathTemplate::parse));
        }

        /** Give the values of the path's variables, decoded; nothing where the path is another. */
        Optional<Map<String, String>> values(JournalEntry entry) {
            List<Map<String, String>> all = new ArrayList<>(1);
            tree.find(entry.request().target().path(), (path, values) -> {
                Map<String, String> plain = new LinkedHashMap<>();
                values.forEach((name, value) -> plain.put(name, Percent.decode(value)));
                all.add(plain);
            });
            return all.stream().findFirst();
        }

        @Override
        public boolean holds(JournalEntry entry) {
            return values(entry).isPresent();
        }

        @Override
        public double distance(JournalEntry entry) {
            return holds(entry) ? 0 : Likeness.distance(entry.request().method(), template, entry);
        }

        @Override
        public String named() {
            return template;
        }
    }

    /** Any place. */
    record Anywhere() implements Place {

        @Override
        public boolean holds(JournalEntry entry) {
            return true;
        }

        @Override
        public double distance(JournalEntry entry) {
            return 0;
        }

        @Override
        public String named() {
            return "a request";
        }
    }
}
