package dev.ringer.generation.meaning;

import dev.ringer.json.Json;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a number, or a yes or no, beside a part of a list says of it, by the usual names of members and headers. */
public enum PageWord {
    /** How many things there are in all. */
    TOTAL(Set.of(
            "total",
            "totalcount",
            "totalitems",
            "totalresults",
            "totalelements",
            "totalrecords",
            "totalsize",
            "recordstotal",
            "hits",
            "nbhits",
            "totalrows",
            "totalhits",
            "resultcount",
            "itemcount",
            "numfound",
            "totalentries",
            "numbermatched",
            "odatacount",
            "itemstotal",
            "totalnumber",
            "found",
            "alltotal")),
    /** How many are shown. */
    COUNT(Set.of(
            "count", "size", "numberofelements", "returned", "numresults", "length", "numberreturned", "numitems")),
    /** How many pages there are. */
    PAGES(Set.of("totalpages", "pagecount", "lastpage", "pages", "nbpages")),
    /** How many may be shown. */
    SIZE(Set.of("pagesize", "perpage", "limit", "itemsperpage", "pagelimit", "resultsperpage")),
    /** Which page it is. */
    NUMBER(Set.of("page", "pagenumber", "currentpage", "pageindex", "pageno", "number")),
    /** How many are before it. */
    OFFSET(Set.of("offset", "skip", "startindex")),
    /** Whether it is the first one. */
    FIRST(Set.of("first", "isfirst", "firstpage", "isfirstpage")),
    /** Whether it is the last one. */
    LAST(Set.of("last", "islast", "lastpage", "islastpage")),
    /** Whether nothing is shown. */
    EMPTY(Set.of("empty", "isempty")),
    /** Whether there are pages before it. */
    EARLIER(Set.of("hasprevious", "hasprev", "haspreviouspage", "hasprevpage"));

    private static final Pattern BEFORE = Pattern.compile("^x?(pagination|paging)?");

    /** Words that headers use otherwise than members do. */
    private static final Map<String, PageWord> OF_HEADERS = Map.of("resultcount", COUNT);

    @SuppressWarnings("ImmutableEnumChecker") // Set.of gives one that cannot be changed.
    private final Set<String> names;

    PageWord(Set<String> names) {
        this.names = names;
    }

    /**
     * A part of a list.
     *
     * @param shown number of things in it
     * @param size how many there may be in it
     * @param total number of all things
     * @param offset number of things before it
     * @param first number of the first page
     */
    public record Part(long shown, long size, long total, long offset, long first) {

        /** Give how many such parts there are. */
        public long pages() {
            return (total + Math.max(1, size) - 1) / Math.max(1, size);
        }

        private long number() {
            return first + offset / Math.max(1, size);
        }
    }

    /** Give what a number says that a member holds; nothing where its name is not known. */
    public static Optional<PageWord> ofMember(String name) {
        return of(name, false);
    }

    /** Give what a member says that is true or false; nothing where its name is not known. */
    public static Optional<PageWord> ofFlag(String name) {
        return of(name, true);
    }

    private static Optional<PageWord> of(String name, boolean flag) {
        String plain = Tokens.plain(name);
        for (PageWord each : values()) {
            if (each.isFlag() == flag && each.names.contains(plain)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    private boolean isFlag() {
        return switch (this) {
            case FIRST, LAST, EMPTY, EARLIER -> true;
            case TOTAL, COUNT, PAGES, SIZE, NUMBER, OFFSET -> false;
        };
    }

    /** Give what a header such as {@code X-Total-Count} or {@code Pagination-Total} says. */
    public static Optional<PageWord> ofHeader(String name) {
        String plain = BEFORE.matcher(Tokens.plain(name)).replaceFirst("");
        return Optional.ofNullable(OF_HEADERS.get(plain)).or(() -> ofMember(plain));
    }

    /** Give what it says of a part: a whole number, or true or false. */
    public Json of(Part part) {
        return switch (this) {
            case TOTAL -> Json.of(part.total());
            case COUNT -> Json.of(part.shown());
            case PAGES -> Json.of(part.pages());
            case SIZE -> Json.of(part.size());
            case NUMBER -> Json.of(part.number());
            case OFFSET -> Json.of(part.offset());
            case FIRST -> Json.of(part.offset() == 0);
            case LAST -> Json.of(part.offset() + part.shown() >= part.total());
            case EMPTY -> Json.of(part.shown() == 0);
            case EARLIER -> Json.of(part.offset() > 0);
        };
    }
}
