package dev.ringer.generation.meaning;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a number beside a part of a list says of it, by the usual names of members and headers. */
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
    PAGES(Set.of("totalpages", "pagecount", "lastpage", "pages", "nbpages"));

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
     */
    public record Part(long shown, long size, long total) {}

    /** Give what a member says; nothing where its name is not known. */
    public static Optional<PageWord> ofMember(String name) {
        String plain = Tokens.plain(name);
        for (PageWord each : values()) {
            if (each.names.contains(plain)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    /** Give what a header such as {@code X-Total-Count} or {@code Pagination-Total} says. */
    public static Optional<PageWord> ofHeader(String name) {
        String plain = BEFORE.matcher(Tokens.plain(name)).replaceFirst("");
        return Optional.ofNullable(OF_HEADERS.get(plain)).or(() -> ofMember(plain));
    }

    public long of(Part part) {
        return switch (this) {
            case TOTAL -> part.total();
            case COUNT -> part.shown();
            case PAGES -> {
                long size = Math.max(1, part.size());
                yield (part.total() + size - 1) / size;
            }
        };
    }
}
