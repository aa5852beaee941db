package dev.ringer.journal;

import dev.ringer.Contracts;
import dev.ringer.contract.Contract;
import dev.ringer.contract.Mount;
import dev.ringer.contract.Operation;
import dev.ringer.exchange.Callback;
import dev.ringer.exchange.Exchange;
import dev.ringer.exchange.Origin;
import dev.ringer.exchange.Route;
import dev.ringer.exchange.Violation;
import dev.ringer.http.Body;
import dev.ringer.http.Delivery;
import dev.ringer.http.Headers;
import dev.ringer.http.Request;
import dev.ringer.http.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Exchanges for tests of the journal. */
final class Passed {

    static final Instant TIME = Instant.parse("2026-05-04T10:11:12.345678Z");

    static final Contract CONTRACT = Contracts.of("""
            openapi: 3.1.1
            info: {title: Pets, version: '1'}
            paths:
              /pets/{petId}:
                get:
                  operationId: getPet
                  security: [{header: []}, {query: []}]
                  responses: {'200': {description: ''}}
              /pets:
                post:
                  operationId: createPet
                  responses: {'201': {description: ''}}
            components:
              securitySchemes:
                header: {type: apiKey, in: header, name: X-Pet-Key}
                query: {type: apiKey, in: query, name: petKey}
            """);

    static final Mount MOUNT = new Mount("/v1", CONTRACT, CONTRACT.operations());

    static final Response PET = new Response(
            200,
            Headers.of("Content-Type", "application/json", "Ringer-Origin", "example"),
            Body.of("{\"name\":\"Rex\"}"));

    private Passed() {}

    static Operation operation(String id) {
        return CONTRACT.operations().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    static Route getPet(String petId) {
        return new Route.Found(MOUNT, operation("getPet"), Map.of("petId", petId));
    }

    static Request request() {
        return Request.of("GET", "/v1/pets/7?full=true").withHeader("Accept", "application/json");
    }

    static Exchange pet() {
        return of(request(), PET);
    }

    static Exchange pet(int number) {
        return new Exchange(
                Request.of("GET", "/v1/pets/" + number),
                "",
                getPet(Integer.toString(number)),
                List.of(),
                Origin.EXAMPLE,
                "the contract's example",
                Optional.empty(),
                Delivery.of(PET),
                List.of(),
                List.of());
    }

    static Exchange of(Request request, Response response) {
        return of(request, response, "the contract's example", List.of());
    }

    static Exchange of(Request request, Response response, String reason, List<Violation> violations) {
        return new Exchange(
                request,
                "",
                getPet("7"),
                violations,
                Origin.EXAMPLE,
                reason,
                Optional.empty(),
                Delivery.of(response),
                List.of(),
                List.of());
    }

    static Exchange stubbed(String stub, Delivery delivery, List<Callback> callbacks) {
        return new Exchange(
                request(),
                "",
                getPet("7"),
                List.of(),
                Origin.STUB,
                "the stub " + stub,
                Optional.of(stub),
                delivery,
                List.of(),
                callbacks);
    }

    static Exchange nowhere(String path) {
        return new Exchange(
                Request.of("GET", path),
                "",
                new Route.NoPath(""),
                List.of(),
                Origin.REFUSAL,
                "there is no such path",
                Optional.empty(),
                Delivery.of(Response.of(404)),
                List.of(),
                List.of());
    }

    static Violation violation(String message) {
        return new Violation(
                List.of("body", "name"), Violation.Severity.ERROR, "type", message, "/name", "pets.yaml#/a");
    }

    static Timing at(long second) {
        return new Timing(TIME.plusSeconds(second), second * 1_000_000_000, 21_000);
    }
}
