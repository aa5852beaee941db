package dev.ringer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.launch.MockConfig;
import dev.ringer.launch.MockServer;
import dev.ringer.launch.Setting;
import dev.ringer.launch.Settings;
import dev.ringer.launch.Setup;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs what the docs show, and compares the outputs. With {@code -Ddocs.renew=true} the pages get the outputs that the
 * commands have now.
 */
class DocsTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final String SHOP = "examples/shop";
    private static final Pattern REMARK =
            Pattern.compile("^((?!#).*\\S) +# ((?:ringer\\.yaml:\\d+|default|--[a-z-]+))$", Pattern.MULTILINE);

    private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#]+)");
    private static final Pattern YAML = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);
    private static final String SETTINGS_BEGIN = "<!-- made from the table of settings -->\n";

    static List<Path> pages() throws IOException {
        try (Stream<Path> root = Files.list(ROOT);
                Stream<Path> docs = Files.list(ROOT.resolve("docs"))) {
            return Stream.concat(root, docs)
                    .filter(each -> each.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    /** A server, and the address that pages show for it. */
    private record Served(String shown, MockServer server) {

        String real() {
            return "127.0.0.1:" + server.port();
        }
    }

    private static boolean renew() {
        return Boolean.getBoolean("docs.renew");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void commands_give_what_the_page_shows(Path page) throws IOException {
        Setup shop = Setup.of(ROOT.resolve(SHOP).resolve("ringer.yaml")).withFlag("port", "0");
        Setup stubbed = Setup.of(ROOT.resolve("examples/stubbed/ringer.yaml")).withFlag("port", "0");
        Setup clinic = Setup.of(ROOT.resolve("examples/clinic/ringer.yaml")).withFlag("port", "0");
        try (MockServer pets = MockServer.start(MockConfig.of(example("petstore.yaml")));
                MockServer shops = MockServer.start(shop, MockServer.Listener.SILENT);
                MockServer stubs = MockServer.start(stubbed, MockServer.Listener.SILENT);
                MockServer clinics = MockServer.start(clinic, MockServer.Listener.SILENT)) {
            List<Served> served = List.of(
                    new Served("127.0.0.1:4010", pets),
                    new Served("127.0.0.1:4020", shops),
                    new Served("127.0.0.1:4030", stubs),
                    new Served("127.0.0.1:4040", clinics));
            Snippet.Runner runner = command -> output(command, served);
            String text = Files.readString(page);
            if (renew()) {
                Files.writeString(page, Snippet.renewed(text, runner));
            } else {
                assertThat(Snippet.of(text))
                        .allSatisfy(each -> assertThat(runner.run(each.command()))
                                .as(each.command())
                                .isEqualTo(each.output()));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void links_lead_somewhere(Path page) throws IOException {
        Matcher links = LINK.matcher(Files.readString(page));
        while (links.find()) {
            assertThat(page.resolveSibling(links.group(1))).exists();
        }
    }

    /** Give the files of stubs that the pages show. */
    static List<String> stubs() throws IOException {
        List<String> blocks = new ArrayList<>();
        for (Path page : pages()) {
            Matcher yaml = YAML.matcher(Files.readString(page));
            while (yaml.find()) {
                if (yaml.group(1).contains("stubs:\n  - ")) {
                    blocks.add(yaml.group(1));
                }
            }
        }
        return blocks;
    }

    @Test
    void stubs_of_the_pages_are_right(@TempDir Path folder) throws IOException {
        assertThat(stubs()).hasSizeGreaterThan(5).allSatisfy(block -> {
            Path file = Files.writeString(folder.resolve("stubs.yaml"), block);
            Captured captured = Captured.run("check", example("petstore.yaml"), "--stubs", file.toString());
            assertThat(captured.out()).as(block).isEqualTo("0 errors, 0 warnings\n");
        });
    }

    @Test
    void the_settings_page_lists_every_setting() throws IOException {
        Path page = ROOT.resolve("docs/settings.md");
        String text = Files.readString(page);
        String table = settings();
        if (renew()) {
            Files.writeString(page, text.substring(0, text.indexOf(SETTINGS_BEGIN) + SETTINGS_BEGIN.length()) + table);
        } else {
            assertThat(text).endsWith(SETTINGS_BEGIN + table);
        }
    }

    private static String settings() {
        StringBuilder table = new StringBuilder("\n| in the file | flag | environment | |\n|---|---|---|---|\n");
        for (Setting each : Settings.all()) {
            table.append("| `%s`%s | `--%s %s` | `%s` | %s |\n"
                    .formatted(
                            each.name(),
                            shape(each),
                            each.name(),
                            each.value().replace("|", "\\|"),
                            each.variable(),
                            each.help().replace("|", "\\|")));
        }
        return table.toString();
    }

    private static String shape(Setting setting) {
        return switch (setting.repeat()) {
            case ONCE -> "";
            case LIST -> ", list";
            case MAP -> ", map";
            case LIST_OR_MAP -> ", list or map";
        };
    }

    @Test
    void the_settings_page_shows_the_example_as_it_is() throws IOException {
        Path page = ROOT.resolve("docs/settings.md");
        String shown = "```yaml\n" + Files.readString(ROOT.resolve(SHOP).resolve("ringer.yaml")) + "```\n";
        assertThat(Files.readString(page)).contains(shown);
    }

    static String example(String name) {
        return ROOT.resolve("examples").resolve(name).toString();
    }

    // --- commands

    private static String output(String command, List<Served> served) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(command);
        while (matcher.find()) {
            words.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
        }
        String program = words.remove(0);
        String output = program.equals("curl") ? curl(words, served) : ringer(words, served);
        output = aligned(output.replace(ROOT + "/", ""));
        for (Served each : served) {
            output = replaced(output, each.real(), each.shown());
        }
        return output;
    }

    /** Where remarks behind settings begin depends on how long the name of this folder is, which was in the values. */
    private static String aligned(String output) {
        return REMARK.matcher(output)
                .replaceAll(each -> Matcher.quoteReplacement("%-40s # %s".formatted(each.group(1), each.group(2))));
    }

    private static String ringer(List<String> words, List<Served> served) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8)) {
            Terminal terminal = new Terminal(print, print, false, false);
            if (words.get(0).equals("serve") && !words.contains("--print-config")) {
                MockServer server = served.get(words.contains(SHOP) ? 1 : 0).server();
                new Banner(terminal, false).print(server, 410_000_000);
            } else {
                String[] arguments = words.stream()
                        .map(each -> each.startsWith("examples/")
                                ? ROOT.resolve(each).toString()
                                : real(each, served))
                        .toArray(String[]::new);
                new Main(terminal, Map.of()).run(arguments);
            }
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    /** Replace an address, and none that only begins like it. */
    private static String replaced(String text, String address, String by) {
        return text.replaceAll(Pattern.quote(address) + "(?![0-9])", Matcher.quoteReplacement(by));
    }

    private static String real(String uri, List<Served> served) {
        String real = uri;
        for (Served each : served) {
            real = replaced(real, each.shown(), each.real());
        }
        return real;
    }

    private static String curl(List<String> words, List<Served> served) {
        HttpRequest.Builder request = HttpRequest.newBuilder();
        String method = "";
        String body = null;
        for (Iterator<String> rest = words.iterator(); rest.hasNext(); ) {
            String word = rest.next();
            switch (word) {
                case "-s" -> {}
                case "-H" -> {
                    String[] header = rest.next().split(": ", 2);
                    request.header(header[0], header[1]);
                }
                case "-X" -> method = rest.next();
                case "-d" -> body = rest.next();
                default -> request.uri(URI.create(real(word, served)));
            }
        }
        request.method(
                method.isEmpty() ? body == null ? "GET" : "POST" : method,
                body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        try {
            String answer = HttpClient.newHttpClient()
                    .send(request.build(), HttpResponse.BodyHandlers.ofString())
                    .body();
            return answer.isEmpty() || answer.endsWith("\n") ? answer : answer + "\n";
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
