package dev.ringer.plain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;
import java.util.function.ObjIntConsumer;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lambdas, method references and records of all shapes, to be rewritten, also of such as nobody should write. */
@SuppressWarnings({"ArrayRecordComponent", "ArrayToString", "UnnecessaryLambda"})
final class Shapes implements Supplier<Map<String, Object>> {

    private final String secret = "own";

    record Point(int x, long y, float a, double b, boolean c, char d, byte e, short f, String name, int[] rest) {}

    record Nothing() {}

    record Generic<T>(T value, List<T> more) {}

    interface Greeter {

        String greet(String name);

        private String loud(String name) {
            return greet(name).toUpperCase(java.util.Locale.ROOT);
        }

        default Function<String, String> shouting() {
            return this::loud;
        }
    }

    interface Wide {
        Object take(long first, String second, double third);
    }

    @Override
    public Map<String, Object> get() {
        Map<String, Object> all = new TreeMap<>();
        captured(all);
        references(all);
        primitives(all);
        records(all);
        texts(all);
        all.put("inner", new Inner().name.get());
        all.put(
                "stream",
                Stream.of("c", "a", "b").sorted().map(each -> each + secret).collect(Collectors.joining()));
        return all;
    }

    private void captured(Map<String, Object> all) {
        int number = 7;
        long wide = 1L << 40;
        double half = 0.5;
        String text = "text";
        Supplier<String> none = () -> "none";
        Supplier<String> some = () -> secret + number + wide + half + text;
        Wide three = (first, second, third) -> first + second + third + number + wide;
        Consumer<String> puts = each -> all.put("consumer", each);
        puts.accept("put");
        Supplier<Supplier<String>> nested = () -> () -> text + secret;
        all.put("none", none.get());
        all.put("some", some.get());
        all.put("three", three.take(2L, "x", 1.5));
        all.put("nested", nested.get().get());
        all.put("once", repeated(1) == repeated(2));
    }

    private static Supplier<String> repeated(int unused) {
        return () -> "same";
    }

    private void references(Map<String, Object> all) {
        Function<String, Integer> unbound = String::length;
        Supplier<Integer> bound = secret::length;
        Supplier<List<String>> made = ArrayList::new;
        Function<String, StringBuilder> madeOf = StringBuilder::new;
        IntFunction<String[]> array = String[]::new;
        Function<Object, String> fixed = String::valueOf;
        Function<String, String> hidden = this::hidden;
        BiFunction<List<String>, String, Boolean> face = List::add;
        Greeter greeter = name -> "hello " + name;
        Consumer<String> dropped = new ArrayList<String>()::add;
        dropped.accept("dropped");
        List<String> list = made.get();
        all.put("unbound", unbound.apply("four"));
        all.put("bound", bound.get());
        all.put("madeOf", madeOf.apply("made").toString());
        all.put("array", array.apply(3).length);
        all.put("fixed", fixed.apply(12));
        all.put("hidden", hidden.apply("x"));
        all.put("face", face.apply(list, "y") + list.get(0));
        all.put("shouting", greeter.shouting().apply("you"));
    }

    private String hidden(String text) {
        return text + secret;
    }

    private static int count(Integer boxed, long wide) {
        return (int) (boxed + wide);
    }

    private void primitives(Map<String, Object> all) {
        IntPredicate even = each -> each % 2 == 0;
        ToIntFunction<Integer> unbox = Integer::intValue;
        Function<Integer, Integer> boxed = Math::abs;
        BiFunction<Integer, Integer, Integer> widened = Shapes::count;
        ToLongFunction<Integer> longer = each -> each;
        ToDoubleFunction<Character> ofChar = Character::charValue;
        LongSupplier wide = "abc"::length;
        DoubleSupplier wider = "abcd"::length;
        IntSupplier plain = () -> 'c';
        Function<Long, Object> any = Long::doubleValue;
        ObjIntConsumer<int[]> fills = Arrays::fill;
        int[] filled = new int[2];
        fills.accept(filled, 9);
        all.put("even", even.test(4));
        all.put("unbox", unbox.applyAsInt(5));
        all.put("boxed", boxed.apply(-5));
        all.put("widened", widened.apply(5, 6));
        all.put("longer", longer.applyAsLong(8));
        all.put("ofChar", ofChar.applyAsDouble('x'));
        all.put("wide", wide.getAsLong());
        all.put("wider", wider.getAsDouble());
        all.put("plain", plain.getAsInt());
        all.put("any", any.apply(3L));
        all.put("filled", filled[1]);
    }

    private static Point point(double b, String name, int[] rest) {
        return new Point(1, 1L << 40, -0f, b, true, 'x', (byte) -1, (short) 300, name, rest);
    }

    private static void texts(Map<String, Object> all) {
        byte little = -1;
        short more = 300;
        Object none = null;
        String odd = "\u0002" + little + "\u0001";
        all.put("text of all", "a" + little + more + 'c' + 1 + 2L + 3f + 4d + true + none + odd + List.of(1) + "z");
        all.put("text added to", odd += 'x');
        all.put("text of letters", ("" + new char[0]).startsWith("[C@"));
    }

    private static boolean same(Object one, Object other) {
        return one.equals(other);
    }

    private static void records(Map<String, Object> all) {
        int[] rest = {1};
        Point one = point(Double.NaN, "p", rest);
        all.put("equal", one.equals(point(Double.NaN, "p", rest)));
        all.put("zeros differ", point(0.0, "p", rest).equals(point(-0.0, "p", rest)));
        all.put("null name", point(1, null, rest).equals(point(1, "p", rest)));
        all.put("arrays differ", one.equals(point(Double.NaN, "p", new int[] {1})));
        all.put("other type", same(one, "p"));
        all.put("null", same(one, null));
        all.put("hash", point(2.5, null, null).hashCode());
        all.put("nothing", new Nothing().equals(new Nothing()) + " " + new Nothing().hashCode());
        Generic<String> generic = new Generic<>("a", List.of("b"));
        all.put("generic", generic.equals(new Generic<>("a", List.of("b"))) + " " + generic.hashCode());
        all.put("text", generic.toString());
    }

    /** Stands in a nest that another class leads. */
    private final class Inner {

        private final Supplier<String> name = () -> secret + hidden("in");
    }
}
