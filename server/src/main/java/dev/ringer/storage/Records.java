package dev.ringer.storage;

import dev.ringer.json.Json;
import dev.ringer.json.JsonReader;
import dev.ringer.json.JsonSyntaxException;
import dev.ringer.json.JsonWriter;
import dev.ringer.state.Birth;
import dev.ringer.state.Change;
import dev.ringer.state.Entity;
import dev.ringer.state.Entry;
import dev.ringer.state.Key;
import dev.ringer.state.Scope;
import dev.ringer.state.Tombstone;
import java.util.Arrays;
import java.util.List;

/** Changes as records, and back. Values are compact JSON, so that a person can read them in the file. */
final class Records {

    private static final int ENTITY = 1;
    private static final int TOMBSTONE = 2;
    private static final int FORGOTTEN = 3;
    private static final int DROPPED = 4;

    private Records() {}

    /** Give about how many bytes the records of changes take. */
    static long bytes(List<Change> changes) {
        long bytes = 0;
        for (Change each : changes) {
            bytes += each instanceof Change.Set set
                    ? set.entry().bytes() + 3L * set.scope().text().length()
                    : 64;
        }
        return bytes;
    }

    static void write(Change change, Bytes to) {
        if (change instanceof Change.Set set) {
            write(set.scope(), set.entry(), to);
        } else if (change instanceof Change.Forgotten forgotten) {
            to.put(FORGOTTEN);
            to.putText(forgotten.key().scope().text());
            to.putText(forgotten.key().identity());
        } else {
            to.put(DROPPED);
            to.putText(((Change.Dropped) change).scope().text());
        }
    }

    static void write(Scope scope, Entry entry, Bytes to) {
        to.put(entry instanceof Entity ? ENTITY : TOMBSTONE);
        to.putText(scope.text());
        to.putText(entry.identity());
        to.putNumber(entry.version());
        to.putNumber(entry.changedMillis());
        if (entry instanceof Entity entity) {
            to.putNumber(entity.order());
            to.putNumber(entity.createdMillis());
            byte[] value = JsonWriter.bytes(entity.value());
            to.putNumber(value.length);
            to.put(value);
        }
    }

    /** Reads the changes of one frame. */
    static final class Reader {

        private final byte[] bytes;
        private final int end;
        private int at;

        Reader(byte[] bytes, int from, int end) {
            this.bytes = bytes;
            this.at = from;
            this.end = end;
        }

        boolean hasNext() {
            return at < end;
        }

        /**
         * Read a change.
         *
         * @throws IllegalArgumentException when the bytes are no change
         */
        Change next() {
            int kind = bytes[at++];
            Scope scope = Scope.ofText(text());
            return switch (kind) {
                case ENTITY -> new Change.Set(scope, entity());
                case TOMBSTONE -> new Change.Set(scope, new Tombstone(text(), number(), number()));
                case FORGOTTEN -> new Change.Forgotten(new Key(scope, text()));
                case DROPPED -> new Change.Dropped(scope);
                default -> throw new IllegalArgumentException("a record of the unknown kind " + kind);
            };
        }

        private Entity entity() {
            String identity = text();
            long version = number();
            long changedMillis = number();
            Birth birth = new Birth(number(), number());
            return Entity.of(identity, value(), version, birth, changedMillis);
        }

        private Json value() {
            int length = length();
            at += length;
            try {
                return JsonReader.read(Arrays.copyOfRange(bytes, at - length, at));
            } catch (JsonSyntaxException e) {
                throw new IllegalArgumentException("a value that is no JSON", e);
            }
        }

        private String text() {
            char[] text = new char[length()];
            for (int i = 0; i < text.length; i++) {
                text[i] = (char) number();
            }
            return new String(text);
        }

        private int length() {
            long length = number();
            if (length < 0 || length > end - at) {
                throw new IllegalArgumentException(
                        "a length of " + length + " where " + (end - at) + " bytes are left");
            }
            return (int) length;
        }

        private long number() {
            long value = 0;
            for (int shift = 0; shift < 64; shift += 7) {
                if (at >= end) {
                    throw new IllegalArgumentException("a record that ends too early");
                }
                byte next = bytes[at++];
                value |= (next & 0x7FL) << shift;
                if (next >= 0) {
                    return value;
                }
            }
            throw new IllegalArgumentException("a number of more than 64 bits");
        }
    }
}
