package dev.ringer.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.contract.Contract;
import dev.ringer.contract.Mount;
import dev.ringer.contract.openapi.OpenApiReader;
import dev.ringer.example.ExamplePolicy;
import dev.ringer.exchange.Exchange;
import dev.ringer.exchange.Origin;
import dev.ringer.exchange.Route;
import dev.ringer.http.Request;
import dev.ringer.json.Json;
import dev.ringer.json.JsonObject;
import dev.ringer.source.Document;
import dev.ringer.source.Documents;
import dev.ringer.source.Fetcher;
import dev.ringer.validation.Policy;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What the engine tells beside its responses, and how its configuration changes them. */
class MockEngineTest {

    private static final URI ADDRESS = URI.create("file:///api/bells.yaml");

    private static final String CONTRACT = """
            openapi: 3.1.0
            info: { title: Bells, version: '1' }
            paths:
              /bells/{id}:
                get:
                  operationId: getBell
                  parameters: [{ name: id, in: path, required: true, schema: { type: integer } }]
                  responses:
                    '200':
                      description: A bell
                      content:
                        application/json:
                          schema: { type: object, required: [tone], properties: { tone: { type: string } } }
                          examples:
                            odd: { value: { tone: 5 } }
            """;

    private static World world(String contract, EngineConfig config) {
        Documents documents = new Documents(each -> {
            throw new IOException("nothing is fetched");
        });
        documents.add(Document.read(ADDRESS, contract.getBytes(StandardCharsets.UTF_8)));
        Contract read = ((OpenApiReader.Result.Read) OpenApiReader.read(ADDRESS, documents)).contract();
        return World.of(
                List.of(new Mount("", read, read.operations())),
                config,
                documents::bytes,
                InstantSource.system(),
                diagnostic -> documents.locate(List.of(diagnostic)).get(0));
    }

    private static Exchange ask(EngineConfig config, String target) {
        return new MockEngine(world(CONTRACT, config)).answer(Request.of("GET", target));
    }

    private static String text(Exchange exchange) {
        return exchange.response().body().text();
    }

    @Test
    void options_of_the_whole_server_has_no_methods_to_tell() {
        Exchange exchange = new MockEngine(world(CONTRACT, EngineConfig.STANDARD)).answer(Request.of("OPTIONS", "*"));
        assertThat(exchange.response().status()).isEqualTo(204);
        assertThat(exchange.response().headers().has("Allow")).isFalse();
        assertThat(exchange.response().body().isEmpty()).isTrue();
    }

    @Test
    void an_exchange_says_why_it_was_answered_so() {
        Exchange exchange = ask(EngineConfig.STANDARD.withExamples(ExamplePolicy.SKIP), "/bells/1");
        assertThat(exchange.origin()).isEqualTo(Origin.GENERATED);
        assertThat(exchange.reason()).isEqualTo("made from the schema of the response 200");
        assertThat(((Route.Found) exchange.route()).operation().id()).isEqualTo("getBell");
    }

    @Test
    void an_exchange_carries_the_violations_of_its_request() {
        Exchange exchange = ask(EngineConfig.STANDARD, "/bells/x");
        assertThat(exchange.origin()).isEqualTo(Origin.REFUSAL);
        assertThat(exchange.violations())
                .singleElement()
                .satisfies(violation -> assertThat(violation.where()).containsExactly("path", "id"));
    }

    @Test
    void a_broken_reply_is_sent_and_told() {
        Exchange exchange = ask(EngineConfig.STANDARD, "/bells/1");
        assertThat(text(exchange)).isEqualTo("{\"tone\":5}");
        assertThat(exchange.replyViolations()).isNotEmpty();
        assertThat(exchange.response().headers().get("Ringer-Reply-Violations")).contains("tone");
    }

    @Test
    void a_broken_reply_is_refused_where_all_is_strict() {
        Exchange exchange = ask(EngineConfig.STANDARD.withPolicy(Policy.STANDARD.withStrict()), "/bells/1");
        assertThat(exchange.response().status()).isEqualTo(500);
        JsonObject problem = (JsonObject) Json.parse(text(exchange));
        assertThat(problem.string("type")).endsWith("/invalid-reply");
        assertThat(problem.string("origin")).isEqualTo("example");
    }

    @Test
    void a_reply_is_not_held_to_the_contract_where_that_is_off() {
        Exchange exchange = ask(EngineConfig.STANDARD.withCheckedRepliesEvery(0), "/bells/1");
        assertThat(exchange.replyViolations()).isEmpty();
        assertThat(exchange.response().headers().has("Ringer-Reply-Violations")).isFalse();
    }

    @Test
    void a_broken_example_may_be_left_out() {
        Exchange exchange = ask(EngineConfig.STANDARD.withExamples(ExamplePolicy.SKIP), "/bells/1");
        assertThat(exchange.replyViolations()).isEmpty();
        assertThat(((JsonObject) Json.parse(text(exchange))).string("tone")).isNotNull();
    }

    @Test
    void a_broken_example_may_be_repaired() {
        Exchange exchange = ask(EngineConfig.STANDARD.withExamples(ExamplePolicy.REPAIR), "/bells/1");
        assertThat(exchange.origin()).isEqualTo(Origin.EXAMPLE);
        assertThat(exchange.replyViolations()).isEmpty();
        assertThat(exchange.reason()).endsWith("repaired");
    }

    @Test
    void the_seed_of_the_configuration_is_the_one_that_is_told() {
        EngineConfig config = EngineConfig.STANDARD.withExamples(ExamplePolicy.SKIP);
        Exchange exchange = ask(config.withSeed("spring"), "/bells/1");
        assertThat(exchange.response().headers().get("Ringer-Seed")).isEqualTo("spring");
        assertThat(text(exchange)).isNotEqualTo(text(ask(config, "/bells/1")));
    }

    @Test
    void an_engine_without_contracts_says_so() {
        World empty = World.of(
                List.of(),
                EngineConfig.STANDARD,
                each -> new byte[0],
                InstantSource.system(),
                diagnostic -> diagnostic);
        Exchange exchange = new MockEngine(empty).answer(Request.of("GET", "/bells/1"));
        assertThat(exchange.response().status()).isEqualTo(404);
        assertThat(exchange.reason()).isEqualTo("No contract with operations is mounted.");
    }

    @Test
    void another_world_answers_once_it_is_there() {
        MockEngine engine = new MockEngine(world(CONTRACT, EngineConfig.STANDARD));
        engine.replace(world(CONTRACT.replace("/bells/", "/gongs/"), EngineConfig.STANDARD));
        assertThat(engine.answer(Request.of("GET", "/bells/1")).response().status())
                .isEqualTo(404);
        assertThat(engine.answer(Request.of("GET", "/gongs/1")).response().status())
                .isEqualTo(200);
    }

    @Test
    void a_request_finishes_in_the_world_in_which_it_began() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch replaced = new CountDownLatch(1);
        World slow = withExternalExample(address -> {
            begun.countDown();
            await(replaced);
            return "{\"tone\":\"old\"}".getBytes(StandardCharsets.UTF_8);
        });
        MockEngine engine = new MockEngine(slow);
        ExecutorService caller = Executors.newSingleThreadExecutor();
        try {
            Future<Exchange> running = caller.submit(() -> engine.answer(Request.of("GET", "/bells/1")));
            await(begun);
            engine.replace(world(CONTRACT.replace("/bells/", "/gongs/"), EngineConfig.STANDARD));
            replaced.countDown();
            assertThat(text(running.get(20, TimeUnit.SECONDS))).isEqualTo("{\"tone\":\"old\"}");
        } finally {
            caller.shutdownNow();
        }
    }

    private static World withExternalExample(Fetcher fetcher) {
        String contract = CONTRACT.replace("odd: { value: { tone: 5 } }", "far: { externalValue: bell.json }");
        Documents documents = new Documents(fetcher);
        documents.add(Document.read(ADDRESS, contract.getBytes(StandardCharsets.UTF_8)));
        Contract read = ((OpenApiReader.Result.Read) OpenApiReader.read(ADDRESS, documents)).contract();
        List<Mount> mounts = List.of(new Mount("", read, read.operations()));
        return World.of(mounts, EngineConfig.STANDARD, fetcher, InstantSource.system(), diagnostic -> diagnostic);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
