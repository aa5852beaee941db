package dev.ringer.matching.operator;

import dev.ringer.json.Json;
import dev.ringer.json.Pointer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a JSON Pointer leads to, tested. */
record AtPointer(String pointer, List<String> tokens, Matcher matcher) implements Matcher {

    AtPointer {
        tokens = List.copyOf(tokens);
    }

    static @Nullable Matcher read(Operand operand) {
        List<Matcher> all = new ArrayList<>();
        for (Map.Entry<String, Matcher> entry : operand.nestedMap().entrySet()) {
            try {
                all.add(new AtPointer(
                        entry.getKey(), Pointer.parse(entry.getKey()).tokens(), entry.getValue()));
            } catch (IllegalArgumentException e) {
                operand.reader()
                        .report(
                                "operand",
                                String.valueOf(e.getMessage()),
                                operand.at().child(entry.getKey()));
            }
        }
        return all.isEmpty() ? null : All.of(all);
    }

    private Subject at(Subject subject) {
        Json json = subject.json();
        for (int i = 0; json != null && i < tokens.size(); i++) {
            json = Pointer.step(json, tokens.get(i));
        }
        return Subject.of(json);
    }

    @Override
    public boolean matches(Subject subject, Instant now) {
        return matcher.matches(at(subject), now);
    }

    @Override
    public double distance(Subject subject, Instant now) {
        return matcher.distance(at(subject), now);
    }

    @Override
    public Match explain(Subject subject, Instant now) {
        Match inner = matcher.explain(at(subject), now);
        return new Match(inner.distance(), "at '" + pointer + "' " + inner.sentence(), inner.parts());
    }

    @Override
    public String expected() {
        return "have at '" + pointer + "' what must " + matcher.expected();
    }

    @Override
    public int sharpness() {
        return 1 + matcher.sharpness();
    }

    @Override
    public List<Exact> exacts() {
        return matcher.exacts().stream()
                .map(each -> new Exact(pointer + each.pointer(), each.value(), each.ignoreCase()))
                .toList();
    }
}
