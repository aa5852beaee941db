package dev.ringer.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.contract.Contract;
import dev.ringer.contract.Lazy;
import dev.ringer.contract.Mount;
import dev.ringer.contract.NamedSchemas;
import dev.ringer.contract.Operation;
import dev.ringer.contract.PathTemplate;
import dev.ringer.exchange.Route;
import dev.ringer.http.Request;
import dev.ringer.json.Pointer;
import dev.ringer.schema.Schema;
import dev.ringer.source.Location;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RouterTest {

    private static final URI ADDRESS = URI.create("test:/api.yaml");

    /** A value fits unless it is a word where the variable's name asks for a number. */
    private static final Fit NUMBERS = (mount, operation, values) -> values.entrySet().stream()
            .allMatch(each ->
                    !each.getKey().startsWith("number") || each.getValue().matches("[0-9]+"));

    /** Mount operations, written as {@code GET /pets}; a path alone is one of GET. */
    static Mount mount(String basePath, String... operations) {
        List<Operation> all = new ArrayList<>();
        for (String each : operations) {
            String written = each.startsWith("/") ? "GET " + each : each;
            int space = written.indexOf(' ');
            all.add(operation(written.substring(0, space), written.substring(space + 1)));
        }
        Contract contract = new Contract(
                ADDRESS,
                "Test",
                "1",
                "OpenAPI 3.1",
                List.of(basePath),
                all,
                new Lazy<>(List::of),
                new NoSchemas(),
                List.of(),
                List.of());
        return new Mount(basePath, contract, all);
    }

    private static Operation operation(String method, String path) {
        return new Operation(
                method + " " + path,
                method,
                PathTemplate.parse(path),
                false,
                List.of(),
                new Location(ADDRESS, Pointer.of("paths", path)),
                () -> new Operation.Detail(
                        List.of(), Optional.empty(), List.of(), List.of(), List.of(), List.of(), List.of()),
                () -> "");
    }

    private record NoSchemas() implements NamedSchemas {

        @Override
        public List<String> names() {
            return List.of();
        }

        @Override
        public Optional<Schema> find(String name) {
            return Optional.empty();
        }
    }

    /** Ask for {@code GET /pets}, or a path alone, and tell what was found: a path with its values, or none. */
    private static String route(String request, String... operations) {
        return route(request, mount("", operations));
    }

    private static String route(String request, Mount... mounts) {
        int space = request.indexOf(' ');
        String method = space < 0 ? "GET" : request.substring(0, space);
        Route route = Router.of(List.of(mounts), NUMBERS).route(Request.of(method, request.substring(space + 1)));
        if (route instanceof Route.Found found) {
            String path = found.mount().basePath() + found.operation().path();
            return found.values().isEmpty() ? path : path + " " + new TreeMap<>(found.values());
        }
        return route instanceof Route.NoMethod no ? "allow " + String.join(", ", no.allowed()) : "none";
    }

    private static String hint(String path, Mount... mounts) {
        Route route = Router.of(List.of(mounts), NUMBERS).route(Request.of("GET", path));
        return ((Route.NoPath) route).hint();
    }

    // --- precedence

    @Test
    void literal_segment_wins_over_parameter() {
        assertThat(route("/users/me", "/users/{id}", "/users/me")).isEqualTo("/users/me");
        assertThat(route("/users/you", "/users/{id}", "/users/me")).isEqualTo("/users/{id} {id=you}");
    }

    @Test
    void literal_that_leads_nowhere_is_left_again() {
        assertThat(route("/users/me/pets", "/users/me", "/users/{id}/pets")).isEqualTo("/users/{id}/pets {id=me}");
        assertThat(route("/a/b/c/x", "/a/b/c", "/a/b/{p}/y", "/a/{q}/c/z", "/{r}/b/c/x"))
                .isEqualTo("/{r}/b/c/x {r=a}");
    }

    @Test
    void earlier_segments_weigh_more() {
        assertThat(route("/a/b", "/{p}/b", "/a/{q}")).isEqualTo("/a/{q} {q=b}");
    }

    @Test
    void more_text_wins_among_mixed_segments() {
        assertThat(route("/report-2024.csv", "/{name}", "/{name}.csv", "/report-{year}.csv"))
                .isEqualTo("/report-{year}.csv {year=2024}");
    }

    @Test
    void plainer_path_without_the_method_is_passed_over() {
        assertThat(route("DELETE /users/me", "GET /users/me", "DELETE /users/{id}"))
                .isEqualTo("/users/{id} {id=me}");
    }

    // --- mixed segments

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/{id}.{ext} | /7.json | {ext=json, id=7}",
                "/{id}.{ext} | /a.b.c | {ext=c, id=a.b}",
                "/{name}:{verb} | /jobs:run | {name=jobs, verb=run}",
                "/{name}:run | /jobs:run | {name=jobs}",
                "/{name}:run | /jobs%3Arun | {name=jobs}",
                "/report-{year} | /report-2024 | {year=2024}",
                "/{base}...{head} | /main...topic | {base=main, head=topic}",
                "/{z}-{x}-{y}.png | /1-2-3.png | {x=2, y=3, z=1}",
                "/{a}{b} | /xyz | {a=xy, b=z}",
                "/x{a}x | /xxx | {a=x}",
                "/({a},{b}) | /(1,2) | {a=1, b=2}",
                "/v{n}/{id}.json | /v2/7.json | {id=7, n=2}"
            })
    void mixed_segment_gives_its_values(String template, String path, String values) {
        assertThat(route(path, template)).isEqualTo(template + " " + values);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/{id}.{ext} | /json",
                "/{id}.{ext} | /.json",
                "/{id}.{ext} | /7.",
                "/{name}:run | /:run",
                "/report-{year} | /report-",
                "/report-{year} | /Report-2024",
                "/x{a}x | /xx",
                "/{a}{b} | /x",
                "/{z}-{x}-{y}.png | /1-2.png"
            })
    void variable_in_a_mixed_segment_is_never_empty(String template, String path) {
        assertThat(route(path, template)).isEqualTo("none");
    }

    @Test
    @Timeout(value = 10, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void long_segment_costs_no_more_than_its_length() {
        String dashes = "/" + "-".repeat(200_000);
        assertThat(route(dashes, "/{a}-{b}-{c}-{d}.png")).isEqualTo("none");
        assertThat(route(dashes + ".png", "/{a}-{b}-{c}-{d}.png")).startsWith("/{a}-{b}-{c}-{d}.png {a=---");
    }

    // --- styles

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/cars/;color=red;size=2 | {car=;color=red;size=2}",
                "/cars/.red.blue | {car=.red.blue}",
                "/cars/red,blue | {car=red,blue}",
                "/cars/a%2Fb | {car=a%2Fb}"
            })
    void value_is_as_sent_whatever_its_style(String path, String values) {
        assertThat(route(path, "/cars/{car}")).isEqualTo("/cars/{car} " + values);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/files/{path*} | /files/a/b/c | {path=a/b/c}",
                "/files/{+path} | /files/a | {path=a}",
                "/files/{+path}/meta | /files/a/b/meta | {path=a/b}",
                "/files/{+path}.txt | /files/a/b.txt | {path=a/b}"
            })
    void variable_with_a_mark_takes_several_segments(String template, String path, String values) {
        assertThat(route(path, template)).isEqualTo(template + " " + values);
    }

    @Test
    void plain_paths_win_over_a_variable_that_takes_several_segments() {
        assertThat(route("/files/a/b", "/files/{+path}", "/files/{dir}/b")).isEqualTo("/files/{dir}/b {dir=a}");
    }

    // --- letters, slashes, encoding

    @Test
    void path_is_split_before_it_is_decoded() {
        assertThat(route("/a%2Fb", "/a/b", "/{id}")).isEqualTo("/{id} {id=a%2Fb}");
    }

    @ParameterizedTest
    @CsvSource({"/caf%C3%A9, /café", "/caf%c3%a9, /caf%C3%A9", "/%61bc, /abc", "/a%20b, /a b", "/a+b, /a+b"})
    void literals_are_compared_decoded(String path, String template) {
        assertThat(route(path, template)).isEqualTo(PathTemplate.parse(template).toString());
    }

    @ParameterizedTest
    @CsvSource({"/pets/", "//pets", "/pets//7", "/Pets", "/pets/7/", "/", "/pets/7/x"})
    void slashes_and_case_count(String path) {
        assertThat(route(path, "/pets", "/pets/{id}")).isEqualTo("none");
    }

    @Test
    void slash_at_the_end_may_be_part_of_the_template() {
        assertThat(route("/pets/", "/pets", "/pets/")).isEqualTo("/pets/");
    }

    @Test
    void the_root_is_a_path() {
        assertThat(route("/", "/")).isEqualTo("/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/pets/%zz", "/pets/%", "/pets/%FF%FE", "/pets/%00"})
    void broken_escapes_are_values_like_others(String path) {
        assertThat(route(path, "/pets/{id}")).isEqualTo("/pets/{id} {id=" + path.substring(6) + "}");
    }

    // --- mounts

    @Test
    void longest_base_path_is_tried_first_and_left_again() {
        Mount outer = mount("/api", "/v1/pets", "/v1/dogs");
        Mount inner = mount("/api/v1", "/pets");
        assertThat(route("/api/v1/pets", outer, inner)).isEqualTo("/api/v1/pets");
        assertThat(route("/api/v1/dogs", outer, inner)).isEqualTo("/api/v1/dogs");
        assertThat(route("/api/v2/dogs", outer, inner)).isEqualTo("none");
    }

    @Test
    void base_path_ends_at_a_slash() {
        assertThat(route("/apis/pets", mount("/api", "/s/pets", "/pets"))).isEqualTo("none");
    }

    @Test
    void base_path_alone_is_the_root_of_its_mount() {
        assertThat(route("/api", mount("/api", "/"))).isEqualTo("/api/");
    }

    // --- same shape

    @Test
    void values_decide_between_templates_of_one_shape() {
        String[] operations = {"/pets/{number}", "/pets/{name}"};
        assertThat(route("/pets/7", operations)).isEqualTo("/pets/{number} {number=7}");
        assertThat(route("/pets/rex", operations)).isEqualTo("/pets/{name} {name=rex}");
    }

    @Test
    void first_of_one_shape_answers_where_none_fits() {
        assertThat(route("/pets/rex", "/pets/{number1}", "/pets/{number2}")).startsWith("/pets/{number1}");
    }

    @Test
    void query_in_a_template_is_demanded() {
        String[] operations = {"/jobs", "/jobs?state=done", "/jobs?state=done&kind=a"};
        assertThat(route("/jobs?x=1", operations)).isEqualTo("/jobs");
        assertThat(route("/jobs?state=done", operations)).isEqualTo("/jobs?state=done");
        assertThat(route("/jobs?kind=a&state=done", operations)).isEqualTo("/jobs?state=done&kind=a");
        assertThat(route("/jobs", "/jobs?state=done")).isEqualTo("none");
    }

    @Test
    void conflicts_are_operations_of_one_shape_and_method() {
        Mount mount = mount("", "/pets/{id}", "/pets/{name}", "PUT /pets/{id}", "/pets/me", "/pets/{id}?x=1");
        assertThat(Router.conflicts(List.of(mount)))
                .extracting(each -> each.stream().map(Operation::title).toList())
                .containsExactly(List.of("GET /pets/{id}", "GET /pets/{name}"));
        assertThat(Router.conflicts(List.of(mount("/a", "/x"), mount("/a", "/x"), mount("/b", "/x"))))
                .hasSize(1);
    }

    // --- methods

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST /pets | allow DELETE, GET, HEAD, OPTIONS",
                "OPTIONS /pets | allow DELETE, GET, HEAD, OPTIONS",
                "HEAD /pets | /pets",
                "get /pets | allow DELETE, GET, HEAD, OPTIONS",
                "HEAD /jobs | allow OPTIONS, POST",
                "OPTIONS /own | /own",
                "HEAD /own | /own",
                "POST /none | none"
            })
    void method_is_found_or_the_others_are_named(String request, String expected) {
        String[] operations = {"/pets", "DELETE /pets", "POST /jobs", "OPTIONS /own", "HEAD /own"};
        assertThat(route(request, operations)).isEqualTo(expected);
    }

    @Test
    void allowed_methods_are_those_of_every_path_that_fits() {
        assertThat(route("PATCH /users/me", "GET /users/me", "DELETE /users/{id}"))
                .isEqualTo("allow DELETE, GET, HEAD, OPTIONS");
    }

    @Test
    void method_of_the_user_is_one_like_others() {
        assertThat(route("PURGE /pets", "PURGE /pets")).isEqualTo("/pets");
        assertThat(route("QUERY /pets", "GET /pets", "QUERY /pets")).isEqualTo("/pets");
    }

    // --- hints

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "/pets/ | Did you mean '/pets'? A slash at the end counts.",
                "//pets | Did you mean '/pets'? Slashes are taken as they are.",
                "/Pets | Did you mean '/pets'? Upper and lower case differ.",
                "/pet | Did you mean '/pets'?",
                "/users/7/pohtos | Did you mean '/users/7/photos'?",
                "/zzzzzzzz | \"\""
            })
    void near_path_is_named(String path, String hint) {
        assertThat(hint(path, mount("", "/pets", "/users/{id}/photos"))).isEqualTo(hint);
    }

    @Test
    void mount_in_other_letters_is_named() {
        assertThat(hint("/API/v1/pets", mount("/api/v1", "/pets")))
                .isEqualTo("Did you mean '/api/v1/pets'? Upper and lower case differ.");
    }

    @Test
    void mount_that_was_left_out_is_named() {
        assertThat(hint("/pets", mount("/api/v1", "/pets")))
                .isEqualTo("Did you mean '/api/v1/pets'? api.yaml is mounted at '/api/v1'.");
    }

    @ParameterizedTest
    @CsvSource({"/api/pets", "/api/v2/pets", "/old/api/v2/pets", "/v1/pets"})
    void path_at_another_base_path_is_named_where_it_is_mounted(String path) {
        assertThat(hint(path, mount("/api/v1", "/pets", "/{id}")))
                .isEqualTo("Did you mean '/api/v1/pets'? api.yaml is mounted at '/api/v1'.");
        assertThat(hint(path, mount("", "/pets"))).isEqualTo("Did you mean '/pets'? api.yaml is mounted at '/'.");
    }

    @Test
    void mounts_are_named_where_no_path_is_near() {
        assertThat(hint("/", mount("/a", "/pets"), mount("/b", "/pets")))
                .isEqualTo("api.yaml is mounted at '/a'. api.yaml is mounted at '/b'.");
        assertThat(hint("/a/zzzzzzzz", mount("/a", "/pets"), mount("/b", "/pets")))
                .isEmpty();
    }

    @Test
    @Timeout(value = 10, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void odd_paths_have_an_answer() {
        Mount mount = mount(
                "",
                Stream.concat(
                                Arrays.stream(new String[] {"/a/{b}/c", "/{x}.{y}", "/files/{+path}/z"}),
                                Stream.iterate(0, i -> i + 1).limit(500).map(i -> "/n" + i))
                        .toArray(String[]::new));
        for (String path :
                List.of("*", "/" + "a/".repeat(5_000), "/" + "%2F".repeat(5_000), "/files/" + "/".repeat(2_000))) {
            assertThat(route(path, mount)).isNotNull();
        }
    }

    @Test
    @Timeout(value = 5, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void segments_behind_the_longest_base_path_cost_no_search_for_mounts() {
        assertThat(route("/v1/" + "x/".repeat(200_000), mount("/v1", "/pets"))).isNotNull();
    }
}
