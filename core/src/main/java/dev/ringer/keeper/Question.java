package dev.ringer.keeper;

import dev.ringer.http.Percent;
import dev.ringer.http.Query;
import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonObject;
import dev.ringer.resource.ListQuery;
import dev.ringer.resource.Role;
import dev.ringer.state.Entity;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a list is asked for, in the query or in the body of a search.
 *
 * @param query with what the body says in the same words
 * @param sent body of a search; null where there is none
 */
record Question(Turn turn, Query query, @Nullable JsonObject sent) {

    static Question of(Turn turn, Optional<Json> body) {
        Query query = turn.request().target().query();
        return body.orElse(null) instanceof JsonObject sent
                ? new Question(turn, with(query, sent), sent)
                : new Question(turn, query, null);
    }

    private static Query with(Query query, JsonObject sent) {
        StringBuilder all = new StringBuilder(query.raw());
        for (Map.Entry<String, Json> each : sent) {
            List<Json> values = each.getValue() instanceof JsonArray array ? array.items() : List.of(each.getValue());
            for (Json value : values) {
                String text = Texts.of(value);
                if (text != null) {
                    all.append('&').append(Percent.encode(each.getKey()));
                    all.append('=').append(Percent.encode(text));
                }
            }
        }
        return Query.parse(all.toString());
    }

    private ListQuery words() {
        return turn.role().query();
    }

    /** Tell whether it is asked for anything but the list as it is shown to who says nothing. */
    boolean isMore() {
        return turn.role().role() == Role.SEARCH
                || window(() -> 1).asked()
                || Stream.of(words().sort(), words().search(), words().fields())
                        .flatMap(Optional::stream)
                        .anyMatch(this::says)
                || words().filters().stream().anyMatch(each -> says(each.parameter()));
    }

    private boolean says(String parameter) {
        String value = query.get(parameter);
        return value != null && !value.isEmpty();
    }

    /**
     * Give the part that is asked for.
     *
     * @param usual how many things it may have where nothing says it
     */
    Window window(IntSupplier usual) {
        return Window.of(words().paging(), query, usual);
    }

    /** Give the members that are to be shown, with commas between them; null where all are. */
    @Nullable
    String fields() {
        return words().fields().map(query::get).orElse(null);
    }

    Sieve sieve() {
        return Sieve.of(turn.role(), query, turn.place().given(), sent);
    }

    /** Give the order of the things; null where none is asked for. */
    @Nullable
    Comparator<Entity> order() {
        return Ordering.of(words(), query, turn.resource().schema());
    }
}
