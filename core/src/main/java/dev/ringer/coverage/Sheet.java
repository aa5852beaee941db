package dev.ringer.coverage;

import dev.ringer.contract.Content;
import dev.ringer.contract.ContractResponse;
import dev.ringer.contract.Operation;
import dev.ringer.contract.Parameter;
import dev.ringer.contract.StatusKey;
import dev.ringer.exchange.Exchange;
import dev.ringer.http.Cookies;
import dev.ringer.http.Headers;
import dev.ringer.http.MediaType;
import dev.ringer.http.Request;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an operation documents, item by item, and which of it an exchange touches. It holds no part of the contract, so that
 * counts keep none alive that has been read anew. Safe for use by several threads.
 */
final class Sheet {

    /** No item. */
    static final int NONE = -1;

    /** What kind of items there are, in the order in which they stand. */
    enum Kind {
        STATUS,
        TYPE,
        PARAMETER
    }

    /** What is documented. */
    record Item(Kind kind, String name) {}

    private record Typed(MediaType type, int item) {}

    private record Answered(StatusKey key, int item, List<Typed> types) {}

    private record Sent(Parameter.In in, String name, int item) {}

    /**
     * What was found last: responses are alike again and again, and requests are.
     *
     * @param status 0 for a request
     * @param item of the status
     */
    private record Last(int status, @Nullable String type, int item, int typeItem) {

        static final Last NOBODY = new Last(0, null, NONE, NONE);

        boolean isOf(int other, @Nullable String otherType) {
            return status == other && (otherType == null ? type == null : otherType.equals(type));
        }
    }

    private final WeakReference<Operation> operation;
    private final Map<Item, Integer> items = new LinkedHashMap<>();
    private final List<Answered> answers;
    private final List<Typed> requests;
    private final List<Sent> parameters;
    private volatile Last answered = Last.NOBODY;
    private volatile Last requested = Last.NOBODY;

    Sheet(Operation operation) {
        this.operation = new WeakReference<>(operation);
        Operation.Detail detail = operation.detail();
        detail.responses().forEach(each -> item(Kind.STATUS, each.key().toString()));
        this.requests =
                detail.body().map(body -> typed(body.contents(), "request")).orElse(List.of());
        List<Answered> known = new ArrayList<>();
        for (ContractResponse each : detail.responses()) {
            String key = each.key().toString();
            known.add(new Answered(each.key(), item(Kind.STATUS, key), typed(each.contents(), key)));
        }
        this.answers = List.copyOf(known);
        this.parameters = detail.parameters().stream()
                .map(each -> new Sent(
                        each.in(), each.name(), item(Kind.PARAMETER, each.in().word() + " " + each.name())))
                .toList();
    }

    private int item(Kind kind, String name) {
        Item item = new Item(kind, name);
        Integer there = items.putIfAbsent(item, items.size());
        return there == null ? items.size() - 1 : there;
    }

    private List<Typed> typed(List<Content> contents, String of) {
        return contents.stream()
                .map(each -> new Typed(each.type(), item(Kind.TYPE, of + " " + each.type())))
                .toList();
    }

    boolean isOf(Operation other) {
        return operation.refersTo(other);
    }

    /** Give the items with their numbers, in the order of the document. */
    Map<Item, Integer> items() {
        return items;
    }

    /**
     * Find what an exchange touches.
     *
     * @return numbers of items, {@link #NONE} among them where there is none: first that of the status
     */
    int[] touched(Exchange exchange) {
        Request request = exchange.request();
        Last reply = answered(
                exchange.response().status(), exchange.response().headers().get("Content-Type"));
        int[] touched = new int[3 + parameters.size()];
        touched[0] = reply.item();
        touched[1] = reply.typeItem();
        touched[2] = requests.isEmpty() ? NONE : requested(request.headers().get("Content-Type"));
        for (int i = 0; i < parameters.size(); i++) {
            Sent each = parameters.get(i);
            touched[3 + i] = isSent(each, request) ? each.item() : NONE;
        }
        return touched;
    }

    private Last answered(int status, @Nullable String type) {
        Last last = answered;
        if (!last.isOf(status, type)) {
            Optional<Answered> answer = answers.stream()
                    .filter(each -> each.key().covers(status))
                    .max((one, other) ->
                            Integer.compare(one.key().status(), other.key().status()));
            last = new Last(
                    status,
                    type,
                    answer.map(Answered::item).orElse(NONE),
                    answer.map(each -> find(each.types(), type)).orElse(NONE));
            answered = last;
        }
        return last;
    }

    private int requested(@Nullable String type) {
        Last last = requested;
        if (!last.isOf(0, type)) {
            last = new Last(0, type, NONE, find(requests, type));
            requested = last;
        }
        return last.typeItem();
    }

    /** A type is meant before a range that it is in. */
    private static int find(List<Typed> types, @Nullable String header) {
        MediaType type = header == null ? null : MediaType.parse(header).orElse(null);
        int found = NONE;
        for (Typed each : types) {
            if (type != null
                    && each.type().includes(type)
                    && (found == NONE || !each.type().isRange())) {
                found = each.item();
                if (!each.type().isRange()) {
                    return found;
                }
            }
        }
        return found;
    }

    private static boolean isSent(Sent parameter, Request request) {
        String name = parameter.name();
        Headers headers = request.headers();
        return switch (parameter.in()) {
            case PATH -> true;
            case QUERY ->
                !request.target().query().isEmpty()
                        && (request.target().query().has(name)
                                || request.target().query().pairs().stream()
                                        .anyMatch(each -> each.name().startsWith(name + "[")));
            case QUERYSTRING -> !request.target().query().isEmpty();
            case HEADER -> headers.has(name);
            case COOKIE -> !Cookies.all(headers, name).isEmpty();
        };
    }
}
