package dev.ringer.matching;

import dev.ringer.json.Json;
import dev.ringer.json.JsonString;
import dev.ringer.json.Pointer;
import dev.ringer.matching.operator.Exact;
import dev.ringer.matching.operator.Match;
import dev.ringer.matching.operator.Matcher;
import dev.ringer.matching.operator.Subject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What to change of a request so that a test of one part passes, as sentences. */
final class Advice {

    private final Part part;
    private final String name;

    private Advice(Part part, String name) {
        this.part = part;
        this.name = name;
    }

    /** Say what to change of a part that does not pass: the value itself where just one would do. */
    static List<String> of(Part part, String name, Matcher matcher, Subject found, Instant now) {
        Advice advice = new Advice(part, name);
        List<Exact> exacts = matcher.exacts();
        List<String> changes = new ArrayList<>();
        for (Exact each : exacts) {
            String change =
                    each.pointer().isEmpty() ? advice.whole(each.value(), found) : advice.inside(each, found.json());
            if (change != null) {
                changes.add(change);
            }
        }
        Match match = matcher.explain(found, now);
        if (!exacts.isEmpty()) {
            match.parts().stream()
                    .filter(each -> !each.matches() && !isOf(each, exacts))
                    .forEach(each -> changes.add(advice.rule(each)));
        }
        return changes.isEmpty() ? List.of(advice.rule(match)) : changes;
    }

    /** Tell whether a part of a match is that of an equality, for which there is a better sentence. */
    private static boolean isOf(Match match, List<Exact> exacts) {
        return exacts.stream().anyMatch(each -> match.sentence().startsWith("at '" + each.pointer() + "'"));
    }

    private String rule(Match match) {
        String sentence = part.called(name) + " " + match.sentence();
        return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1) + ".";
    }

    private @Nullable String whole(Json value, Subject found) {
        String text = Subject.cut(value instanceof JsonString string ? string.value() : value.text());
        if (found.isAbsent() || (part.word().equals("body") && "".equals(found.text()))) {
            return switch (part.word()) {
                case "header" -> "Add the header '" + name + ": " + text + "'.";
                case "query" -> "Add the query parameter '" + name + "=" + text + "'.";
                case "cookie" -> "Add the cookie '" + name + "=" + text + "'.";
                case "body" -> "Send the body '" + text + "'.";
                default -> "Let " + part.called(name) + " be '" + text + "'; there is none.";
            };
        }
        if (text.equals(found.text())) {
            return null;
        }
        return part.word().equals("step")
                ? "Bring the scenario to the step '" + text + "'; it is at " + found.shown() + "."
                : "Change " + part.called(name) + " from " + found.shown() + " to '" + text + "'.";
    }

    private @Nullable String inside(Exact exact, @Nullable Json tree) {
        Json found = tree == null ? null : Pointer.parse(exact.pointer()).find(tree);
        if (exact.value().equals(found)) {
            return null;
        }
        String wanted = Subject.cut(exact.value().text());
        String place = "'" + exact.pointer() + "'";
        return found == null
                ? "Add " + place + " with " + wanted + " to " + part.called(name) + "."
                : "Change " + place + " in " + part.called(name) + " from " + Subject.cut(found.text()) + " to "
                        + wanted + ".";
    }
}
