package dev.ringer.resource;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Names resources by the last names of their paths, as few as tell them apart. */
final class Naming {

    private Naming() {}

    static void name(List<Draft> drafts) {
        Map<Draft, List<String>> words = new HashMap<>();
        Map<String, Integer> uses = new HashMap<>();
        Map<List<String>, Integer> wholes = new HashMap<>();
        for (Draft each : drafts) {
            List<String> own = own(each);
            words.put(each, own);
            wholes.merge(own, 1, Integer::sum);
            for (int i = 0; i < own.size(); i++) {
                uses.merge(suffix(own, i), 1, Integer::sum);
            }
        }
        Set<String> taken = new HashSet<>();
        for (Draft each : drafts) {
            List<String> own = words.getOrDefault(each, List.of());
            String name = wholes.getOrDefault(own, 0) > 1 ? suffix(words(each.place(), true), 0) : shortest(own, uses);
            String unique = name;
            for (int i = 2; !taken.add(unique); i++) {
                unique = name + "-" + i;
            }
            each.name = unique;
        }
    }

    private static List<String> own(Draft draft) {
        List<String> words = words(draft.place(), false);
        return words.isEmpty() ? List.of(draft.noun) : words;
    }

    /** A path without anything before the noun keeps the noun alone, whoever else ends in it. */
    private static String shortest(List<String> own, Map<String, Integer> uses) {
        for (int i = own.size() - 1; i > 0; i--) {
            if (uses.getOrDefault(suffix(own, i), 0) == 1) {
                return suffix(own, i);
            }
        }
        return suffix(own, 0);
    }

    private static String suffix(List<String> words, int from) {
        return String.join(".", words.subList(from, words.size()));
    }

    /** Give the names on the way to a place, those of editions left out. */
    private static List<String> words(PathTree.Node place, boolean withVariables) {
        List<String> words = new ArrayList<>();
        PathTree.Node at = place;
        // A collection may be one variable of a place with several.
        for (; at != null && at.parent().isPresent(); at = at.parent().orElse(null)) {
            PathTree.Step step = at.step();
            if (step.isName() && (withVariables || !Nouns.isEdition(step.text()))) {
                words.add(0, step.text().replace('.', '-'));
            } else if (step.isVariable() && withVariables && at != place) {
                words.add(0, at.variableName());
            }
        }
        return List.copyOf(words);
    }
}
