package dev.ringer.resource;

import dev.ringer.json.Pointer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the query of a list may ask for.
 *
 * @param filters parameters that name a member, in the contract's order
 * @param sort parameter that names the member to sort by
 * @param direction parameter that says up or down
 * @param search parameter with words that are looked for anywhere
 * @param fields parameter with the members to show
 * @param expand parameter with the references to open
 */
public record ListQuery(
        Paging paging,
        List<Filter> filters,
        Optional<String> sort,
        Optional<String> direction,
        Optional<String> search,
        Optional<String> fields,
        Optional<String> expand) {

    public static final ListQuery NONE = new ListQuery(
            Paging.NONE,
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    public ListQuery {
        filters = List.copyOf(filters);
    }

    /** Tell whether a parameter says how to list, rather than what. */
    public boolean isManner(String parameter) {
        return Stream.of(
                        paging.size(),
                        paging.page(),
                        paging.offset(),
                        paging.cursor(),
                        paging.before(),
                        sort,
                        direction,
                        search,
                        fields,
                        expand)
                .anyMatch(Optional.of(parameter)::equals);
    }

    /** Tell whether a parameter of the name may open references. */
    public static boolean mayExpand(String parameter) {
        return QueryReader.EXPANDS.contains(Nouns.plain(parameter));
    }

    /**
     * A condition on a member.
     *
     * @param parameter name in the query
     * @param member what it is compared with
     */
    public record Filter(String parameter, Pointer member, Comparison comparison) {}

    /** How a filter compares. */
    public enum Comparison {
        EQUAL("equal"),
        NOT_EQUAL("not equal"),
        LESS("less"),
        AT_MOST("at most"),
        GREATER("greater"),
        AT_LEAST("at least"),
        CONTAINS("contains");

        private final String word;

        Comparison(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }
}
