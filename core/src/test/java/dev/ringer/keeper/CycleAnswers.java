package dev.ringer.keeper;

import dev.ringer.contract.ContractResponse;
import dev.ringer.contract.Operation;
import dev.ringer.exchange.Exchange;
import dev.ringer.generation.Generator;
import dev.ringer.http.Request;
import dev.ringer.http.Response;
import dev.ringer.json.Edit;
import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonNull;
import dev.ringer.json.JsonObject;
import dev.ringer.json.JsonString;
import dev.ringer.json.Pointer;
import dev.ringer.resource.ListShape;
import dev.ringer.resource.ResourceOperation;
import dev.ringer.resource.SoftDelete;
import dev.ringer.schema.Access;
import dev.ringer.schema.Schema;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads answers as their contract has them. */
final class CycleAnswers {

    private CycleAnswers() {}

    /** Give the body; nothing where it is no JSON. */
    static Optional<Json> json(Exchange exchange) {
        String type = exchange.response().headers().get("Content-Type");
        return type == null
                        || !type.contains("json")
                        || exchange.response().body().length() == 0
                ? Optional.empty()
                : Optional.of(Json.parse(exchange.response().body().text()));
    }

    /** Give what the contract says of the body. */
    static Optional<Schema> schema(Operation operation, Exchange answer) {
        int status = answer.response().status();
        Optional<ContractResponse> response = operation.detail().responses().stream()
                .filter(each -> each.key().covers(status))
                .min(Comparator.comparing(each -> !each.key().isExact()));
        return response.stream()
                .flatMap(each -> each.contents().stream())
                .filter(each -> each.type().isJson() || each.type().isRange())
                .flatMap(each -> each.schema().stream())
                .findFirst();
    }

    static boolean isMarked(SoftDelete how, Json shown) {
        Json said = how.member().find(shown);
        return how.kind() == SoftDelete.Kind.TIME
                ? said != null && said != JsonNull.NULL
                : how.value().equals(said);
    }

    /** Find a text of a thing that could be another one. */
    static Optional<Pointer> changeable(Generator generator, Schema schema, Json body, Pointer at, String identity) {
        if (!(at.find(body) instanceof JsonObject thing)) {
            return Optional.empty();
        }
        return thing.names().stream()
                .filter(each -> thing.get(each) instanceof JsonString text
                        && !text.value().equals(identity))
                .map(at::child)
                .filter(each -> Texts.at(schema, each).stream().noneMatch(Access::isReadOnly))
                .filter(each -> generator.accepts(schema, Edit.put(body, each, Json.of("Changed"))))
                .findFirst();
    }

    /**
     * Tell whether a list would be valid with a thing in it, and with nothing else: what stands beside it may be there
     * just so that no more than one of two alternatives fits.
     */
    static boolean canList(Generator generator, ResourceOperation role, Exchange list, Json thing) {
        ListShape shape = role.list().orElseThrow();
        Json body = json(list).orElse(JsonNull.NULL);
        Schema schema = schema(role.operation(), list).orElse(null);
        if (schema == null || !(shape.items().find(body) instanceof JsonArray array)) {
            return true;
        }
        Json shown = Showing.fitted(thing, List.of(shape.item()));
        List<Json> more = new ArrayList<>(array.items());
        more.add(shown);
        return Stream.of(more, List.of(shown))
                .map(JsonArray::of)
                .map(each -> shape.items().isRoot() ? each : Edit.put(body, shape.items(), each))
                .allMatch(each -> generator.accepts(schema, each));
    }

    /** Give what was asked and answered, for people. */
    static String line(String step, Request request, @Nullable Json sent, Exchange exchange) {
        Response response = exchange.response();
        return "%-18s %s %s%s%n        %d %s%s%s"
                .formatted(
                        step,
                        request.method(),
                        request.target(),
                        sent == null ? "" : " " + sent,
                        response.status(),
                        exchange.origin().word(),
                        Optional.ofNullable(response.headers().get("Location"))
                                .map(each -> " -> " + each)
                                .orElse(""),
                        response.body().length() == 0
                                ? ""
                                : " " + response.body().text());
    }
}
