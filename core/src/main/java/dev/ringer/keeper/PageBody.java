package dev.ringer.keeper;

import dev.ringer.contract.Parameter;
import dev.ringer.generation.Generator;
import dev.ringer.generation.HeaderValues;
import dev.ringer.generation.meaning.PageWord;
import dev.ringer.http.Headers;
import dev.ringer.http.Percent;
import dev.ringer.http.Query;
import dev.ringer.http.Request;
import dev.ringer.json.Edit;
import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonNull;
import dev.ringer.json.JsonObject;
import dev.ringer.json.Pointer;
import dev.ringer.resource.ListShape;
import dev.ringer.resource.Paging;
import dev.ringer.resource.Role;
import dev.ringer.schema.Schema;
import dev.ringer.state.Entity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What stands around a part of a list: counts, cursors and links that agree with it. */
final class PageBody {

    private final Turn turn;
    private final ListShape shape;
    private final Listing.Part part;
    private final Paging paging;

    PageBody(Turn turn, ListShape shape, Listing.Part part) {
        this.turn = turn;
        this.shape = shape;
        this.part = part;
        this.paging = turn.role().query().paging();
    }

    /** Tell whether anything is said around a list of which there may be parts, or that leads to more than it shows. */
    static boolean says(Turn turn, ListShape shape) {
        Paging paging = turn.role().query().paging();
        boolean told = shape.isTelling() || paging.linked() || counts(turn);
        return turn.role().role() == Role.LIST && (paging.hasParts() ? told : paging.linked());
    }

    private static boolean counts(Turn turn) {
        return turn.role().operation().detail().responses().stream()
                .filter(each -> each.key().isSuccess())
                .flatMap(each -> each.headers().stream())
                .anyMatch(each -> PageWord.ofHeader(each.name()).isPresent());
    }

    /** Give what puts items into a body, with all that is said of them around. */
    UnaryOperator<Json> into(JsonArray items, Generator generator, Schema schema) {
        return body -> {
            Json counted = counted(put(body, shape.items(), items));
            Json result = linked(counted, generator, schema);
            Json told = told(result);
            return told != result && generator.accepts(schema, told) ? told : result;
        };
    }

    private Json counted(Json body) {
        Json result = body;
        for (ListShape.Remark each : shape.remarks()) {
            result = replaced(result, each.at(), each.word().of(counted()));
        }
        return shape.more().isEmpty() ? result : replaced(result, shape.more().get(), Json.of(part.hasMore()));
    }

    /** What stands beside a list in an object of its own is said as a whole. */
    private Json told(Json body) {
        Json result = body;
        for (ListShape.Remark each : shape.remarks()) {
            Pointer at = each.at();
            boolean left = !at.isRoot()
                    && !at.parent().isRoot()
                    && at.parent().find(result) instanceof JsonObject holder
                    && !holder.has(at.last());
            result = left ? Edit.put(result, at, each.word().of(counted())) : result;
        }
        return result;
    }

    private Json linked(Json body, Generator generator, Schema schema) {
        Json result = body;
        for (Pointer each : shape.cursors()) {
            result = optional(result, each, cursor(), generator, schema);
        }
        for (Pointer each : shape.next()) {
            result = linked(result, each, part.hasMore() ? next() : Optional.empty(), generator, schema);
        }
        for (ListShape.End each : shape.ends()) {
            result = each.at().find(result) == null
                    ? result
                    : optional(result, each.at(), end(each.which()), generator, schema);
        }
        for (ListShape.Other each : shape.others()) {
            result = each.at().find(result) == null
                    ? result
                    : linked(result, each.at(), other(each.rel()), generator, schema);
        }
        return result;
    }

    private static Json linked(Json body, Pointer at, Optional<String> address, Generator generator, Schema schema) {
        // A link without an address would lead to this page again.
        Json without = address.isEmpty() && isAddress(at) ? Edit.remove(body, at.parent()) : null;
        return without != null && generator.accepts(schema, without)
                ? without
                : optional(body, at, address.<Json>map(Json::of).stream().toList(), generator, schema);
    }

    private static boolean isAddress(Pointer at) {
        return !at.isRoot() && at.last().equals("href") && !at.parent().isRoot();
    }

    private PageWord.Part counted() {
        Window window = part.window();
        return new PageWord.Part(
                part.entities().size(), window.size(), part.total(), window.offset(), paging.firstPage());
    }

    static Json put(Json body, Pointer at, Json value) {
        return at.isRoot() ? value : Edit.put(body, at, value);
    }

    /** Replace what is there; a body that does not say it is not made to. */
    private static Json replaced(Json body, Pointer at, Json value) {
        Json there = at.find(body);
        if (there == null || there == JsonNull.NULL) {
            return body;
        }
        return Edit.put(body, at, there.kind() == value.kind() ? value : Json.of(value.toString()));
    }

    private List<Json> end(ListShape.Which which) {
        List<Entity> shown = part.entities();
        if (shown.isEmpty()) {
            return List.of();
        }
        Entity entity = switch (which) {
            case FIRST -> shown.get(0);
            case LAST -> shown.get(shown.size() - 1);
        };
        List<Json> names = new ArrayList<>();
        Base.member(turn.resource()).map(each -> each.find(entity.value())).ifPresent(names::add);
        names.add(Json.of(entity.identity()));
        return names;
    }

    /** Put the first of the values that is valid; where there is none, null, else nothing. */
    private static Json optional(Json body, Pointer at, List<Json> values, Generator generator, Schema schema) {
        List<Schema> schemas = Texts.at(schema, at);
        boolean room = at.parent().find(body) != null;
        List<Json> candidates = new ArrayList<>(values);
        candidates.add(JsonNull.NULL);
        if (values.isEmpty()) {
            candidates.add(Json.of(""));
        }
        for (Json each : candidates) {
            boolean fits = generator.accepts(schemas, each);
            boolean drops = each == JsonNull.NULL || each.equals(Json.of(""));
            if (room && fits && !(drops && at.find(body) == null)) {
                return Edit.put(body, at, each);
            }
        }
        return room || values.isEmpty() ? Edit.remove(body, at) : opened(body, at, values.get(0), generator, schema);
    }

    /** Put a value into an object that is not there yet, where it may be. */
    private static Json opened(Json body, Pointer at, Json value, Generator generator, Schema schema) {
        Pointer holder = at.parent();
        JsonObject put = JsonObject.of(at.last(), value);
        while (!holder.isRoot() && holder.parent().find(body) == null) {
            put = JsonObject.of(holder.last(), put);
            holder = holder.parent();
        }
        boolean fits = !holder.isRoot() && generator.accepts(Texts.at(schema, holder), put);
        return fits ? Edit.put(body, holder, put) : body;
    }

    /** Give what the next page is asked for with: a cursor, or the number that suits. */
    private List<Json> cursor() {
        if (!part.hasMore()) {
            return List.of();
        }
        long end = part.window().offset() + part.entities().size();
        List<Json> candidates = new ArrayList<>();
        if (paging.cursor().isPresent()) {
            candidates.add(Json.of(token(end)));
            candidates.add(Json.of(end));
            candidates.add(Json.of(Long.toString(end)));
        } else if (paging.page().isPresent() || paging.offset().isPresent()) {
            long number = paging.page().isPresent() ? part.window().page() + 1 + paging.firstPage() : end;
            candidates.add(Json.of(number));
            candidates.add(Json.of(Long.toString(number)));
        }
        return candidates;
    }

    private String token(long end) {
        List<Entity> shown = part.entities();
        String last = shown.isEmpty() ? "" : shown.get(shown.size() - 1).identity();
        return Window.cursor(end, last);
    }

    // --- addresses

    /** Give the headers that count the things and link to other pages (RFC 8288), as far as the contract has them. */
    Headers headers(List<Parameter> declared, HeaderValues values) {
        Headers.Builder headers = Headers.builder();
        for (Parameter each : declared) {
            values.count(each, counted()).ifPresent(count -> headers.add(each.name(), count));
        }
        if (paging.linked()) {
            headers.add("Link", String.join(", ", links()));
        }
        return headers.build();
    }

    private Optional<String> other(ListShape.Rel rel) {
        Window window = part.window();
        return switch (rel) {
            case SELF -> Optional.of(self());
            case FIRST -> at(0);
            case PREVIOUS -> window.offset() == 0 ? Optional.empty() : at(Math.max(0, window.offset() - window.size()));
            case LAST -> at(Math.max(0, (counted().pages() - 1) * window.size()));
        };
    }

    private String self() {
        return turn.request().origin() + turn.request().target();
    }

    private List<String> links() {
        List<String> links = new ArrayList<>();
        if (part.hasMore()) {
            next().ifPresent(each -> links.add("<" + each + ">; rel=\"next\""));
            other(ListShape.Rel.LAST).ifPresent(each -> links.add("<" + each + ">; rel=\"last\""));
        }
        if (part.window().offset() > 0) {
            other(ListShape.Rel.PREVIOUS).ifPresent(each -> links.add("<" + each + ">; rel=\"prev\""));
            other(ListShape.Rel.FIRST).ifPresent(each -> links.add("<" + each + ">; rel=\"first\""));
        }
        if (links.isEmpty()) {
            // Else the contract's own header would be made up, with a next page that there is not.
            links.add("<" + self() + ">; rel=\"self\"");
        }
        return links;
    }

    private Optional<String> next() {
        long end = part.window().offset() + part.entities().size();
        return paging.cursor().isPresent() ? Optional.of(with(paging.cursor().get(), token(end))) : at(end);
    }

    private Optional<String> at(long offset) {
        if (paging.page().isPresent()) {
            int size = Math.max(1, part.window().size());
            return Optional.of(with(paging.page().get(), Long.toString(offset / size + paging.firstPage())));
        }
        return paging.offset().map(each -> with(each, Long.toString(offset)));
    }

    /** Where nothing but we says how large pages are, the address does, so that they are as large when it is followed. */
    private String with(String name, String value) {
        Request request = turn.request();
        StringBuilder query = new StringBuilder();
        String size = paging.size().orElse(name);
        boolean sized = size.equals(name) || paging.usual().isPresent();
        sized |= request.target().query().has(size);
        for (Query.Pair each : request.target().query().pairs()) {
            if (!each.name().equals(name)) {
                query.append(query.isEmpty() ? "" : "&").append(Percent.encode(each.name()));
                query.append(each.bare() ? "" : "=" + each.raw());
            }
        }
        append(query, name, value);
        if (!sized) {
            append(query, size, Integer.toString(part.window().size()));
        }
        return request.origin() + request.target().path() + "?" + query;
    }

    private static void append(StringBuilder query, String name, String value) {
        query.append(query.isEmpty() ? "" : "&")
                .append(Percent.encode(name))
                .append('=')
                .append(Percent.encode(value));
    }
}
