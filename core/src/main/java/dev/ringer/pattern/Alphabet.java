package dev.ringer.pattern;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The code points sorted into symbols: two code points are one symbol when no set at hand tells them apart.
 *
 * <p>Symbols are numbered from 0 in the order of their first code point.
 */
final class Alphabet {

    private static final int ASCII = 128;

    /** Where stretches of one symbol begin, ascending from 0. */
    private final int[] starts;

    private final int[] symbols;
    private final int[] ascii = new int[ASCII];
    private final int size;

    private Alphabet(int[] starts, int[] symbols, int size) {
        this.starts = starts;
        this.symbols = symbols;
        this.size = size;
        for (int c = 0; c < ASCII; c++) {
            ascii[c] = search(c);
        }
    }

    static Alphabet of(Collection<CharSet> sets) {
        List<CharSet> distinct = sets.stream().distinct().toList();
        Map<Integer, BitSet> changing = new HashMap<>();
        for (int i = 0; i < distinct.size(); i++) {
            for (int change : distinct.get(i).changes()) {
                changing.computeIfAbsent(change, key -> new BitSet()).set(i);
            }
        }
        changing.computeIfAbsent(0, key -> new BitSet());
        changing.remove(CharSet.LIMIT);
        int[] starts =
                changing.keySet().stream().mapToInt(Integer::intValue).sorted().toArray();
        int[] symbols = new int[starts.length];
        Map<BitSet, Integer> numbers = new HashMap<>();
        BitSet members = new BitSet();
        for (int i = 0; i < starts.length; i++) {
            members.xor(changing.getOrDefault(starts[i], new BitSet()));
            Integer number = numbers.get(members);
            if (number == null) {
                number = numbers.size();
                numbers.put((BitSet) members.clone(), number);
            }
            symbols[i] = number;
        }
        return new Alphabet(starts, symbols, numbers.size());
    }

    /** Give the number of symbols. */
    int size() {
        return size;
    }

    int symbol(int codePoint) {
        return codePoint < ASCII ? ascii[codePoint] : search(codePoint);
    }

    private int search(int codePoint) {
        int at = Arrays.binarySearch(starts, codePoint);
        return symbols[at >= 0 ? at : -at - 2];
    }

    /** Give the symbols that make up a set; the set must be one that the alphabet was made for, or a union of them. */
    BitSet symbols(CharSet set) {
        BitSet found = new BitSet(size);
        int[] changes = set.changes();
        for (int i = 0; i < changes.length; i += 2) {
            for (int at = Arrays.binarySearch(starts, changes[i]); at < starts.length; at++) {
                if (starts[at] >= changes[i + 1]) {
                    break;
                }
                found.set(symbols[at]);
            }
        }
        return found;
    }

    /** Give the code points of each symbol. */
    List<CharSet> members() {
        List<CharSet> members = new ArrayList<>();
        for (int symbol = 0; symbol < size; symbol++) {
            members.add(CharSet.NONE);
        }
        for (int i = 0; i < starts.length; i++) {
            int past = i + 1 < starts.length ? starts[i + 1] : CharSet.LIMIT;
            members.set(symbols[i], members.get(symbols[i]).or(CharSet.range(starts[i], past - 1)));
        }
        return List.copyOf(members);
    }
}
