package dev.ringer.keeper;

import dev.ringer.exchange.Exchange;
import dev.ringer.http.Query;
import dev.ringer.http.Target;
import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonBoolean;
import dev.ringer.json.JsonNumber;
import dev.ringer.json.JsonString;
import dev.ringer.json.Pointer;
import dev.ringer.resource.ListShape;
import dev.ringer.resource.Paging;
import dev.ringer.resource.ResourceOperation;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Walks through a list as its pages say: by links, by cursors, else by numbers until all was seen. */
final class Pages implements Iterator<Exchange> {

    private static final int PAGES_MAX = 60;

    private static final Pattern NEXT = Pattern.compile("<([^>]*)>; rel=\"next\"");

    private final ListShape shape;
    private final Paging paging;
    private final Function<Map<String, String>, Exchange> asking;
    private final Set<Map<String, String>> asked = new HashSet<>();
    private @Nullable Map<String, String> next = Map.of();
    private List<Json> items = List.of();
    private long seen;
    private int pages;

    Pages(ResourceOperation operation, Function<Map<String, String>, Exchange> asking) {
        this.shape = operation.list().orElseThrow();
        this.paging = operation.query().paging();
        this.asking = asking;
    }

    @Override
    public boolean hasNext() {
        return next != null && pages < PAGES_MAX && !asked.contains(next);
    }

    @Override
    public Exchange next() {
        Map<String, String> query = next;
        asked.add(query);
        pages++;
        Exchange page = asking.apply(query);
        Json body = Json.parse(page.response().body().text());
        items = shape.items().find(body) instanceof JsonArray array ? array.items() : List.of();
        seen += items.size();
        next = items.isEmpty() ? null : following(page, body);
        return page;
    }

    List<Json> items() {
        return items;
    }

    private @Nullable Map<String, String> following(Exchange page, Json body) {
        String link = shape.next().stream()
                .flatMap(each -> text(body, each).stream())
                .findFirst()
                .orElseGet(() -> linked(page));
        if (link != null) {
            return of(link);
        }
        Optional<String> cursor = shape.cursors().stream()
                .flatMap(each -> text(body, each).stream())
                .findFirst();
        if (cursor.isPresent() && paging.cursor().isPresent()) {
            return with(paging.cursor().get(), cursor.get());
        }
        if (paging.cursor().isPresent()
                && shape.cursors().isEmpty()
                && shape.next().isEmpty()
                && !isLast(body)) {
            Json last = Pointer.of("id").find(items.get(items.size() - 1));
            return last == null ? null : with(paging.cursor().get(), Objects.requireNonNull(Texts.of(last)));
        }
        boolean told = !shape.next().isEmpty() || !shape.cursors().isEmpty() || paging.linked();
        return told || isLast(body) ? null : numbered();
    }

    private static @Nullable String linked(Exchange page) {
        String header = page.response().headers().joined("Link");
        Matcher matcher = NEXT.matcher(header == null ? "" : header);
        return matcher.find() ? matcher.group(1) : null;
    }

    private boolean isLast(Json body) {
        Json more = shape.more().map(each -> each.find(body)).orElse(null);
        if (more instanceof JsonBoolean flag) {
            return flag.equals(JsonBoolean.FALSE);
        }
        return shape.total().map(each -> each.find(body)).orElse(null) instanceof JsonNumber total
                && total.isLong()
                && total.longValue() <= seen;
    }

    private @Nullable Map<String, String> numbered() {
        if (paging.page().isPresent()) {
            return with(paging.page().get(), Integer.toString(pages + paging.firstPage()));
        }
        return paging.offset().map(each -> with(each, Long.toString(seen))).orElse(null);
    }

    private Map<String, String> with(String name, String value) {
        return Map.of(name, value);
    }

    private static Map<String, String> of(String link) {
        String target = link.replaceFirst("^https?://[^/]*", "");
        Map<String, String> query = new HashMap<>();
        for (Query.Pair each : Target.parse(target).query().pairs()) {
            query.put(each.name(), each.value());
        }
        return query;
    }

    private static Optional<String> text(Json body, Pointer at) {
        Json found = at.find(body);
        boolean usable = (found instanceof JsonString text && !text.value().isEmpty()) || found instanceof JsonNumber;
        return usable ? Optional.ofNullable(Texts.of(found)) : Optional.empty();
    }
}
