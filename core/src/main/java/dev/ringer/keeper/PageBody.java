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
import dev.ringer.json.Pointer;
import dev.ringer.resource.ListShape;
import dev.ringer.resource.Paging;
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

    /** Give what puts items into a body, with all that is said of them around. */
    UnaryOperator<Json> into(JsonArray items, Generator generator, Schema schema) {
        return body -> {
            Json result = put(body, shape.items(), items);
            PageWord.Part counted = counted();
            result = number(result, shape.total(), PageWord.TOTAL.of(counted));
            result = number(result, shape.count(), PageWord.COUNT.of(counted));
            result = number(result, shape.pages(), PageWord.PAGES.of(counted));
            if (shape.more().isPresent()) {
                result = replaced(result, shape.more().get(), Json.of(part.hasMore()));
            }
            for (Pointer each : shape.cursors()) {
                result = optional(result, each, cursor(), generator, schema);
            }
            for (Pointer each : shape.next()) {
                Json link = part.hasMore() ? next().map(Json::of).orElse(null) : null;
                // A link without an address would lead to this page again.
                Json without = link == null && isAddress(each) ? Edit.remove(result, each.parent()) : null;
                result = without != null && generator.accepts(schema, without)
                        ? without
                        : optional(result, each, link == null ? List.of() : List.of(link), generator, schema);
            }
            return result;
        };
    }

    private static boolean isAddress(Pointer at) {
        return !at.isRoot() && at.last().equals("href") && !at.parent().isRoot();
    }

    private PageWord.Part counted() {
        return new PageWord.Part(part.entities().size(), part.window().size(), part.total());
    }

    static Json put(Json body, Pointer at, Json value) {
        return at.isRoot() ? value : Edit.put(body, at, value);
    }

    private static Json number(Json body, Optional<Pointer> at, long value) {
        return at.isEmpty() ? body : replaced(body, at.get(), Json.of(value));
    }

    /** Replace what is there; a body that does not say it is not made to. */
    private static Json replaced(Json body, Pointer at, Json value) {
        Json there = at.find(body);
        if (there == null || there == JsonNull.NULL) {
            return body;
        }
        return Edit.put(body, at, there.kind() == value.kind() ? value : Json.of(value.toString()));
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
        return Edit.remove(body, at);
    }

    /** Give what the next page is asked for with: a cursor, or the number that suits. */
    private List<Json> cursor() {
        if (!part.hasMore()) {
            return List.of();
        }
        long end = part.window().offset() + part.entities().size();
        List<Json> candidates = new ArrayList<>();
        if (paging.page().isPresent() && paging.cursor().isEmpty()) {
            long page = part.window().page() + 1 + paging.firstPage();
            candidates.add(Json.of(page));
            candidates.add(Json.of(Long.toString(page)));
        } else {
            candidates.add(Json.of(token(end)));
            candidates.add(Json.of(end));
            candidates.add(Json.of(Long.toString(end)));
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

    private List<String> links() {
        List<String> links = new ArrayList<>();
        if (part.hasMore()) {
            next().ifPresent(each -> links.add("<" + each + ">; rel=\"next\""));
            at(Math.max(0, (PageWord.PAGES.of(counted()) - 1) * part.window().size()))
                    .ifPresent(each -> links.add("<" + each + ">; rel=\"last\""));
        }
        if (part.window().offset() > 0) {
            at(Math.max(0, part.window().offset() - part.window().size()))
                    .ifPresent(each -> links.add("<" + each + ">; rel=\"prev\""));
            at(0).ifPresent(each -> links.add("<" + each + ">; rel=\"first\""));
        }
        if (links.isEmpty()) {
            // Else the contract's own header would be made up, with a next page that there is not.
            links.add("<" + turn.request().origin() + turn.request().target() + ">; rel=\"self\"");
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

    private String with(String name, String value) {
        Request request = turn.request();
        StringBuilder query = new StringBuilder();
        for (Query.Pair each : request.target().query().pairs()) {
            if (!each.name().equals(name)) {
                query.append(query.isEmpty() ? "" : "&").append(Percent.encode(each.name()));
                query.append(each.bare() ? "" : "=" + each.raw());
            }
        }
        query.append(query.isEmpty() ? "" : "&")
                .append(Percent.encode(name))
                .append('=')
                .append(Percent.encode(value));
        return request.origin() + request.target().path() + "?" + query;
    }
}
