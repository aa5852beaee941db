package dev.ringer.resource;

import static dev.ringer.resource.Api.list;
import static dev.ringer.resource.Api.op;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Contracts that lead in circles, or are large without sense, are looked at in bounded steps. */
class HostileContractTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    private static Resources infer(Api api, String schemas) {
        return Assertions.assertTimeoutPreemptively(SOON, () -> {
            Resources resources = api.infer(schemas);
            resources.all().forEach(each -> each.keys().get());
            return resources;
        });
    }

    @Test
    void a_schema_that_is_itself_shows_nothing() {
        Api api = new Api().path("/loops", list("Loop")).path("/loops/{id}", op("get", "-", "Loop"));
        assertThat(infer(api, "Loop: { $ref: '#/components/schemas/Loop' }\n").all())
                .isEmpty();
    }

    @Test
    void lists_of_lists_of_themselves_end() {
        Api api = new Api().path("/nests", list("Nest")).path("/nests/{id}", op("get", "-", "Nest"));
        infer(api, """
                Nest: { properties: { data: { $ref: '#/components/schemas/Nest' }, items: { $ref: '#/components/schemas/Nests' } } }
                Nests: { type: array, items: { $ref: '#/components/schemas/Nests' } }
                """);
    }

    @Test
    void ten_thousand_alternatives_are_not_all_opened() {
        String all = IntStream.range(0, 10_000)
                .mapToObj(i -> "{ properties: { id: {}, m" + i + ": {} } }")
                .collect(Collectors.joining(","));
        Api api = new Api()
                .path("/things", list("{ type: array, items: { $ref: '#/components/schemas/Many' } }"))
                .path("/things/{id}", op("get", "-", "Many"), op("delete", "-", "204", "-", ""));
        Resource things = infer(api, "Many: { oneOf: [" + all + "] }\n").all().get(0);
        assertThat(things.identity().orElseThrow().memberName()).isEqualTo("id");
    }

    @Test
    void things_that_show_each_other_everywhere_end() {
        String members = IntStream.range(0, 40)
                .mapToObj(i -> "m" + i + ": { $ref: '#/components/schemas/T" + i + "' }")
                .collect(Collectors.joining(", "));
        String schemas = IntStream.range(0, 40)
                .mapToObj(i -> "T" + i + ": { properties: { t" + i + ": {}, " + members + " } }\n")
                .collect(Collectors.joining());
        Api api = new Api().path("/things/{id}", op("get", "-", "T0"), op("put", "T0", "T0"), op("delete", "-", "T0"));
        assertThat(infer(api, schemas).all()).hasSize(1);
    }

    @Test
    void a_path_of_many_steps_ends() {
        Api api = new Api().path("/a/{b}".repeat(150), op("get", "-", "Pet"), op("delete", "-", "204", "-", ""));
        assertThat(infer(api, "").all()).hasSize(1);
    }
}
