package dev.ringer.resource;

import dev.ringer.generation.meaning.PageWord;
import dev.ringer.json.Pointer;
import dev.ringer.schema.Schema;
import java.util.List;
import java.util.Optional;

/**
 * How the body of a list is built.
 *
 * @param items way to the array; the root where the body is the array
 * @param item schema of each item
 * @param entries what stands in the array
 * @param style known form of the wrapper
 * @param more whether there are further things
 * @param remarks what is said of the part that is shown; of all things, those shown and pages the number once at most
 * @param cursors texts from which the next page is asked for
 * @param next addresses of the next page
 * @param others addresses of other pages
 * @param ends what names the things at the ends of the part that is shown
 * @param confidence 0 to 1
 */
public record ListShape(
        Pointer items,
        Schema item,
        Entries entries,
        Style style,
        Optional<Pointer> more,
        List<Remark> remarks,
        List<Pointer> cursors,
        List<Pointer> next,
        List<Other> others,
        List<End> ends,
        double confidence) {

    /** A member that says something of the part that is shown. */
    public record Remark(PageWord word, Pointer at) {}

    /** A member with the address of a page. */
    public record Other(Rel rel, Pointer at) {}

    /** A member with the identity of a thing. */
    public record End(Which which, Pointer at) {}

    /** Which of the things that are shown. */
    public enum Which {
        FIRST,
        LAST
    }

    /** Which page an address leads to. */
    public enum Rel {
        SELF,
        FIRST,
        PREVIOUS,
        LAST
    }

    /** What stands in the array. */
    public enum Entries {
        THINGS,
        /** Only what names each thing: {@code ["a", "b"]}. */
        IDENTITIES
    }

    /** The forms that wrappers come in. */
    public enum Style {
        PLAIN("array"),
        WRAPPED("wrapped"),
        /** {@code _embedded} and {@code _links} (draft-kelly-json-hal). */
        HAL("hal"),
        /** {@code data} with {@code type}, {@code id} and {@code attributes} (JSON:API 1.1, "Document Structure"). */
        JSON_API("json:api");

        private final String word;

        Style(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    public ListShape {
        remarks = List.copyOf(remarks);
        cursors = List.copyOf(cursors);
        next = List.copyOf(next);
        others = List.copyOf(others);
        ends = List.copyOf(ends);
    }

    /** Give where the number of all things stands. */
    public Optional<Pointer> total() {
        return at(PageWord.TOTAL);
    }

    /** Give where the number of the things shown stands. */
    public Optional<Pointer> count() {
        return at(PageWord.COUNT);
    }

    /** Give where the number of pages stands. */
    public Optional<Pointer> pages() {
        return at(PageWord.PAGES);
    }

    private Optional<Pointer> at(PageWord word) {
        return remarks.stream()
                .filter(each -> each.word() == word)
                .map(Remark::at)
                .findFirst();
    }

    /** Tell whether the body says anything of the part that is shown. */
    public boolean isTelling() {
        return more.isPresent()
                || !remarks.isEmpty()
                || !cursors.isEmpty()
                || !next.isEmpty()
                || !others.isEmpty()
                || !ends.isEmpty();
    }
}
