package dev.ringer.resource;

import dev.ringer.generation.meaning.PageWord;
import dev.ringer.json.Pointer;
import dev.ringer.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds counts, cursors and links beside a list. */
final class Beside {

    private static final int DEPTH_MAX = 3;

    private static final Set<String> HOLDERS = Set.of(
            "meta",
            "metadata",
            "pagination",
            "paginate",
            "paging",
            "page",
            "pageinfo",
            "pageable",
            "links",
            "link",
            "cursors",
            "cursor",
            "result",
            "resultinfo",
            "resultset",
            "next",
            "self",
            "first",
            "last",
            "prev",
            "previous",
            "paginator",
            "pages",
            "summary",
            "data",
            "response",
            "listmeta",
            "paginginfo",
            "navigation");

    private static final Set<String> MORE = Set.of(
            "hasmore", "hasnext", "hasnextpage", "more", "truncated", "istruncated", "moreresults", "hasmorepages");

    private static final Set<String> CURSORS = Set.of(
            "nextcursor",
            "nextpagetoken",
            "nexttoken",
            "continuationtoken",
            "nextpage",
            "cursor",
            "endcursor",
            "after",
            "startingafter",
            "nextmarker",
            "continue",
            "scrollid",
            "pagetoken",
            "pagestate",
            "nextpageoffset",
            "nextbatch",
            "nextcursormark",
            "bookmark",
            "nextoffset");

    private static final Set<String> LINKS = Set.of(
            "next",
            "nextlink",
            "nextpageuri",
            "nextpageurl",
            "nexturl",
            "odatanextlink",
            "nexthref",
            "nextpagelink",
            "nextpagepath",
            "nexturi");

    private static final Map<String, ListShape.Rel> RELS = Map.of(
            "self", ListShape.Rel.SELF,
            "first", ListShape.Rel.FIRST,
            "prev", ListShape.Rel.PREVIOUS,
            "previous", ListShape.Rel.PREVIOUS,
            "last", ListShape.Rel.LAST);

    private static final Map<String, ListShape.Which> ENDS =
            Map.of("firstid", ListShape.Which.FIRST, "lastid", ListShape.Which.LAST);

    private static final Set<String> HOLDERS_OF_LINKS = Set.of("links", "link", "navigation", "paging");

    private final Views views;

    private Optional<Pointer> more = Optional.empty();
    private final List<ListShape.Remark> remarks = new ArrayList<>();
    private final List<Pointer> cursors = new ArrayList<>();
    private final List<Pointer> next = new ArrayList<>();
    private final List<ListShape.Other> others = new ArrayList<>();
    private final List<ListShape.End> ends = new ArrayList<>();

    Beside(Views views) {
        this.views = views;
    }

    Beside look(Schema body, Pointer items) {
        look(body, Pointer.ROOT, items, 0);
        return this;
    }

    private void look(Schema schema, Pointer way, Pointer items, int depth) {
        View holder = views.of(schema);
        for (Map.Entry<String, Schema> member : holder.members().entrySet()) {
            Pointer here = way.child(member.getKey());
            String name = Nouns.plain(member.getKey());
            View view = views.of(member.getValue());
            boolean holds = view.isObject() && !here.equals(items) && depth < DEPTH_MAX;
            if (holds && (HOLDERS.contains(name) || isAbove(here, items))) {
                look(member.getValue(), here, items, depth + 1);
            } else if (!view.isArray() && !view.isObject()) {
                take(name, here, view, holder);
            }
        }
    }

    private static boolean isAbove(Pointer here, Pointer items) {
        return items.toString().startsWith(here + "/");
    }

    private void take(String name, Pointer here, View view, View beside) {
        String holder = here.parent().isRoot() ? "" : Nouns.plain(here.parent().last());
        ListShape.Rel rel = rel(holder, name, view);
        if (LINKS.contains(name) && isLink(holder, name, view)) {
            next.add(here);
        } else if (name.equals("href") && holder.equals("next")) {
            next.add(here);
        } else if (rel != null) {
            others.add(new ListShape.Other(rel, here));
        } else if (ENDS.containsKey(name) && view.isScalar()) {
            ends.add(new ListShape.End(ENDS.get(name), here));
        } else if (MORE.contains(name)) {
            more = more.or(() -> Optional.of(here));
        } else if (CURSORS.contains(name)
                || name.equals("next")
                || (name.equals("after") && holder.startsWith("cursor"))) {
            cursors.add(here);
        } else if (view.isBoolean()) {
            PageWord.ofFlag(name).ifPresent(word -> remarks.add(new ListShape.Remark(word, here)));
        } else {
            PageWord.ofMember(name).ifPresent(word -> take(meant(word, name, beside), here));
        }
    }

    /** Beside the number of the page, or of pages, a size is that of pages, and not of what is shown. */
    private static PageWord meant(PageWord word, String name, View beside) {
        boolean pages = beside.spellings().keySet().stream()
                .map(PageWord::ofMember)
                .flatMap(Optional::stream)
                .anyMatch(each -> each == PageWord.PAGES || each == PageWord.NUMBER);
        return word == PageWord.COUNT && name.equals("size") && pages ? PageWord.SIZE : word;
    }

    private void take(PageWord word, Pointer here) {
        switch (word) {
            case TOTAL, COUNT, PAGES -> {
                if (remarks.stream().noneMatch(each -> each.word() == word)) {
                    remarks.add(new ListShape.Remark(word, here));
                }
            }
            case SIZE, NUMBER, OFFSET, FIRST, LAST, EMPTY, EARLIER -> remarks.add(new ListShape.Remark(word, here));
        }
    }

    /** Tell which page the address leads to that a member holds; null where it holds none. */
    private static ListShape.@Nullable Rel rel(String holder, String name, View view) {
        boolean linked = name.equals("href") || HOLDERS_OF_LINKS.contains(holder) || isAddress(view);
        return view.isText() && linked ? RELS.get(name.equals("href") ? holder : name) : null;
    }

    /** A member {@code next} alone may be an address or a cursor; its format or what holds it says which. */
    private static boolean isLink(String holder, String name, View view) {
        return !name.equals("next") || HOLDERS_OF_LINKS.contains(holder) || isAddress(view);
    }

    private static boolean isAddress(View view) {
        return view.parts().stream()
                .anyMatch(each -> String.valueOf(each.strings().format()).startsWith("ur"));
    }

    Optional<Pointer> more() {
        return more;
    }

    List<ListShape.Remark> remarks() {
        return remarks;
    }

    List<Pointer> cursors() {
        return cursors;
    }

    List<Pointer> next() {
        return next;
    }

    List<ListShape.Other> others() {
        return others;
    }

    List<ListShape.End> ends() {
        return ends;
    }
}
