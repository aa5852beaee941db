package dev.ringer.generation;

import dev.ringer.chance.Dice;
import dev.ringer.exchange.Shape;
import dev.ringer.generation.meaning.Clue;
import dev.ringer.generation.meaning.FormatTexts;
import dev.ringer.generation.meaning.Meaning;
import dev.ringer.generation.meaning.Meanings;
import dev.ringer.generation.meaning.Scene;
import dev.ringer.generation.meaning.Tokens;
import dev.ringer.json.Json;
import dev.ringer.json.JsonWriter;
import dev.ringer.pattern.Language;
import dev.ringer.pattern.Length;
import dev.ringer.pattern.Taste;
import dev.ringer.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Makes strings: what the name means, else what the format or pattern asks, else words; always within the lengths. */
final class TextMaker {

    private static final int LONG_MAX = 2_000;
    private static final int LONG_FREE = 400;
    private static final int TRIES = 6;

    /** Names of members that say of what type the thing around them is. */
    private static final Set<String> TAGS = Set.of(
            "object",
            "kind",
            "type",
            "typename",
            "class",
            "resourcetype",
            "objecttype",
            "entitytype",
            "recordtype",
            "resourcekind",
            "objectkind",
            "odatatype",
            "apiversion");

    private final Maker maker;

    TextMaker(Maker maker) {
        this.maker = maker;
    }

    Json make(Form form, Dice dice, Spot spot) {
        String text = text(form, dice, spot);
        if (!form.takes(text)) {
            throw new Impossible("no text can be found for " + form.plan());
        }
        return Json.of(text);
    }

    private String text(Form form, Dice dice, Spot spot) {
        Optional<String> content = content(form, dice, spot).filter(form::takes);
        if (content.isPresent()) {
            return content.get();
        }
        return switch (maker.shape()) {
            case TYPICAL, MAXIMAL, NULL -> typical(form, dice, spot);
            case MINIMAL -> sized(form, dice, spot, Length.SHORTEST);
            case EMPTY -> form.takes("") ? "" : typical(form, dice, spot);
            case BOUNDARY -> sized(form, dice, spot, dice.at("end").percent(50) ? Length.SHORTEST : Length.LONGEST);
            case LONG -> sized(form, dice, spot, Length.LONGEST);
            case UNICODE -> unicode(form, dice, spot);
        };
    }

    // --- what a person expects

    private String typical(Form form, Dice dice, Spot spot) {
        Scene scene = new Scene(spot.object(), maker.atlas(), spot.noun() + " " + spot.name(), spot::home);
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Dice own = attempt == 0 ? dice : dice.at("text").at(attempt);
            List<String> candidates = new ArrayList<>();
            if (offer(form, own, spot, scene, candidate -> candidates.add(candidate) && form.takes(candidate))) {
                return candidates.get(candidates.size() - 1);
            }
            for (String candidate : candidates) {
                String other = form.isFreeText() ? fit(candidate, form, own) : respelled(candidate, form);
                if (other != null && form.takes(other)) {
                    return other;
                }
            }
        }
        return constructed(form, dice).orElseThrow(() -> new Impossible("no text can be found for " + form.plan()));
    }

    /** Give the same words as an identifier is written, with hyphens, underscores, capitals, or in one; null if none fits. */
    private static @Nullable String respelled(String candidate, Form form) {
        List<String> words = Tokens.of(candidate);
        if (words.isEmpty() || words.size() > 4) {
            return null;
        }
        for (String joint : List.of("-", "_", "")) {
            String joined = String.join(joint, words);
            if (form.takes(joined)) {
                return joined;
            }
        }
        String capitals = String.join("_", words).toUpperCase(Locale.ROOT);
        return form.takes(capitals) ? capitals : words.get(words.size() - 1);
    }

    /** Offer what comes to mind, likeliest first, until one is taken; none of it need be valid. */
    private boolean offer(Form form, Dice dice, Spot spot, Scene scene, Predicate<String> taken) {
        Clue clue = form.clue(spot);
        Optional<Meaning<String>> meaning = Meanings.text(clue);
        boolean vague = meaning.isEmpty() || (meaning.get().isVague() && maker.takesExamples());
        return isTaken(tag(form, spot), taken)
                || (vague && isTaken(examples(form, dice), taken))
                || formatted(form, dice, scene, clue, taken)
                || (meaning.isPresent() && meaning.get().offer(scene, dice, taken))
                || (!vague && isTaken(examples(form, dice), taken))
                || (form.isFreeText() && taken.test(scene.atlas().words(dice, 2)));
    }

    /** What says the type of a thing says the same of all of them: the only example there is. */
    private List<String> tag(Form form, Spot spot) {
        List<String> examples = form.textExamples();
        boolean only = examples.size() == 1 && !maker.isFresh() && TAGS.contains(Tokens.plain(spot.name()));
        return only ? examples : List.of();
    }

    private static boolean isTaken(List<String> candidates, Predicate<String> taken) {
        for (String each : candidates) {
            if (taken.test(each)) {
                return true;
            }
        }
        return false;
    }

    private static boolean formatted(Form form, Dice dice, Scene scene, Clue clue, Predicate<String> taken) {
        for (String format : form.blend().formats) {
            Optional<String> text = FormatTexts.make(format, scene, dice, clue);
            if (text.isPresent() && taken.test(text.get())) {
                return true;
            }
        }
        return false;
    }

    private List<String> examples(Form form, Dice dice) {
        List<String> examples = form.textExamples();
        return examples.isEmpty() || maker.takesExamples() ? examples : varied(examples, dice);
    }

    /** Give JSON as text where the document says what is in it. */
    private Optional<String> content(Form form, Dice dice, Spot spot) {
        Schema content = form.blend().content;
        if (content == null) {
            return Optional.empty();
        }
        try {
            Plan plan = form.plan().planner().plan(content);
            return Optional.of(JsonWriter.write(maker.make(plan, dice.at("content"), spot.key(plan))));
        } catch (Impossible e) {
            return Optional.empty();
        }
    }

    private List<String> varied(List<String> examples, Dice dice) {
        List<String> varied = new ArrayList<>(examples.size());
        for (String each : examples) {
            String other = Variation.of(each, dice);
            if (!other.equals(each) || !maker.isFresh()) {
                varied.add(other);
            }
        }
        return varied;
    }

    /** Cut at a word, or go on with more words, until the length is right. */
    private String fit(String text, Form form, Dice dice) {
        int most = form.blend().maxLength;
        int least = form.blend().minLength;
        String fitted = text;
        if (fitted.codePointCount(0, fitted.length()) > most) {
            fitted = cut(fitted, most);
        }
        for (int i = 0; fitted.codePointCount(0, fitted.length()) < least && least <= LONG_MAX * 50; i++) {
            fitted = (fitted.isEmpty() ? "" : fitted + " ")
                    + maker.atlas().words(dice.at("more").at(i), 6);
            if (fitted.codePointCount(0, fitted.length()) > most) {
                fitted = firstCharacters(fitted, most).strip();
                fitted = fitted + "x".repeat(Math.max(0, least - fitted.length()));
            }
        }
        return fitted;
    }

    private static String cut(String text, int most) {
        String cut = firstCharacters(text, most);
        int space = cut.lastIndexOf(' ');
        String whole = space > most / 2 ? cut.substring(0, space) : cut;
        return whole.strip().length() == whole.length() ? whole : whole.strip();
    }

    private static String firstCharacters(String text, int most) {
        int length = text.codePointCount(0, text.length());
        return length <= most ? text : text.substring(0, text.offsetByCodePoints(0, most));
    }

    /** Walk the patterns' own language, within that of the format first; outside of it, several walks may be needed. */
    private Optional<String> constructed(Form form, Dice dice) {
        for (Language language : form.formatLanguages()) {
            Optional<String> made = constructed(form, language, dice, TRIES);
            if (made.isPresent()) {
                return made;
            }
        }
        return constructed(form, form.language(), dice, TRIES * 4);
    }

    private static Optional<String> constructed(Form form, Language language, Dice dice, int tries) {
        for (int attempt = 0; attempt < tries; attempt++) {
            Optional<String> made =
                    language.string(dice.at("pattern").at(attempt).bits());
            if (made.isPresent() && form.takes(made.get())) {
                return made;
            }
        }
        return Optional.empty();
    }

    // --- edges

    private String sized(Form form, Dice dice, Spot spot, Length length) {
        if (!form.isFreeText()) {
            if (form.blend().formats.isEmpty()) {
                Optional<String> made = form.language().string(dice.bits(), length, Taste.PLAIN);
                if (made.isPresent() && form.takes(made.get())) {
                    return made.get();
                }
            }
            return typical(form, dice, spot);
        }
        int least = form.blend().minLength;
        int most = form.blend().maxLength;
        boolean shortest = length == Length.SHORTEST;
        int wanted = shortest ? Math.max(least, Math.min(1, most)) : Math.max(least, Math.min(most, LONG_FREE));
        if (shortest && maker.shape() == Shape.BOUNDARY) {
            wanted = least;
        }
        if (length == Length.LONGEST && maker.shape() == Shape.LONG) {
            wanted = Math.max(least, Math.min(most, LONG_MAX));
        }
        return exactly(wanted, dice);
    }

    private String exactly(int length, Dice dice) {
        StringBuilder out = new StringBuilder(length + 16);
        for (int i = 0; out.length() < length; i++) {
            out.append(out.isEmpty() ? "" : " ")
                    .append(maker.atlas().words(dice.at("word").at(i), 1));
        }
        out.setLength(length);
        if (length > 0 && out.charAt(length - 1) == ' ') {
            out.setCharAt(length - 1, 'x');
        }
        return out.toString();
    }

    private String unicode(Form form, Dice dice, Spot spot) {
        if (form.isFreeText()) {
            String text = maker.atlas().manyScripts(dice);
            String fitted = firstCharacters(text, form.blend().maxLength);
            return fit(fitted, form, dice);
        }
        if (form.blend().formats.isEmpty()) {
            Optional<String> made = form.language().string(dice.bits(), Length.NATURAL, Taste.UNICODE);
            if (made.isPresent() && form.takes(made.get())) {
                return made.get();
            }
        }
        return typical(form, dice, spot);
    }
}
