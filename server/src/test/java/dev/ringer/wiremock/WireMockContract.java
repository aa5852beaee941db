package dev.ringer.wiremock;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.deleteRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.exactly;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.lessThan;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.moreThanOrExactly;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathTemplate;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.admin.model.ServeEventQuery;
import com.github.tomakehurst.wiremock.client.VerificationException;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.common.Metadata;
import com.github.tomakehurst.wiremock.global.GlobalSettings;
import com.github.tomakehurst.wiremock.http.UniformDistribution;
import com.github.tomakehurst.wiremock.matching.RequestPatternBuilder;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import com.github.tomakehurst.wiremock.verification.NearMiss;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What WireMock's own client may count on; held against WireMock itself, so that the tests are no opinion of ours. */
abstract class WireMockContract extends MappingContract {

    // --- scenarios

    private void register(String required, String next, String body) {
        client.register(WireMock.get(urlEqualTo("/s"))
                .inScenario("turns")
                .whenScenarioStateIs(required)
                .willReturn(ok(body))
                .willSetStateTo(next));
    }

    @Test
    void scenario_goes_from_state_to_state() {
        register(Scenario.STARTED, "second", "one");
        register("second", "second", "two");
        assertThat(List.of(get("/s"), get("/s"), get("/s"))).containsExactly("one", "two", "two");
        client.resetScenarios();
        assertThat(get("/s")).isEqualTo("one");
    }

    @Test
    void scenario_is_shown_and_put_into_a_state() {
        register(Scenario.STARTED, "second", "one");
        register("second", "second", "two");
        client.setSingleScenarioState("turns", "second");
        assertThat(get("/s")).isEqualTo("two");
        Scenario turns = client.getScenarios().get(0);
        assertThat(turns.getName()).isEqualTo("turns");
        assertThat(turns.getState()).isEqualTo("second");
        assertThat(turns.getPossibleStates()).containsExactlyInAnyOrder("Started", "second");
        assertThat(turns.getMappings()).hasSize(2);
        client.resetScenarioState("turns");
        assertThat(get("/s")).isEqualTo("one");
    }

    @Test
    void scenario_or_state_that_is_not_there_is_refused() {
        register(Scenario.STARTED, "second", "one");
        assertThatThrownBy(() -> client.setSingleScenarioState("turns", "third"))
                .hasMessageContaining("third");
        assertThatThrownBy(() -> client.setSingleScenarioState("none", "third")).hasMessageContaining("none");
    }

    // --- requests

    @Test
    void requests_are_counted() {
        client.register(any(anyUrl()).willReturn(ok()));
        get("/v?x=1", "X-A", "1");
        get("/v?x=2");
        post("/v", "{\"a\":1}");
        client.verifyThat(2, getRequestedFor(urlPathEqualTo("/v")));
        client.verifyThat(1, getRequestedFor(urlPathEqualTo("/v")).withQueryParam("x", equalTo("2")));
        client.verifyThat(1, getRequestedFor(anyUrl()).withHeader("X-A", equalTo("1")));
        client.verifyThat(postRequestedFor(urlEqualTo("/v")).withRequestBody(matchingJsonPath("$.a")));
        client.verifyThat(lessThan(3), getRequestedFor(urlPathMatching("/v.*")));
        client.verifyThat(moreThanOrExactly(3), RequestPatternBuilder.allRequests());
        client.verifyThat(exactly(0), deleteRequestedFor(anyUrl()));
        client.verifyThat(0, putRequestedFor(urlPathTemplate("/{any}")));
    }

    @Test
    void path_variables_are_asked_for() {
        client.register(any(anyUrl()).willReturn(ok()));
        get("/pets/7/toys/ball");
        client.verifyThat(
                1, getRequestedFor(urlPathTemplate("/pets/{pet}/toys/{toy}")).withPathParam("pet", equalTo("7")));
        client.verifyThat(
                0, getRequestedFor(urlPathTemplate("/pets/{pet}/toys/{toy}")).withPathParam("pet", equalTo("8")));
    }

    @Test
    void failed_verification_shows_what_almost_was() {
        client.register(any(anyUrl()).willReturn(ok()));
        get("/almost");
        assertThatThrownBy(() -> client.verifyThat(postRequestedFor(urlEqualTo("/almost"))))
                .isInstanceOf(VerificationException.class)
                .hasMessageContaining("/almost");
        assertThatThrownBy(() -> client.verifyThat(3, getRequestedFor(urlEqualTo("/almost"))))
                .isInstanceOf(VerificationException.class)
                .hasMessageContaining("Expected exactly 3");
    }

    @Test
    void requests_are_found_with_all_that_they_had() {
        client.register(any(anyUrl()).willReturn(ok()));
        HttpResponse<String> unused =
                send("POST", "/f?x=1&x=2&y=%20", "h\u00e4llo", "X-A", "1", "Content-Type", "text/plain");
        LoggedRequest found =
                client.find(postRequestedFor(urlPathEqualTo("/f"))).get(0);
        assertThat(found.getUrl()).isEqualTo("/f?x=1&x=2&y=%20");
        assertThat(found.getAbsoluteUrl()).endsWith("/f?x=1&x=2&y=%20").startsWith("http://");
        assertThat(found.getBodyAsString()).isEqualTo("h\u00e4llo");
        assertThat(found.getHeader("x-a")).isEqualTo("1");
        assertThat(found.queryParameter("x").values()).containsExactly("1", "2");
        assertThat(found.queryParameter("y").firstValue()).isEqualTo(" ");
        assertThat(found.getMethod().getName()).isEqualTo("POST");
        assertThat(found.getClientIp()).isNotEmpty();
        assertThat(found.getLoggedDate())
                .isBeforeOrEqualTo(Date.from(Instant.now().plusSeconds(60)));
    }

    @Test
    void found_requests_come_in_the_order_of_wiremock() {
        client.register(any(anyUrl()).willReturn(ok()));
        get("/o/1");
        get("/o/2");
        get("/o/3");
        assertThat(client.find(getRequestedFor(urlPathMatching("/o/.*"))))
                .extracting(LoggedRequest::getUrl)
                .containsExactly("/o/1", "/o/2", "/o/3");
        assertThat(client.getServeEvents())
                .extracting(each -> each.getRequest().getUrl())
                .containsExactly("/o/3", "/o/2", "/o/1");
    }

    @Test
    void events_tell_stub_and_response() {
        UUID id = UUID.randomUUID();
        client.register(WireMock.get(urlEqualTo("/ev"))
                .withId(id)
                .willReturn(status(203).withBody("body").withHeader("X-B", "2")));
        get("/ev");
        get("/none");
        List<ServeEvent> events = client.getServeEvents();
        ServeEvent matched = events.get(1);
        assertThat(matched.getWasMatched()).isTrue();
        assertThat(matched.getStubMapping().getId()).isEqualTo(id);
        assertThat(matched.getResponse().getStatus()).isEqualTo(203);
        assertThat(matched.getResponse().getBodyAsString()).isEqualTo("body");
        assertThat(matched.getResponse().getHeaders().getHeader("X-B").firstValue())
                .isEqualTo("2");
        assertThat(matched.getResponseDefinition().getBody()).isEqualTo("body");
        assertThat(events.get(0).getWasMatched()).isFalse();
        assertThat(events.get(0).getResponse().getStatus()).isEqualTo(404);
    }

    @Test
    void events_are_chosen_by_stub_and_by_match() {
        StubMapping stub = client.register(WireMock.get(urlEqualTo("/1")).willReturn(ok()));
        client.register(WireMock.get(urlEqualTo("/2")).willReturn(ok()));
        get("/1");
        get("/2");
        get("/3");
        assertThat(client.getServeEvents(ServeEventQuery.forStubMapping(stub.getId())))
                .extracting(each -> each.getRequest().getUrl())
                .containsExactly("/1");
        assertThat(client.getServeEvents(ServeEventQuery.ALL_UNMATCHED))
                .extracting(each -> each.getRequest().getUrl())
                .containsExactly("/3");
        assertThat(client.findAllUnmatchedRequests())
                .extracting(LoggedRequest::getUrl)
                .containsExactly("/3");
    }

    @Test
    void events_are_removed_one_by_one_by_pattern_and_by_metadata() {
        client.register(any(anyUrl()).willReturn(ok()));
        client.register(WireMock.get(urlEqualTo("/tagged"))
                .withMetadata(Metadata.metadata().attr("team", "a").build())
                .willReturn(ok()));
        get("/1");
        get("/2");
        get("/3");
        get("/tagged");
        ServeEvent one = client.getServeEvents().get(3);
        client.removeEvent(one.getId());
        assertThat(client.removeEvents(getRequestedFor(urlEqualTo("/2"))))
                .extracting(each -> each.getRequest().getUrl())
                .containsExactly("/2");
        assertThat(client.removeEventsByMetadata(matchingJsonPath("$.team"))).hasSize(1);
        assertThat(client.getServeEvents())
                .extracting(each -> each.getRequest().getUrl())
                .containsExactly("/3");
    }

    @Test
    void requests_are_forgotten() {
        client.register(any(anyUrl()).willReturn(ok("stays")));
        get("/1");
        client.resetRequests();
        client.verifyThat(0, RequestPatternBuilder.allRequests());
        assertThat(get("/1")).isEqualTo("stays");
    }

    @Test
    void unmatched_requests_and_removed_events_come_in_the_order_of_wiremock() {
        get("/o/1");
        get("/o/2");
        assertThat(client.findAllUnmatchedRequests())
                .extracting(LoggedRequest::getUrl)
                .containsExactly("/o/2", "/o/1");
        assertThat(client.removeEvents(getRequestedFor(urlPathMatching("/o/.*"))))
                .extracting(each -> each.getRequest().getUrl())
                .containsExactly("/o/2", "/o/1");
    }

    @Test
    void events_are_bounded_in_number_and_time() {
        get("/1");
        get("/2");
        assertThat(send("GET", "/__admin/requests?limit=1", "").body())
                .contains("/2")
                .doesNotContain("\"/1\"");
        assertThat(send("GET", "/__admin/requests?since=2100-01-01T00:00:00Z", "")
                        .body())
                .doesNotContain("\"/1\"", "\"/2\"");
        assertThat(send("GET", "/__admin/requests?since=2000-01-01T00:00:00Z", "")
                        .body())
                .contains("\"/1\"", "\"/2\"");
    }

    @Test
    void near_misses_name_the_nearest_stub() {
        client.register(WireMock.get(urlEqualTo("/nearly"))
                .withHeader("X-A", equalTo("1"))
                .willReturn(ok()));
        client.register(WireMock.post(urlEqualTo("/something/else/altogether")).willReturn(ok()));
        get("/nearly", "X-A", "2");
        List<NearMiss> misses = client.findNearMissesForAllUnmatchedRequests();
        assertThat(misses.get(0).getRequest().getUrl()).isEqualTo("/nearly");
        assertThat(misses.get(0).getStubMapping().getRequest().getUrl()).isEqualTo("/nearly");
        assertThat(misses.get(0).getMatchResult().getDistance()).isBetween(0.0, 1.0);
    }

    @Test
    void near_misses_of_a_request_and_of_a_pattern_are_told() {
        client.register(WireMock.get(urlEqualTo("/nearly"))
                .withHeader("X-A", equalTo("1"))
                .willReturn(ok()));
        get("/nearly", "X-A", "2");
        LoggedRequest unmatched = client.findAllUnmatchedRequests().get(0);
        assertThat(client.findTopNearMissesFor(unmatched)
                        .get(0)
                        .getStubMapping()
                        .getRequest()
                        .getUrl())
                .isEqualTo("/nearly");
        List<NearMiss> ofPattern = client.findAllNearMissesFor(
                getRequestedFor(urlEqualTo("/nearly")).withHeader("X-A", equalTo("1")));
        assertThat(ofPattern.get(0).getRequest().getUrl()).isEqualTo("/nearly");
    }

    // --- the whole

    @Test
    void reset_takes_mappings_requests_and_states_away() {
        register(Scenario.STARTED, "second", "one");
        get("/s");
        client.resetMappings();
        assertThat(client.allStubMappings().getMappings()).isEmpty();
        assertThat(client.getServeEvents()).isEmpty();
        assertThat(client.getScenarios()).isEmpty();
    }

    @Test
    void global_delay_holds_for_all_stubs_until_it_is_set_back() {
        client.register(any(anyUrl()).willReturn(ok("late")));
        client.setGlobalFixedDelayVariable(150);
        long start = System.nanoTime();
        assertThat(get("/slow")).isEqualTo("late");
        assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(140_000_000L);
        client.resetMappings();
        client.register(any(anyUrl()).willReturn(ok("late")));
        start = System.nanoTime();
        assertThat(get("/slow")).isEqualTo("late");
        assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(140_000_000L);
        client.setGlobalRandomDelayVariable(new UniformDistribution(1, 2));
        client.updateGlobalSettings(GlobalSettings.builder().build());
        assertThat(get("/slow")).isEqualTo("late");
    }

    // --- raw

    @Test
    void ids_that_are_none_and_bodies_that_cannot_be_read_are_refused() {
        assertThat(send("GET", "/__admin/mappings/nope", "").statusCode()).isEqualTo(400);
        assertThat(send("GET", "/__admin/mappings/" + UUID.randomUUID(), "").statusCode())
                .isEqualTo(404);
        assertThat(send("DELETE", "/__admin/mappings/" + UUID.randomUUID(), "").statusCode())
                .isEqualTo(404);
        assertThat(send("PUT", "/__admin/mappings/" + UUID.randomUUID(), "{}").statusCode())
                .isEqualTo(404);
        assertThat(send("GET", "/__admin/requests/" + UUID.randomUUID(), "").statusCode())
                .isEqualTo(404);
        assertThat(send("GET", "/__admin/no-such-thing", "").statusCode()).isEqualTo(404);
        HttpResponse<String> broken = send("POST", "/__admin/mappings", "{\"request");
        assertThat(broken.statusCode()).isEqualTo(422);
        assertThat(broken.body()).contains("\"errors\"").contains("Error parsing JSON");
        HttpResponse<String> unknown =
                send("POST", "/__admin/mappings", "{\"request\":{\"method\":\"GET\",\"urlx\":\"/a\"}}");
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(unknown.body().replace(" ", "")).contains("\"pointer\":\"/request/urlx\"");
    }

    @Test
    void created_mapping_is_answered_with_its_id() {
        HttpResponse<String> made = send(
                "POST",
                "/__admin/mappings",
                "{\"request\":{\"method\":\"GET\",\"url\":\"/raw\"},\"response\":{\"status\":200,\"body\":\"x\"}}");
        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(made.body().replace(" ", "")).containsPattern("\"id\":\"[0-9a-f-]{36}\"");
        assertThat(get("/raw")).isEqualTo("x");
    }

    @Test
    void pages_of_mappings_know_how_many_there_are() {
        for (int i = 0; i < 5; i++) {
            client.register(WireMock.get(urlEqualTo("/" + i)).willReturn(ok()));
        }
        String page =
                send("GET", "/__admin/mappings?limit=2&offset=1", "").body().replace(" ", "");
        assertThat(page)
                .contains("\"url\":\"/3\"", "\"url\":\"/2\"", "\"total\":5")
                .doesNotContain("\"url\":\"/1\"", "\"url\":\"/4\"");
    }

    @Test
    void stubs_that_never_answered_are_listed_and_removed() {
        client.register(WireMock.get(urlEqualTo("/used")).willReturn(ok("used")));
        client.register(WireMock.get(urlEqualTo("/unused")).willReturn(ok()));
        get("/used");
        String unmatched = send("GET", "/__admin/mappings/unmatched", "").body();
        assertThat(unmatched).contains("/unused").doesNotContain("\"/used\"");
        send("DELETE", "/__admin/mappings/unmatched", "");
        assertThat(client.allStubMappings().getMappings())
                .extracting(each -> each.getRequest().getUrl())
                .containsExactly("/used");
    }

    @Test
    void files_are_put_and_served() {
        assertThat(send("PUT", "/__admin/files/some/body.txt", "from a file").statusCode())
                .isEqualTo(200);
        client.register(WireMock.get(urlEqualTo("/file")).willReturn(ok().withBodyFile("some/body.txt")));
        assertThat(get("/file")).isEqualTo("from a file");
        assertThat(send("PUT", "/__admin/files/some/body.txt", "changed").statusCode())
                .isEqualTo(200);
        assertThat(get("/file")).isEqualTo("changed");
        assertThat(send("GET", "/__admin/files", "").body()).contains("some/body.txt");
        assertThat(send("DELETE", "/__admin/files/some/body.txt", "").statusCode())
                .isEqualTo(200);
        assertThat(get("/file")).isEqualTo("500");
    }

    @Test
    void health_and_version_are_told() {
        assertThat(get("/__admin/health").replace(" ", "")).contains("\"status\":\"healthy\"");
        assertThat(get("/__admin/version")).contains("\"version\"");
    }
}
