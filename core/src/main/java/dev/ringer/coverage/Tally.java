package dev.ringer.coverage;

import dev.ringer.contract.Content;
import dev.ringer.contract.ContractResponse;
import dev.ringer.contract.Mount;
import dev.ringer.contract.Operation;
import dev.ringer.contract.Parameter;
import dev.ringer.contract.StatusKey;
import dev.ringer.http.Cookies;
import dev.ringer.http.Headers;
import dev.ringer.http.MediaType;
import dev.ringer.http.Request;
import dev.ringer.journal.JournalEntry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Counts of one operation. For use by one thread. */
final class Tally {

    private final Mount mount;
    private final Operation operation;
    private final Map<String, Long> statuses = new LinkedHashMap<>();
    private final Map<String, Long> types = new LinkedHashMap<>();
    private final Map<String, Long> parameters = new LinkedHashMap<>();
    private final Map<String, Long> undocumented = new TreeMap<>();
    private long calls;

    Tally(Mount mount, Operation operation) {
        this.mount = mount;
        this.operation = operation;
        Operation.Detail detail = operation.detail();
        detail.responses().forEach(each -> statuses.put(each.key().toString(), 0L));
        detail.body().ifPresent(body -> body.contents().forEach(each -> types.put(ofRequest(each), 0L)));
        detail.responses()
                .forEach(response -> response.contents().forEach(each -> types.put(ofResponse(response, each), 0L)));
        detail.parameters().forEach(each -> parameters.put(name(each), 0L));
    }

    private static String ofRequest(Content content) {
        return "request " + content.type();
    }

    private static String ofResponse(ContractResponse response, Content content) {
        return response.key() + " " + content.type();
    }

    private static String name(Parameter parameter) {
        return parameter.in().word() + " " + parameter.name();
    }

    void add(JournalEntry entry) {
        calls++;
        Operation.Detail detail = operation.detail();
        int status = entry.response().status();
        Optional<ContractResponse> response = detail.responses().stream()
                .filter(each -> each.key().covers(status))
                .max(Comparator.comparingInt(each -> each.key().status()));
        if (response.isEmpty()) {
            undocumented.merge(Integer.toString(status), 1L, Long::sum);
        } else {
            StatusKey key = response.get().key();
            statuses.merge(key.toString(), 1L, Long::sum);
            find(response.get().contents(), entry.response().headers())
                    .ifPresent(each -> types.merge(ofResponse(response.get(), each), 1L, Long::sum));
        }
        detail.body()
                .flatMap(body -> find(body.contents(), entry.request().headers()))
                .ifPresent(each -> types.merge(ofRequest(each), 1L, Long::sum));
        for (Parameter each : detail.parameters()) {
            if (isSent(each, entry.request())) {
                parameters.merge(name(each), 1L, Long::sum);
            }
        }
    }

    private static Optional<Content> find(List<Content> contents, Headers headers) {
        return headers.first("Content-Type")
                .flatMap(MediaType::parse)
                .flatMap(type -> contents.stream()
                        .filter(each -> each.type().includes(type))
                        .min(Comparator.comparing(each -> each.type().isRange())));
    }

    private static boolean isSent(Parameter parameter, Request request) {
        String name = parameter.name();
        return switch (parameter.in()) {
            case PATH -> true;
            case QUERY ->
                request.target().query().has(name)
                        || request.target().query().pairs().stream()
                                .anyMatch(each -> each.name().startsWith(name + "["));
            case QUERYSTRING -> !request.target().query().isEmpty();
            case HEADER -> request.headers().has(name);
            case COOKIE -> !Cookies.all(request.headers(), name).isEmpty();
        };
    }

    OperationCoverage coverage() {
        return new OperationCoverage(
                operation.id(),
                operation.method(),
                mount.basePath() + operation.path(),
                calls,
                items(statuses),
                items(types),
                items(parameters),
                items(undocumented));
    }

    private static List<OperationCoverage.Item> items(Map<String, Long> counts) {
        List<OperationCoverage.Item> items = new ArrayList<>();
        counts.forEach((name, count) -> items.add(new OperationCoverage.Item(name, count)));
        return items;
    }
}
