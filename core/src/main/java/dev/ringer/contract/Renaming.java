package dev.ringer.contract;

import dev.ringer.source.Nearest;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Under which name an operation probably goes that is no longer there under another. */
public final class Renaming {

    /** Share of words that two names must have in common. */
    private static final double ALIKE = 0.65;

    private static final int LETTERS_MAX = 200;

    /** Between two words: what is no letter or digit, and where small letters end. */
    private static final Pattern SEAM = Pattern.compile("[^\\p{L}\\p{N}]+|(?<=[\\p{Ll}\\p{N}])(?=\\p{Lu})");

    private static final Map<String, String> VERBS = verbs(
            "get fetch read show find retrieve load view describe",
            "list search query all index browse",
            "create add post new insert register make",
            "update put replace edit modify change patch set save",
            "delete remove drop destroy erase");

    /** What names are filled up with. */
    private static final Set<String> FILLING =
            Set.of("by", "id", "the", "a", "an", "of", "for", "one", "v1", "v2", "v3");

    private Renaming() {}

    /**
     * Give the name that is spelled much like another, or says the same in other words: {@code fetchPet} for {@code
     * getPetById}.
     */
    public static Optional<String> of(String gone, Collection<String> names) {
        Optional<String> spelled = Nearest.to(gone, names);
        if (spelled.isPresent() || gone.length() > LETTERS_MAX) {
            return spelled;
        }
        return names.stream()
                .filter(each -> isTitle(each) == isTitle(gone) && each.length() <= LETTERS_MAX)
                .filter(each -> alike(gone, each, true) >= ALIKE)
                .max(Comparator.<String>comparingDouble(each -> alike(gone, each, true))
                        .thenComparingDouble(each -> alike(gone, each, false)));
    }

    /** Method and path. */
    private static boolean isTitle(String name) {
        return name.indexOf('/') >= 0;
    }

    /** Give the share of words that both have. */
    private static double alike(String one, String other, boolean singular) {
        Set<String> a = words(one, singular);
        Set<String> b = words(other, singular);
        if (a.isEmpty() || b.isEmpty()) {
            return 0;
        }
        long common = a.stream().filter(b::contains).count();
        return 2.0 * common / (a.size() + b.size());
    }

    private static Set<String> words(String name, boolean singular) {
        Set<String> words = new HashSet<>();
        for (String each : SEAM.split(name)) {
            String word = each.toLowerCase(Locale.ROOT);
            boolean plural = singular && word.length() > 3 && word.endsWith("s");
            String one = plural ? word.substring(0, word.length() - 1) : word;
            if (!one.isEmpty() && !FILLING.contains(one)) {
                words.add(VERBS.getOrDefault(one, one));
            }
        }
        return words;
    }

    private static Map<String, String> verbs(String... groups) {
        Map<String, String> verbs = new HashMap<>();
        for (String group : groups) {
            List<String> same = List.of(group.split(" "));
            same.forEach(each -> verbs.put(each, same.get(0)));
        }
        return verbs;
    }
}
