package dev.ringer.journal;

import dev.ringer.contract.Contract;
import dev.ringer.http.Body;
import dev.ringer.http.Headers;
import java.lang.ref.WeakReference;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Where a thread writes an entry before it is appended. Used again for the next one.
 *
 * <p>A text is a number, whose lowest two bits tell what it is of: a term, or characters of one byte or of two each,
 * which follow. Lone surrogates are kept as they are.
 */
final class EntryBuffer {

    static final int TERM = 0;
    static final int NARROW = 1;
    static final int WIDE = 2;

    private static final int USUAL = 4 * 1024;
    private static final int KEPT_MAX = 256 * 1024;

    private byte[] bytes = new byte[USUAL];
    private int size;
    private boolean cut;
    private Dictionary dictionary;
    private Room room = Room.WIDE;
    private @Nullable WeakReference<Contract> contract;
    private String contractName = "";

    /**
     * How much of an entry is kept.
     *
     * @param items of each list
     */
    record Room(int bodyBytes, int textLength, int items) {
        static final Room WIDE = new Room(64 * 1024, 8 * 1024, 500);
    }

    EntryBuffer(Dictionary dictionary) {
        this.dictionary = dictionary;
    }

    void begin(Dictionary terms, Room most) {
        if (bytes.length > KEPT_MAX) {
            bytes = new byte[USUAL];
        }
        dictionary = terms;
        room = most;
        size = Layout.END;
        cut = false;
    }

    byte[] bytes() {
        return bytes;
    }

    int size() {
        return size;
    }

    boolean isCut() {
        return cut;
    }

    Dictionary dictionary() {
        return dictionary;
    }

    private void room(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, bytes.length * 2));
        }
    }

    /** Write a number, seven bits a byte; one below 0 takes ten. */
    void number(long value) {
        room(10);
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            bytes[size++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
    }

    /** Write the length of a list, and give how many items are to follow. */
    int items(int length) {
        int kept = Math.min(length, room.items());
        cut |= kept < length;
        number(kept);
        return kept;
    }

    /** Write a text that others may repeat. */
    void term(String text) {
        int number = text.length() < 3 || text.length() > room.textLength() ? Dictionary.NONE : dictionary.number(text);
        if (number == Dictionary.NONE) {
            text(text);
        } else {
            number(((long) number << 2) | TERM);
        }
    }

    /** Write a text as it is. */
    void text(String text) {
        int length = Math.min(text.length(), room.textLength());
        cut |= length < text.length();
        int before = size;
        number(((long) length << 2) | NARROW);
        room(length);
        int all = 0;
        int at = size;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            all |= c;
            bytes[at++] = (byte) c;
        }
        size = at;
        if (all > 0xFF) {
            size = before;
            wide(text, length);
        }
    }

    private void wide(String text, int length) {
        number(((long) length << 2) | WIDE);
        room(length * 2);
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            bytes[size++] = (byte) c;
            bytes[size++] = (byte) (c >>> 8);
        }
    }

    void headers(Headers headers) {
        int number =
                headers.size() == 0 || headers.size() > room.items() ? Dictionary.NONE : dictionary.number(headers);
        if (number != Dictionary.NONE) {
            number(((long) number << 1) | 1);
            return;
        }
        int kept = Math.min(headers.size(), room.items());
        cut |= kept < headers.size();
        number((long) kept << 1);
        for (int i = 0; i < kept; i++) {
            term(headers.name(i));
            term(headers.value(i));
        }
    }

    /** Write a body that will hardly come again. */
    void body(Body body) {
        byte[] held = body.bytes();
        int kept = Math.min(held.length, room.bodyBytes());
        number(kept < held.length ? 1 : 0);
        number((long) kept << 1);
        room(kept);
        System.arraycopy(held, 0, bytes, size, kept);
        size += kept;
    }

    /** Write of a body that stays in its file only that it is cut. */
    void absentBody() {
        number(1);
        number(0);
    }

    /** Tell whether this very body was sent before, more than once. */
    boolean knows(Body body) {
        return !body.isEmpty() && dictionary.has(body);
    }

    /** Write a body that may be sent again. */
    void sharedBody(Body body) {
        int number = body.isEmpty() ? Dictionary.NONE : dictionary.number(body);
        if (number == Dictionary.NONE) {
            body(body);
        } else {
            number(body.length() > room.bodyBytes() ? 1 : 0);
            number(((long) number << 1) | 1);
        }
    }

    /** Give the name of a contract, which is made of its address. */
    String name(Contract of) {
        if (contract == null || !contract.refersTo(of)) {
            contract = new WeakReference<>(of);
            contractName = of.name();
        }
        return contractName;
    }
}
