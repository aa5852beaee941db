package dev.ringer.matching.operator;

import dev.ringer.json.Json;
import dev.ringer.json.Pointer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a JSON Pointer leads to, tested. */
record AtPointer(String pointer, List<String> tokens, Matcher matcher) implements Inner {

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

    @Override
    public Subject at(Subject subject) {
        Json json = subject.json();
        for (int i = 0; json != null && i < tokens.size(); i++) {
            json = Pointer.step(json, tokens.get(i));
        }
        return Subject.of(json);
    }

    @Override
    public String place() {
        return "at '" + pointer + "'";
    }

    @Override
    public List<Exact> exacts() {
        // An index reads a value as JSON only where a way leads into it.
        if (tokens.isEmpty()) {
            return List.of();
        }
        return matcher.exacts().stream()
                .map(each -> new Exact(pointer + each.pointer(), each.value(), each.ignoreCase()))
                .toList();
    }
}
