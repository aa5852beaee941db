package dev.ringer.schema;

import dev.ringer.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A set of types; {@link Type#NUMBER} takes in {@link Type#INTEGER}. */
public record Types(int bits) {

    public static final Types ANY = new Types(0x7F);
    public static final Types NONE = new Types(0);

    private static final List<List<Type>> LISTS =
            IntStream.rangeClosed(0, ANY.bits).mapToObj(Types::listed).toList();

    public static Types of(Type... types) {
        Types set = NONE;
        for (Type type : types) {
            set = set.with(type);
        }
        return set;
    }

    public Types with(Type type) {
        int more = type == Type.NUMBER ? Type.NUMBER.bit() | Type.INTEGER.bit() : type.bit();
        return new Types(bits | more);
    }

    public Types without(Type type) {
        int less = type == Type.INTEGER ? Type.NUMBER.bit() | Type.INTEGER.bit() : type.bit();
        return new Types(bits & ~less);
    }

    public Types and(Types other) {
        return new Types(bits & other.bits);
    }

    public boolean has(Type type) {
        return (bits & type.bit()) != 0;
    }

    /** Tell whether the value is of one of the types. */
    public boolean allows(Json value) {
        return has(Type.of(value));
    }

    public boolean isAny() {
        return bits == ANY.bits;
    }

    public boolean isEmpty() {
        return bits == 0;
    }

    /** Give the types in the order of {@link Type}, without {@code integer} where {@code number} has it. */
    public List<Type> list() {
        return LISTS.get(bits);
    }

    private static List<Type> listed(int bits) {
        List<Type> list = new ArrayList<>();
        for (Type type : Type.values()) {
            boolean inNumber = type == Type.INTEGER && (bits & Type.NUMBER.bit()) != 0;
            if ((bits & type.bit()) != 0 && !inNumber) {
                list.add(type);
            }
        }
        return List.copyOf(list);
    }

    /** Give the names as a person lists them: {@code string or null}. */
    @Override
    public String toString() {
        return isAny() ? "any" : list().stream().map(Type::word).collect(Collectors.joining(" or "));
    }
}
