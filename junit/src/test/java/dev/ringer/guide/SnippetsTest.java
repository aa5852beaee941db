package dev.ringer.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Java on the pages is Java that was run: each block stands in a test of this module. */
class SnippetsTest {

    private static final Path SOURCES = Path.of("src/test/java/dev/ringer");
    private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "docs/junit.md"})
    void blocks_of_the_page_stand_in_tests(String page) throws IOException {
        String tests = tests();
        List<String> blocks = new ArrayList<>();
        Matcher matcher = JAVA.matcher(Files.readString(Path.of("..").resolve(page)));
        while (matcher.find()) {
            blocks.add(plain(matcher.group(1)));
        }
        assertThat(blocks).isNotEmpty().allSatisfy(each -> assertThat(tests).contains(each));
    }

    private static String tests() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path each :
                    files.filter(file -> file.toString().endsWith(".java")).toList()) {
                all.append(plain(Files.readString(each)));
            }
        }
        return all.toString();
    }

    /** Leave out how far lines are moved in, and empty ones. */
    private static String plain(String text) {
        return text.lines()
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
