package dev.ringer.wiremock;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.delete;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.not;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.temporaryRedirect;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlMatching;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathTemplate;
import static com.github.tomakehurst.wiremock.stubbing.StubImport.stubImport;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.common.ClientError;
import com.github.tomakehurst.wiremock.common.Metadata;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What WireMock's own client may count on as to mappings and their answers. */
abstract class MappingContract extends ClientOfWireMock {

    @Test
    void stub_answers_as_soon_as_it_is_there() {
        client.register(WireMock.get(urlEqualTo("/a?x=1")).willReturn(ok("yes").withHeader("X-Kind", "stub")));
        HttpResponse<String> response = send("GET", "/a?x=1", "");
        assertThat(response.body()).isEqualTo("yes");
        assertThat(response.headers().firstValue("X-Kind")).contains("stub");
        assertThat(get("/a?x=2")).isEqualTo("404");
        assertThat(get("/a")).isEqualTo("404");
    }

    @Test
    void urls_are_matched_in_every_way() {
        client.register(WireMock.get(urlPathEqualTo("/exact")).willReturn(ok("exact")));
        client.register(WireMock.get(urlMatching("/m/[a-z]+\\?q=[0-9]+")).willReturn(ok("pattern")));
        client.register(WireMock.get(urlPathMatching("/p/[a-z]+")).willReturn(ok("path")));
        client.register(WireMock.get(urlPathTemplate("/t/{id}"))
                .withPathParam("id", equalTo("7"))
                .willReturn(ok("template")));
        assertThat(get("/exact?any=1")).isEqualTo("exact");
        assertThat(get("/m/abc?q=12")).isEqualTo("pattern");
        assertThat(get("/p/abc?q=12")).isEqualTo("path");
        assertThat(get("/p/12")).isEqualTo("404");
        assertThat(get("/t/7")).isEqualTo("template");
        assertThat(get("/t/8")).isEqualTo("404");
    }

    @Test
    void parts_of_requests_are_matched() {
        client.register(WireMock.post(urlPathEqualTo("/orders"))
                .withQueryParam("page", matching("[0-9]+"))
                .withHeader("X-Mode", equalTo("slow").or(equalTo("fast")))
                .withHeader("X-None", WireMock.absent())
                .withCookie("kind", containing("test"))
                .withRequestBody(equalToJson("{\"a\":1,\"b\":[1,2]}"))
                .withRequestBody(matchingJsonPath("$.b[1]"))
                .willReturn(status(201).withBody("made")));
        HttpResponse<String> right =
                send("POST", "/orders?page=3", "{\"b\":[1,2],\"a\":1}", "X-Mode", "fast", "Cookie", "kind=a-test");
        assertThat(right.statusCode()).isEqualTo(201);
        HttpResponse<String> wrong =
                send("POST", "/orders?page=3", "{\"b\":[1,3],\"a\":1}", "X-Mode", "fast", "Cookie", "kind=a-test");
        assertThat(wrong.statusCode()).isEqualTo(404);
    }

    @Test
    void methods_are_told_apart_and_any_takes_all() {
        client.register(WireMock.put(urlEqualTo("/m")).willReturn(ok("put")));
        client.register(delete(urlEqualTo("/m")).willReturn(ok("delete")));
        client.register(any(urlEqualTo("/all")).willReturn(ok("all")));
        assertThat(send("PUT", "/m", "").body()).isEqualTo("put");
        assertThat(send("DELETE", "/m", "").body()).isEqualTo("delete");
        assertThat(send("PATCH", "/all", "x").body()).isEqualTo("all");
    }

    @Test
    void of_equal_stubs_the_newest_wins() {
        client.register(WireMock.get(urlEqualTo("/n")).willReturn(ok("old")));
        client.register(WireMock.get(urlEqualTo("/n")).willReturn(ok("new")));
        assertThat(get("/n")).isEqualTo("new");
    }

    @Test
    void newer_stub_hides_an_older_one_that_asks_for_more() {
        client.register(WireMock.get(urlEqualTo("/n"))
                .withHeader("X-A", equalTo("1"))
                .withHeader("X-B", equalTo("2"))
                .willReturn(ok("special")));
        assertThat(get("/n", "X-A", "1", "X-B", "2")).isEqualTo("special");
        client.register(any(anyUrl()).willReturn(ok("all")));
        assertThat(get("/n", "X-A", "1", "X-B", "2")).isEqualTo("all");
    }

    @Test
    void priority_beats_age() {
        client.register(WireMock.get(urlEqualTo("/n")).atPriority(1).willReturn(ok("first")));
        client.register(WireMock.get(urlEqualTo("/n")).willReturn(ok("usual")));
        client.register(any(anyUrl()).atPriority(10).willReturn(ok("last")));
        assertThat(get("/n")).isEqualTo("first");
        assertThat(get("/other")).isEqualTo("last");
    }

    @Test
    void replies_have_status_headers_json_and_bytes() {
        client.register(WireMock.get(urlEqualTo("/j")).willReturn(okJson("{\"a\":[1,2]}")));
        client.register(WireMock.get(urlEqualTo("/b")).willReturn(ok().withBody(new byte[] {1, 2, 3})));
        client.register(WireMock.get(urlEqualTo("/r")).willReturn(temporaryRedirect("/elsewhere")));
        assertThat(get("/j")).isEqualTo("{\"a\":[1,2]}");
        assertThat(get("/b")).isEqualTo("\u0001\u0002\u0003");
        assertThat(send("GET", "/r", "").headers().firstValue("Location")).contains("/elsewhere");
    }

    @Test
    void templates_are_filled_in_where_they_are_asked_for() {
        client.register(WireMock.get(urlPathEqualTo("/hello"))
                .willReturn(ok("Hello {{request.query.name}}").withTransformers("response-template")));
        client.register(WireMock.get(urlPathEqualTo("/plain")).willReturn(ok("{{request.query.name}}")));
        assertThat(get("/hello?name=Ann")).isEqualTo("Hello Ann");
        if (templatesByName()) {
            assertThat(get("/plain?name=Ann")).isEqualTo("{{request.query.name}}");
        }
    }

    /** Tell whether only those replies are templates that name the transformer. */
    boolean templatesByName() {
        return true;
    }

    @Test
    void delays_are_kept() {
        client.register(WireMock.get(urlEqualTo("/slow")).willReturn(ok("late").withFixedDelay(150)));
        long start = System.nanoTime();
        assertThat(get("/slow")).isEqualTo("late");
        assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(140_000_000L);
    }

    @Test
    void faults_break_the_connection() {
        client.register(
                WireMock.get(urlEqualTo("/broken")).willReturn(aResponse().withFault(Fault.EMPTY_RESPONSE)));
        client.register(
                WireMock.get(urlEqualTo("/reset")).willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
        assertThatThrownBy(() -> get("/broken")).isInstanceOf(UncheckedIOException.class);
        assertThatThrownBy(() -> get("/reset")).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void proxied_request_gets_the_other_servers_answer() {
        client.register(WireMock.get(urlEqualTo("/target/a")).willReturn(ok("from there")));
        client.register(WireMock.get(urlEqualTo("/a")).willReturn(aResponse().proxiedFrom(baseUri() + "/target")));
        assertThat(get("/a")).isEqualTo("from there");
    }

    // --- what there is

    @Test
    void mapping_is_given_back_as_it_was_sent() {
        UUID id = UUID.randomUUID();
        StubMapping sent = WireMock.post(urlPathEqualTo("/kept"))
                .withId(id)
                .withName("the kept one")
                .withHeader("X-A", not(equalTo("1")))
                .withMetadata(Metadata.metadata().attr("team", "a").build())
                .willReturn(okJson("{\"a\":1}").withFixedDelay(1))
                .build();
        client.register(sent);
        StubMapping kept = client.getStubMapping(id).getItem();
        assertThat(kept).isEqualTo(sent);
        assertThat(kept.getName()).isEqualTo("the kept one");
        assertThat(kept.getMetadata().getString("team")).isEqualTo("a");
    }

    @Test
    void mapping_that_is_not_there_is_refused() {
        assertThatThrownBy(() -> client.getStubMapping(UUID.randomUUID())).isInstanceOf(ClientError.class);
    }

    @Test
    void mapping_of_a_taken_id_is_refused() {
        UUID id = UUID.randomUUID();
        client.register(WireMock.get(urlEqualTo("/twice")).withId(id).willReturn(ok("one")));
        assertThatThrownBy(() -> client.register(
                        WireMock.get(urlEqualTo("/twice")).withId(id).willReturn(ok("two"))))
                .isInstanceOf(ClientError.class)
                .hasMessageContaining("109")
                .hasMessageContaining("already taken");
        assertThat(get("/twice")).isEqualTo("one");
    }

    @Test
    void all_mappings_are_listed_the_newest_first() {
        client.register(WireMock.get(urlEqualTo("/1")).willReturn(ok()));
        client.register(WireMock.get(urlEqualTo("/2")).willReturn(ok()));
        client.register(WireMock.get(urlEqualTo("/3")).atPriority(1).willReturn(ok()));
        assertThat(client.allStubMappings().getMappings())
                .extracting(each -> each.getRequest().getUrl())
                .startsWith("/3", "/2", "/1");
    }

    @Test
    void edited_mapping_answers_anew_and_stays_as_old_as_it_was() {
        UUID id = UUID.randomUUID();
        client.register(WireMock.get(urlEqualTo("/e")).withId(id).willReturn(ok("one")));
        client.editStubMapping(WireMock.get(urlEqualTo("/e")).withId(id).willReturn(ok("two")));
        assertThat(get("/e")).isEqualTo("two");
        client.register(WireMock.get(urlEqualTo("/e")).willReturn(ok("newer")));
        client.editStubMapping(WireMock.get(urlEqualTo("/e")).withId(id).willReturn(ok("three")));
        assertThat(get("/e")).isEqualTo("newer");
        assertThat(client.getStubMapping(id).getItem().getResponse().getBody()).isEqualTo("three");
    }

    @Test
    void removed_mappings_answer_no_more() {
        StubMapping one = client.register(WireMock.get(urlEqualTo("/1")).willReturn(ok()));
        StubMapping two = client.register(WireMock.get(urlEqualTo("/2")).willReturn(ok()));
        client.register(WireMock.get(urlEqualTo("/3")).willReturn(ok()));
        client.removeStubMapping(one);
        client.removeStubMapping(two.getId());
        client.removeStubMapping(WireMock.get(urlEqualTo("/3")));
        assertThat(List.of(get("/1"), get("/2"), get("/3"))).containsOnly("404");
    }

    @Test
    void all_mappings_are_removed_at_once() {
        client.register(WireMock.get(urlEqualTo("/1")).willReturn(ok()));
        client.removeMappings();
        assertThat(get("/1")).isEqualTo("404");
        assertThat(client.allStubMappings().getMappings()).isEmpty();
    }

    @Test
    void mappings_are_found_and_removed_by_metadata() {
        client.register(WireMock.get(urlEqualTo("/1"))
                .withMetadata(Metadata.metadata().attr("team", "a").build())
                .willReturn(ok()));
        client.register(WireMock.get(urlEqualTo("/2")).willReturn(ok("stays")));
        assertThat(client.findAllStubsByMetadata(matchingJsonPath("$.team", equalTo("a"))))
                .extracting(each -> each.getRequest().getUrl())
                .containsExactly("/1");
        client.removeStubsByMetadataPattern(matchingJsonPath("$.team", equalTo("a")));
        assertThat(get("/1")).isEqualTo("404");
        assertThat(get("/2")).isEqualTo("stays");
    }

    @Test
    void first_of_imported_mappings_comes_first() {
        client.importStubMappings(stubImport()
                .stub(WireMock.get(urlEqualTo("/i")).willReturn(ok("first")))
                .stub(WireMock.get(urlEqualTo("/i")).willReturn(ok("second"))));
        assertThat(get("/i")).isEqualTo("first");
    }

    @Test
    void import_overwrites_or_ignores_what_is_there() {
        UUID id = UUID.randomUUID();
        client.register(WireMock.get(urlEqualTo("/i")).withId(id).willReturn(ok("before")));
        client.importStubMappings(stubImport()
                .stub(WireMock.get(urlEqualTo("/i")).withId(id).willReturn(ok("after")))
                .ignoreExisting());
        assertThat(get("/i")).isEqualTo("before");
        client.importStubMappings(
                stubImport().stub(WireMock.get(urlEqualTo("/i")).withId(id).willReturn(ok("after"))));
        assertThat(get("/i")).isEqualTo("after");
    }

    @Test
    void import_may_take_all_others_away() {
        client.register(WireMock.get(urlEqualTo("/gone")).willReturn(ok()));
        client.importStubMappings(stubImport()
                .stub(WireMock.get(urlEqualTo("/i")).willReturn(ok("here")))
                .deleteAllExistingStubsNotInImport());
        assertThat(get("/gone")).isEqualTo("404");
        assertThat(get("/i")).isEqualTo("here");
    }

    @Test
    void mappings_are_loaded_from_a_folder(@TempDir Path folder) throws IOException {
        Path mappings = Files.createDirectories(folder.resolve("mappings"));
        Files.writeString(
                mappings.resolve("a.json"),
                "{\"request\":{\"method\":\"GET\",\"url\":\"/loaded\"},\"response\":{\"status\":200,\"body\":\"x\"}}");
        client.loadMappingsFrom(folder.toFile());
        assertThat(get("/loaded")).isEqualTo("x");
    }
}
