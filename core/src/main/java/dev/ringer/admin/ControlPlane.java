package dev.ringer.admin;

import dev.ringer.contract.Mount;
import dev.ringer.engine.MockEngine;
import dev.ringer.exchange.Problem;
import dev.ringer.http.Body;
import dev.ringer.http.Delivery;
import dev.ringer.http.Handler;
import dev.ringer.http.Headers;
import dev.ringer.http.MediaType;
import dev.ringer.http.Outcome;
import dev.ringer.http.Request;
import dev.ringer.http.Response;
import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonObject;
import dev.ringer.json.JsonWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Answers what is asked of the mock itself, and hands everything else on. */
public final class ControlPlane implements Handler {

    /** What all paths of the control plane begin with. */
    public static final String PREFIX = "/__ringer/";

    /** A row of the table: method, path behind the prefix, and what answers. */
    private record Row(String method, String path, Function<Request, Response> answer) {}

    private final MockEngine engine;
    private final Handler next;
    private final List<Row> table;

    /**
     * Make a control plane.
     *
     * @param next answers all other requests
     */
    public ControlPlane(MockEngine engine, Handler next) {
        this.engine = engine;
        this.next = next;
        this.table = List.of(
                new Row("GET", "health", request -> health()), new Row("GET", "operations", request -> operations()));
    }

    @Override
    public Outcome handle(Request request) {
        String path = request.target().path();
        return path.startsWith(PREFIX)
                ? Delivery.of(answer(request, path.substring(PREFIX.length())))
                : next.handle(request);
    }

    private Response answer(Request request, String path) {
        List<String> methods = new ArrayList<>();
        String method = request.method().equals("HEAD") ? "GET" : request.method();
        for (Row row : table) {
            if (row.path().equals(path)) {
                if (row.method().equals(method)) {
                    return row.answer().apply(request);
                }
                methods.add(row.method());
            }
        }
        if (methods.isEmpty()) {
            String there = String.join(
                    ", ", table.stream().map(row -> PREFIX + row.path()).toList());
            return problem(
                    request, Problem.of(404, "no-such-path", "There is no such path, there are: " + there + "."));
        }
        String allowed = String.join(", ", methods);
        return problem(request, Problem.of(405, "no-such-method", "There are: " + allowed + "."))
                .withHeader("Allow", allowed);
    }

    private static Response problem(Request request, Problem problem) {
        return json(problem.status(), problem.toJson(request.target().path()), MediaType.PROBLEM);
    }

    private static Response json(int status, Json value, MediaType type) {
        Headers headers = Headers.of("Content-Type", type.toString(), "Cache-Control", "no-store");
        return new Response(status, headers, Body.of(JsonWriter.bytes(value)));
    }

    // --- answers

    private Response health() {
        List<Mount> mounts = engine.world().mounts();
        int operations =
                mounts.stream().mapToInt(mount -> mount.operations().size()).sum();
        JsonObject json = JsonObject.builder()
                .put("status", "up")
                .put("mounts", mounts.size())
                .put("operations", operations)
                .build();
        return json(200, json, MediaType.JSON);
    }

    private Response operations() {
        List<Json> list = new ArrayList<>();
        for (Mount mount : engine.world().mounts()) {
            mount.operations()
                    .forEach(operation -> list.add(JsonObject.builder()
                            .put("id", operation.id())
                            .put("method", operation.method())
                            .put("path", mount.basePath() + operation.path())
                            .put("contract", mount.contract().name())
                            .build()));
        }
        return json(200, JsonObject.of("operations", JsonArray.of(list)), MediaType.JSON);
    }
}
