package dev.ringer.state;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place that holds entities and further scopes, such as (session, mount, resource, parent). The first segment is the
 * session.
 *
 * <p>Scopes are ordered segment by segment, and a scope stands right before all that are inside it.
 */
public final class Scope implements Comparable<Scope> {

    /** The scope that everything is inside of. */
    public static final Scope ROOT = new Scope("");

    private static final char END = 0;
    private static final char ESCAPE = 1;

    /**
     * Each segment with an {@link #END} behind it. The two lowest characters are escaped within a segment, so that no
     * segment begins another one, and the order of texts is that of segments.
     */
    private final String text;

    private Scope(String text) {
        this.text = text;
    }

    public static Scope of(String... segments) {
        Scope scope = ROOT;
        for (String each : segments) {
            scope = scope.at(each);
        }
        return scope;
    }

    /** Read what {@link #text()} gave; meant for files. */
    public static Scope ofText(String text) {
        if (!text.isEmpty() && text.charAt(text.length() - 1) != END) {
            throw new IllegalArgumentException("no text of a scope, its last segment has no end");
        }
        return new Scope(text);
    }

    /** Give the scope inside this one; any text will do, the empty one included. */
    public Scope at(String segment) {
        StringBuilder all = new StringBuilder(text.length() + segment.length() + 1).append(text);
        for (int i = 0; i < segment.length(); i++) {
            char c = segment.charAt(i);
            if (c <= ESCAPE) {
                all.append(ESCAPE).append((char) (c + 1));
            } else {
                all.append(c);
            }
        }
        return new Scope(all.append(END).toString());
    }

    /** Give the scope that has these segments behind those of this one. */
    public Scope at(Scope rest) {
        return new Scope(text + rest.text);
    }

    /** Give the first segment as a scope; the root for the root. */
    public Scope session() {
        int end = text.indexOf(END);
        return end < 0 || end == text.length() - 1 ? this : new Scope(text.substring(0, end + 1));
    }

    /** Give the scope without its first segment; the root for the root. */
    public Scope inside() {
        return new Scope(text.substring(session().text.length()));
    }

    /** Tell whether the other is this one or inside of it. */
    public boolean holds(Scope other) {
        return other.text.startsWith(text);
    }

    public List<String> segments() {
        List<String> segments = new ArrayList<>();
        StringBuilder segment = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == END) {
                segments.add(segment.toString());
                segment.setLength(0);
            } else {
                segment.append(c == ESCAPE ? (char) (text.charAt(++i) - 1) : c);
            }
        }
        return segments;
    }

    /** Give a text for files, from which {@link #ofText} reads the scope. */
    public String text() {
        return text;
    }

    /** Give the least scope behind all that are inside this one, which is not the root. */
    Scope end() {
        return new Scope(text.substring(0, text.length() - 1) + ESCAPE);
    }

    @Override
    public int compareTo(Scope other) {
        return text.compareTo(other.text);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Scope scope && scope.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** Give the segments for people, such as {@code default/shop/orders}. */
    @Override
    public String toString() {
        return String.join("/", segments());
    }
}
