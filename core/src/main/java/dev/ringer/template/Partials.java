package dev.ringer.template;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which inline partials a template has, and which of them each calls. */
final class Partials {

    private Partials() {}

    static Map<String, Set<String>> calls(List<Tag> tags) {
        Map<String, Set<String>> calls = new LinkedHashMap<>();
        Deque<String> open = new ArrayDeque<>();
        for (Tag tag : tags) {
            switch (tag.kind()) {
                case INLINE -> {
                    String name = name(tag);
                    calls.putIfAbsent(name, new HashSet<>());
                    open.push(name);
                }
                case OPEN, INVERTED -> open.push("");
                case CLOSE -> open.poll();
                case PARTIAL ->
                    open.stream()
                            .filter(each -> !each.isEmpty())
                            .forEach(each -> calls.computeIfAbsent(each, name -> new HashSet<>())
                                    .add(tag.expression().head()));
                case OUTPUT, ELSE, COMMENT -> {}
            }
        }
        return calls;
    }

    /** The tag is read from its sign on, so that its head is {@code inline} and the name its argument, or the head. */
    private static String name(Tag tag) {
        List<Term> arguments = tag.expression().arguments();
        return !arguments.isEmpty() && arguments.get(0) instanceof Term.Literal literal
                ? Value.text(literal.value())
                : "";
    }

    /** Tell whether a partial calls another, itself or through others. */
    static boolean reaches(Map<String, Set<String>> calls, String from, String to) {
        Set<String> seen = new HashSet<>();
        Deque<String> next = new ArrayDeque<>(calls.getOrDefault(from, Set.of()));
        while (!next.isEmpty()) {
            String at = next.pop();
            if (at.equals(to)) {
                return true;
            }
            if (seen.add(at)) {
                next.addAll(calls.getOrDefault(at, Set.of()));
            }
        }
        return false;
    }
}
