package dev.ringer.resource;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a person says of one resource; the facts are empty where there is none. */
record Label(String collection, String item, boolean single, String identity, String list, List<String> paging) {

    /** What a person says of a contract, of the paths that are judged. */
    record Sheet(String contract, List<String> prefixes, List<Label> labels) {

        boolean judges(String path) {
            boolean in = prefixes.stream().allMatch(each -> each.startsWith("!"))
                    || prefixes.stream().anyMatch(path::startsWith);
            return in
                    && prefixes.stream().noneMatch(each -> each.startsWith("!") && path.startsWith(each.substring(1)));
        }
    }

    private static final String CONTRACT = "contract ";

    static List<Sheet> sheets() {
        List<Sheet> sheets = new ArrayList<>();
        for (String line : text().split("\n")) {
            if (line.startsWith(CONTRACT)) {
                List<String> words =
                        Arrays.asList(line.substring(CONTRACT.length()).split(" "));
                sheets.add(new Sheet(words.get(0), words.subList(1, words.size()), new ArrayList<>()));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                sheets.get(sheets.size() - 1).labels().add(read(line));
            }
        }
        return sheets;
    }

    private static String text() {
        try (InputStream in = Label.class.getResourceAsStream("labels.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Label read(String line) {
        String[] cells = line.split(" \\| ");
        if (cells[0].equals("single")) {
            return new Label("", cells[1], true, "", "", List.of("none"));
        }
        return new Label(
                fact(cells[0]), fact(cells[1]), false, fact(cells[2]), fact(cells[3]), List.of(cells[4].split("/")));
    }

    private static String fact(String cell) {
        return cell.equals("-") ? "" : cell;
    }

    /** Say the same of what was inferred. */
    static Label of(Resource resource) {
        return new Label(
                resource.collection().orElse(""),
                resource.item().orElse(""),
                resource.isSingleton(),
                resource.identity().map(Identity::memberName).orElse(""),
                resource.list()
                        .map(each ->
                                each.items().isRoot() ? "array" : each.items().toString())
                        .orElse(""),
                List.of(resource.query().paging().kind().word()));
    }

    /** Give the path by which it is known. */
    String key() {
        return item.isEmpty() ? collection : item;
    }

    static Optional<Label> find(List<Label> among, String key) {
        return among.stream().filter(each -> each.key().equals(key)).findFirst();
    }
}
