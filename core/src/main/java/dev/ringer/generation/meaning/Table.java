package dev.ringer.generation.meaning;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Meanings by the phrases that names end in. */
final class Table<T> {

    private final Map<String, Meaning<T>> byPhrase = new HashMap<>();

    /**
     * Add a meaning.
     *
     * @param phrases lower-case words of names, phrases parted by bars: {@code first name|given name}
     */
    @SafeVarargs
    @SuppressWarnings("varargs")
    final Table<T> add(String phrases, Meaning.Maker<T>... makers) {
        return put(phrases, new Meaning<>(false, List.of(makers)));
    }

    /** Add a meaning that says little. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    final Table<T> vague(String phrases, Meaning.Maker<T>... makers) {
        return put(phrases, new Meaning<>(true, List.of(makers)));
    }

    private Table<T> put(String phrases, Meaning<T> meaning) {
        for (String phrase : phrases.split("\\|")) {
            byPhrase.put(phrase, meaning);
        }
        return this;
    }

    /** Give the meaning of the longest phrase that the words end in, or null. */
    @Nullable
    Meaning<T> find(List<String> words) {
        for (int from = Math.max(0, words.size() - 4); from < words.size(); from++) {
            Meaning<T> meaning = byPhrase.get(String.join(" ", words.subList(from, words.size())));
            if (meaning != null) {
                return meaning;
            }
        }
        return null;
    }

    @Nullable
    Meaning<T> exactly(String phrase) {
        return byPhrase.get(phrase);
    }
}
