package dev.ringer.resource;

import dev.ringer.contract.ContractResponse;
import dev.ringer.contract.Operation;
import dev.ringer.contract.Parameter;
import dev.ringer.json.Json;
import dev.ringer.json.JsonString;
import dev.ringer.json.Pointer;
import dev.ringer.schema.Schema;
import dev.ringer.schema.Type;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Tells what the query parameters of a list are for, by their names and schemas. */
final class QueryReader {

    private static final Set<String> SIZES = Set.of(
            "limit",
            "pagesize",
            "perpage",
            "size",
            "maxresults",
            "top",
            "take",
            "pagelimit",
            "itemsperpage",
            "rows",
            "first",
            "maxitems",
            "resultsperpage",
            "num",
            "countperpage",
            "max",
            "maxpagesize",
            "hitsperpage",
            "maxkeys",
            "count",
            "results",
            "amount",
            "numresults",
            "rowsperpage",
            "recordsperpage",
            "maxresponse",
            "maxentries",
            "pagemaxsize",
            "last",
            "psize",
            "quantity");

    private static final Set<String> PAGES =
            Set.of("page", "pagenumber", "pageindex", "currentpage", "pageno", "pagenum", "p", "pageid");

    private static final Set<String> OFFSETS = Set.of(
            "offset",
            "skip",
            "startindex",
            "start",
            "startat",
            "from",
            "firstresult",
            "pageoffset",
            "startposition",
            "startfrom",
            "recordindex",
            "first",
            "pagestart");

    private static final Set<String> CURSORS = Set.of(
            "cursor",
            "pagetoken",
            "nexttoken",
            "continuationtoken",
            "nextpagetoken",
            "after",
            "startingafter",
            "pagecursor",
            "continue",
            "marker",
            "startkey",
            "bookmark",
            "scrollid",
            "pagestate",
            "pageafter",
            "next",
            "nextcursor",
            "nextpage",
            "aftercursor",
            "cursorafter",
            "startafter",
            "nextkey",
            "cursormark",
            "token",
            "continuation",
            "startcursor");

    private static final Set<String> BEFORE =
            Set.of("before", "endingbefore", "pagebefore", "previouscursor", "prev", "beforecursor", "endbefore");

    private static final Set<String> SORTS = Set.of(
            "sort", "sortby", "orderby", "order", "sortkey", "sortfield", "ordering", "sortcolumn", "ordercolumn");

    private static final Set<String> DIRECTIONS = Set.of(
            "direction",
            "sortorder",
            "orderdirection",
            "sortdirection",
            "sortdir",
            "dir",
            "order",
            "ascending",
            "asc",
            "desc",
            "descending",
            "orderdir",
            "reverse");

    private static final Set<String> SEARCHES = Set.of(
            "q", "query", "search", "keyword", "keywords", "term", "text", "searchterm", "searchtext", "searchquery");

    private static final Set<String> FIELDS =
            Set.of("fields", "select", "includefields", "props", "attributes", "fieldmask", "readmask", "columns");

    static final Set<String> EXPANDS = Set.of("expand", "include", "embed", "with", "populate", "expands", "includes");

    private static final Set<String> FILTERS = Set.of("filter", "where", "f", "filters");

    /** Names of cursors that mean other things as well. */
    private static final Set<String> VAGUE = Set.of("after", "next", "token");

    private static final int DIGITS_MAX = 5;

    private static final Map<String, ListQuery.Comparison> SUFFIXES = suffixes();

    private final Views views;
    private final MemberFinder members;

    QueryReader(Views views) {
        this.views = views;
        this.members = new MemberFinder(views);
    }

    private static Map<String, ListQuery.Comparison> suffixes() {
        Map<String, ListQuery.Comparison> suffixes = new LinkedHashMap<>();
        suffixes.put("gte", ListQuery.Comparison.AT_LEAST);
        suffixes.put("lte", ListQuery.Comparison.AT_MOST);
        suffixes.put("gt", ListQuery.Comparison.GREATER);
        suffixes.put("lt", ListQuery.Comparison.LESS);
        suffixes.put(">", ListQuery.Comparison.GREATER);
        suffixes.put("<", ListQuery.Comparison.LESS);
        suffixes.put("after", ListQuery.Comparison.GREATER);
        suffixes.put("before", ListQuery.Comparison.LESS);
        suffixes.put("from", ListQuery.Comparison.AT_LEAST);
        suffixes.put("to", ListQuery.Comparison.AT_MOST);
        suffixes.put("ne", ListQuery.Comparison.NOT_EQUAL);
        suffixes.put("contains", ListQuery.Comparison.CONTAINS);
        suffixes.put("like", ListQuery.Comparison.CONTAINS);
        return suffixes;
    }

    /** Give what one thing may be asked for: which of those that it names are to be shown. */
    static ListQuery ofOne(Operation operation) {
        Optional<String> expand = named(operation.detail().parameters(Parameter.In.QUERY), EXPANDS, Paging.NONE);
        ListQuery none = ListQuery.NONE;
        return new ListQuery(
                none.paging(), none.filters(), none.sort(), none.direction(), none.search(), none.fields(), expand);
    }

    /**
     * Read what a list may be asked for.
     *
     * @param sent the body of a search, whose members ask like parameters of the query; nothing where there is none
     */
    ListQuery read(Operation operation, Optional<View> sent, Optional<Schema> item) {
        List<Parameter> parameters = new ArrayList<>(operation.detail().parameters(Parameter.In.QUERY));
        sent.ifPresent(body -> body.members()
                .forEach((name, schema) -> parameters.add(Parameter.ofQuery(name, schema, schema.location()))));
        Paging paging = paging(operation, parameters);
        Optional<String> sort = named(parameters, SORTS, paging);
        Optional<String> direction = named(
                parameters.stream()
                        .filter(each -> !sort.equals(Optional.of(each.name())))
                        .toList(),
                DIRECTIONS,
                paging);
        Optional<View> thing = item.map(views::of).filter(View::isObject);
        List<ListQuery.Filter> filters = new ArrayList<>();
        Optional<String> search = Optional.empty();
        for (Parameter each : parameters) {
            if (isTaken(each.name(), paging)
                    || sort.equals(Optional.of(each.name()))
                    || direction.equals(Optional.of(each.name()))) {
                continue;
            }
            Optional<ListQuery.Filter> filter = thing.flatMap(view -> filter(each.name(), view));
            if (filter.isPresent()) {
                filters.add(filter.get());
            } else if (search.isEmpty() && SEARCHES.contains(Nouns.plain(each.name()))) {
                search = Optional.of(each.name());
            }
        }
        return new ListQuery(
                paging,
                filters,
                sort,
                direction,
                search,
                named(parameters, FIELDS, paging),
                named(parameters, EXPANDS, paging));
    }

    private static boolean isTaken(String name, Paging paging) {
        return List.of(paging.size(), paging.page(), paging.offset(), paging.cursor(), paging.before())
                .contains(Optional.of(name));
    }

    private static Optional<String> named(List<Parameter> parameters, Set<String> names, Paging paging) {
        return parameters.stream()
                .map(Parameter::name)
                .filter(each -> names.contains(Nouns.plain(each)) && !isTaken(each, paging))
                .findFirst();
    }

    // --- filters

    private Optional<ListQuery.Filter> filter(String parameter, View thing) {
        String bare = bare(parameter);
        Optional<ListQuery.Filter> equal = members.find(thing, bare)
                .map(member -> new ListQuery.Filter(parameter, member, ListQuery.Comparison.EQUAL));
        return equal.or(() -> compared(parameter, bare, thing));
    }

    /** Take off what only says that it is a filter, or that it takes several values: {@code filter[name]}, {@code ids[]}. */
    private static String bare(String parameter) {
        String name = parameter.endsWith("[]") ? parameter.substring(0, parameter.length() - 2) : parameter;
        int open = name.indexOf('[');
        boolean filters = open > 0 && name.endsWith("]") && FILTERS.contains(name.substring(0, open));
        return filters ? name.substring(open + 1, name.length() - 1).replace("][", ".") : name;
    }

    private static String withoutMarks(String stem) {
        int end = stem.length();
        while (end > 0 && !Character.isLetterOrDigit(stem.charAt(end - 1))) {
            end--;
        }
        return stem.substring(0, end);
    }

    private Optional<ListQuery.Filter> compared(String parameter, String bare, View thing) {
        for (Map.Entry<String, ListQuery.Comparison> each : SUFFIXES.entrySet()) {
            String suffix = each.getKey();
            String end = bare.endsWith("]") ? bare.substring(0, bare.length() - 1) : bare;
            String small = end.toLowerCase(Locale.ROOT);
            if (small.endsWith(suffix) && small.length() > suffix.length()) {
                String stem = withoutMarks(end.substring(0, end.length() - suffix.length()));
                Optional<Pointer> member = members.find(thing, stem)
                        .or(() -> members.find(thing, stem + "_at"))
                        .or(() -> members.find(thing, stem + "_date"));
                if (!stem.isEmpty() && member.isPresent()) {
                    return member.map(at -> new ListQuery.Filter(parameter, at, each.getValue()));
                }
            }
        }
        for (String prefix : List.of("min", "max")) {
            if (bare.length() > 3 && bare.toLowerCase(Locale.ROOT).startsWith(prefix)) {
                Optional<Pointer> member = members.find(thing, bare.substring(3));
                ListQuery.Comparison way =
                        prefix.equals("min") ? ListQuery.Comparison.AT_LEAST : ListQuery.Comparison.AT_MOST;
                if (member.isPresent()) {
                    return member.map(at -> new ListQuery.Filter(parameter, at, way));
                }
            }
        }
        return Optional.empty();
    }

    // --- paging

    Paging paging(Operation operation) {
        return paging(operation, operation.detail().parameters(Parameter.In.QUERY));
    }

    private Paging paging(Operation operation, List<Parameter> parameters) {
        boolean linked = hasLink(operation);
        Map<String, Parameter> byName = new LinkedHashMap<>();
        parameters.forEach(each -> byName.putIfAbsent(key(each.name()), each));
        Optional<Parameter> page = find(byName, PAGES).filter(each -> !isText(each));
        // "first" beside "max" says where to begin; alone it says how many.
        boolean firstIsOffset = byName.containsKey("first") && byName.containsKey("max");
        Optional<Parameter> offset = OFFSETS.stream()
                .filter(each -> !each.equals("first") || firstIsOffset)
                .sorted()
                .map(byName::get)
                .filter(each -> each != null && (firstIsOffset || !isText(each)))
                .findFirst();
        Optional<Parameter> size = sizes(byName, firstIsOffset);
        Optional<Parameter> cursor = find(byName, CURSORS)
                .or(() -> size.isEmpty() ? Optional.empty() : textual(byName).or(() -> since(byName)));
        Optional<Parameter> before = find(byName, BEFORE);
        boolean explicit =
                cursor.filter(each -> !VAGUE.contains(key(each.name()))).isPresent();
        boolean likely = cursor.isPresent() && (explicit || size.isPresent() || before.isPresent());
        Paging.Kind kind = explicit && likely
                ? Paging.Kind.CURSOR
                : page.isPresent()
                        ? Paging.Kind.PAGE
                        : offset.isPresent() && size.isPresent()
                                ? Paging.Kind.OFFSET
                                : likely
                                        ? Paging.Kind.CURSOR
                                        : size.isPresent()
                                                ? Paging.Kind.LIMIT
                                                : linked ? Paging.Kind.LINK : Paging.Kind.NONE;
        return new Paging(
                kind,
                name(size),
                name(page),
                kind == Paging.Kind.OFFSET || size.isPresent() ? name(offset) : Optional.empty(),
                likely ? name(cursor) : Optional.empty(),
                likely ? name(before) : Optional.empty(),
                size.map(this::usual).orElse(OptionalInt.empty()),
                page.map(this::first).orElse(1),
                linked);
    }

    /** Give how many things are on a page by the parameter's default. */
    private OptionalInt usual(Parameter size) {
        return size.schema().map(views::of).stream()
                .flatMap(view -> view.parts().stream())
                .map(each -> each.annotations().defaultValue())
                .filter(each -> each != null && isNumeric(each))
                .mapToInt(each -> Integer.parseInt(each instanceof JsonString text ? text.value() : each.toString()))
                .filter(each -> each > 0)
                .findFirst();
    }

    private static String key(String name) {
        return Nouns.plain(name);
    }

    private static Optional<String> name(Optional<Parameter> parameter) {
        return parameter.map(Parameter::name);
    }

    private Optional<Parameter> sizes(Map<String, Parameter> byName, boolean firstIsOffset) {
        return byName.entrySet().stream()
                .filter(each -> SIZES.contains(each.getKey()))
                .filter(each -> !each.getKey().equals("first") || !firstIsOffset)
                .map(Map.Entry::getValue)
                .filter(each -> (firstIsOffset || !isText(each)) && !isBoolean(each))
                // "max" or "count" may mean something else where a plainer name is there.
                .min(Comparator.comparing(each -> Set.of("max", "count", "results", "last", "first", "amount", "num")
                        .contains(key(each.name()))));
    }

    /** A page or an offset of text is what an earlier answer gave. */
    private Optional<Parameter> textual(Map<String, Parameter> byName) {
        return byName.entrySet().stream()
                .filter(each -> PAGES.contains(each.getKey())
                        || Set.of("offset", "start").contains(each.getKey()))
                .map(Map.Entry::getValue)
                .filter(this::isText)
                .findFirst();
    }

    /** A number since which things are listed is that of a thing. */
    private Optional<Parameter> since(Map<String, Parameter> byName) {
        return Optional.ofNullable(byName.get("since"))
                .filter(each ->
                        each.schema().map(views::of).filter(View::isWhole).isPresent());
    }

    private static Optional<Parameter> find(Map<String, Parameter> byName, Set<String> names) {
        return byName.entrySet().stream()
                .filter(each -> names.contains(each.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private boolean isText(Parameter parameter) {
        return parameter
                .schema()
                .map(views::of)
                .filter(each -> (each.isText() && !each.types().has(Type.INTEGER)) || each.isArray())
                .filter(each -> !looksNumeric(each))
                .isPresent();
    }

    /** Careless documents give numbers the type of text, and say it by a default, an example or a pattern. */
    private static boolean looksNumeric(View view) {
        return view.parts().stream().anyMatch(each -> {
            Json value = each.annotations().defaultValue();
            return (value != null && isNumeric(value))
                    || each.annotations().examples().stream().anyMatch(QueryReader::isNumeric);
        });
    }

    private static boolean isNumeric(Json value) {
        String text = value instanceof JsonString string ? string.value() : value.toString();
        return !text.isEmpty() && text.length() <= DIGITS_MAX && text.chars().allMatch(Character::isDigit);
    }

    private boolean isBoolean(Parameter parameter) {
        return parameter.schema().map(views::of).filter(View::isBoolean).isPresent();
    }

    private int first(Parameter page) {
        return page.schema()
                .map(views::of)
                .filter(view -> view.parts().stream().anyMatch(QueryReader::beginsAtZero))
                .map(view -> 0)
                .orElse(1);
    }

    private static boolean beginsAtZero(Schema page) {
        Json standard = page.annotations().defaultValue();
        return standard == null
                ? page.numbers().minimum() != null && page.numbers().minimum().signum() == 0
                : standard.toString().equals("0");
    }

    private static boolean hasLink(Operation operation) {
        return operation.detail().responses().stream()
                .filter(each -> each.key().isSuccess())
                .map(ContractResponse::headers)
                .anyMatch(each -> each.stream().anyMatch(header -> header.name().equalsIgnoreCase("link")));
    }
}
