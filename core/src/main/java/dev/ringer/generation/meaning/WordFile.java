package dev.ringer.generation.meaning;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Lists of words in a resource: sections in brackets, remarks behind {@code #}.
 *
 * <p>A section of several lines has an entry on each. A section of one line has entries parted by bars, or, where it
 * holds no bar, by spaces. A bar at the end keeps a lone entry of several words whole; in a section whose name ends in
 * {@code -form} no space parts anything.
 */
final class WordFile {

    private final Map<String, String[]> sections = new HashMap<>();

    private WordFile() {}

    /** Read a resource beside this class; nothing where there is none. */
    static Optional<WordFile> read(String resource) {
        try (InputStream in = WordFile.class.getResourceAsStream(resource)) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(of(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Read a resource that the jar must have. */
    static WordFile need(String resource) {
        return read(resource)
                .orElseThrow(() -> new IllegalStateException(resource + " is missing, must be in the jar"));
    }

    private static WordFile of(String text) {
        WordFile file = new WordFile();
        String section = "";
        List<String> lines = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            String plain = line.strip();
            if (plain.startsWith("[") && plain.endsWith("]")) {
                file.put(section, lines);
                section = plain.substring(1, plain.length() - 1);
                lines.clear();
            } else if (!plain.isEmpty() && !plain.startsWith("#")) {
                lines.add(plain);
            }
        }
        file.put(section, lines);
        return file;
    }

    private void put(String section, List<String> lines) {
        if (lines.isEmpty()) {
            return;
        }
        String only = lines.get(0);
        boolean isWhole = only.indexOf('|') < 0 && section.endsWith("-form");
        if (lines.size() > 1 || isWhole) {
            sections.put(section, lines.toArray(new String[0]));
        } else {
            sections.put(section, only.split(only.indexOf('|') >= 0 ? "\\|" : " "));
        }
    }

    /** Give the entries of a section; empty where there is none. */
    String[] get(String section) {
        return sections.getOrDefault(section, new String[0]);
    }
}
