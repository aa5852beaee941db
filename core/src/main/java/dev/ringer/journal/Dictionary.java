package dev.ringer.journal;

import dev.ringer.http.Body;
import dev.ringer.http.Headers;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What the entries of a segment repeat: texts, whole sets of headers, and bodies. An entry holds the number of such a
 * term in place of the term.
 *
 * <p>A term is entered when it comes for the second time, so that what never comes again takes no room. Bounded in
 * bytes and in terms. Looking up takes no lock.
 */
final class Dictionary {

    static final int NONE = -1;

    private static final int TERMS_MAX = 4_096;

    /** A sender can choose texts of one hash; what would lie further away is not entered. */
    private static final int PROBES_MAX = 16;

    private static final int OVERHEAD = 112;
    private static final int SEEN = 1_024;

    private record Term(Object key, int hash, int number) {}

    private final int bytesMax;
    private final SharedBodies bodies;

    /** Hashes of what came once. Races only make a term come in later. */
    private final int[] seen = new int[SEEN];

    private volatile @Nullable Term[] table = new Term[128];
    private volatile Object[] terms = new Object[64];
    private int size;
    private boolean closed;
    private volatile int bytes;

    Dictionary(int bytesMax, SharedBodies bodies) {
        this.bytesMax = bytesMax;
        this.bodies = bodies;
    }

    /** Give the number of a text, or {@link #NONE}. */
    int number(String text) {
        return number(text, text.hashCode());
    }

    /** Give the number of headers, or {@link #NONE}. */
    int number(Headers headers) {
        return number(headers, headers.hashCode());
    }

    /** Give the number of this very body, not of an equal one, or {@link #NONE}. */
    int number(Body body) {
        return number(body, System.identityHashCode(body));
    }

    /** Tell whether this very body has a number. */
    boolean has(Body body) {
        return find(body, spread(System.identityHashCode(body))) != NONE;
    }

    private static int spread(int hash) {
        return ((hash ^ (hash >>> 16)) * 0x9E3779B9) | 1;
    }

    private int number(Object key, int keyHash) {
        int hash = spread(keyHash);
        int number = find(key, hash);
        if (number != NONE) {
            return number;
        }
        int at = hash >>> 22;
        if (seen[at] == hash) {
            return enter(key, hash);
        }
        seen[at] = hash;
        return NONE;
    }

    private int find(Object key, int hash) {
        @Nullable Term[] now = table;
        int mask = now.length - 1;
        int slot = (hash >>> 8) & mask;
        for (int i = 0; i < PROBES_MAX; i++) {
            Term term = now[slot];
            if (term == null) {
                return NONE;
            }
            if (term.hash == hash && term.key.equals(key)) {
                return term.number;
            }
            slot = (slot + 1) & mask;
        }
        return NONE;
    }

    private synchronized int enter(Object key, int hash) {
        int number = find(key, hash);
        if (number != NONE || closed || size == TERMS_MAX) {
            return number;
        }
        int cost = cost(key);
        boolean shared = key instanceof Body;
        if (bytes + cost > bytesMax || (!shared && cost > bytesMax / 8)) {
            return NONE;
        }
        if (shared && !bodies.hold((Body) key)) {
            return NONE;
        }
        bytes += cost;
        if (size == terms.length) {
            terms = Arrays.copyOf(terms, size * 2);
        }
        terms[size] = key;
        Term term = new Term(key, hash, size++);
        if (size * 2 > table.length) {
            grow();
        }
        place(table, term);
        return term.number;
    }

    private void grow() {
        @Nullable Term[] larger = new Term[table.length * 2];
        for (Term term : table) {
            if (term != null) {
                place(larger, term);
            }
        }
        table = larger;
    }

    private static void place(@Nullable Term[] table, Term term) {
        int mask = table.length - 1;
        int slot = (term.hash >>> 8) & mask;
        for (int i = 0; i < PROBES_MAX; i++) {
            if (table[slot] == null) {
                table[slot] = term;
                return;
            }
            slot = (slot + 1) & mask;
        }
    }

    private static int cost(Object key) {
        if (key instanceof String text) {
            return cost(text);
        }
        if (key instanceof Headers headers) {
            int sum = OVERHEAD;
            for (int i = 0; i < headers.size(); i++) {
                sum += cost(headers.name(i)) + cost(headers.value(i));
            }
            return sum;
        }
        return OVERHEAD;
    }

    private static int cost(String text) {
        return OVERHEAD + text.length() * 2;
    }

    /** Give the term of a number that an entry holds. */
    Object term(int number) {
        Object[] now = terms;
        Object term = number < now.length ? now[number] : null;
        return term != null ? term : termWritten(number);
    }

    /** The lock lets this thread see what another one has written. */
    private synchronized Object termWritten(int number) {
        return terms[number];
    }

    int bytes() {
        return bytes;
    }

    /** Hold no bodies any more; entries that are being read keep theirs. */
    synchronized void close() {
        closed = true;
        for (int i = 0; i < size; i++) {
            if (terms[i] instanceof Body body) {
                bodies.release(body);
            }
        }
    }
}
