package dev.ringer.generation;

import dev.ringer.chance.Dice;
import dev.ringer.generation.meaning.Meaning;
import dev.ringer.generation.meaning.Meanings;
import dev.ringer.generation.meaning.Scene;
import dev.ringer.json.Json;
import dev.ringer.json.JsonNumber;
import dev.ringer.schema.Schema;
import dev.ringer.schema.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes numbers: what the name means where that is allowed, else some multiple within the bounds. */
final class NumberMaker {

    private static final int TRIES = 16;
    private static final int SCALE_MAX = 12;
    private static final BigDecimal SPAN = BigDecimal.valueOf(100);
    private static final BigDecimal FAR = BigDecimal.valueOf(1_000_000);

    private final Maker maker;

    NumberMaker(Maker maker) {
        this.maker = maker;
    }

    Json make(Form form, Dice dice, Spot spot, Type type) {
        boolean whole = type == Type.INTEGER || form.isWholeByFormat();
        boolean broken = !form.types().has(Type.INTEGER);
        Range range = Range.of(form.blend(), whole);
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Dice own = attempt == 0 ? dice : dice.at("number").at(attempt);
            BigDecimal value = attempt == 0 ? first(form, own, spot, range) : range.pick(own.fraction());
            JsonNumber number = JsonNumber.of(tidy(value));
            boolean fits = range.holds(value) && !(broken && number.isWhole());
            if (fits && !form.blend().excluded.contains(number)) {
                return number;
            }
        }
        throw new Impossible("no number can be found for " + form.plan());
    }

    private static BigDecimal tidy(BigDecimal value) {
        return value.signum() == 0
                ? BigDecimal.ZERO
                : value.scale() > 0 && value.stripTrailingZeros().scale() <= 0
                        ? value.setScale(0, RoundingMode.UNNECESSARY)
                        : value.scale() < 0 ? value.setScale(0, RoundingMode.UNNECESSARY) : value;
    }

    private BigDecimal first(Form form, Dice dice, Spot spot, Range range) {
        return switch (maker.shape()) {
            case TYPICAL, NULL, UNICODE, LONG, MAXIMAL -> typical(form, dice, spot, range);
            case MINIMAL, EMPTY -> range.holds(BigDecimal.ZERO) ? BigDecimal.ZERO : range.pick(0);
            case BOUNDARY -> range.edge(dice.at("end").percent(50));
        };
    }

    private BigDecimal typical(Form form, Dice dice, Spot spot, Range range) {
        Optional<Meaning<BigDecimal>> meaning = Meanings.number(form.clue(spot));
        BigDecimal example = example(form);
        if (example != null && !maker.takesExamples()) {
            example = Variation.of(example, dice);
        }
        if (example != null
                && range.holds(example)
                && (meaning.isEmpty() || meaning.get().isVague())) {
            return example;
        }
        if (meaning.isPresent()) {
            Scene scene = new Scene(spot.object(), maker.atlas(), spot.noun() + " " + spot.name(), spot::home);
            for (BigDecimal each : meaning.get().make(scene, dice)) {
                BigDecimal meant = range.nearest(each);
                if (meant != null) {
                    return meant;
                }
            }
        }
        if (example != null && range.holds(example)) {
            return example;
        }
        return range.pick(dice.fraction());
    }

    private static @Nullable BigDecimal example(Form form) {
        for (Schema source : form.blend().sources) {
            for (Json example : source.annotations().examples()) {
                if (example instanceof JsonNumber number) {
                    return number.decimal();
                }
            }
            if (source.annotations().defaultValue() instanceof JsonNumber number) {
                return number.decimal();
            }
        }
        return null;
    }

    /**
     * The numbers that are allowed.
     *
     * @param least included
     * @param most included
     * @param step numbers are multiples of it; null where any will do
     */
    private record Range(
            BigDecimal least, BigDecimal most, @Nullable BigDecimal step, Blend blend, boolean whole) {

        static Range of(Blend blend, boolean whole) {
            BigDecimal step = step(blend, whole);
            BigDecimal least = blend.min == null ? null : blend.min.decimal();
            BigDecimal most = blend.max == null ? null : blend.max.decimal();
            if (least == null && most == null) {
                least = BigDecimal.ONE;
                most = SPAN;
            } else if (least == null && most != null) {
                least = most.signum() >= 0 ? BigDecimal.ZERO.min(most) : most.subtract(SPAN);
                least = most.signum() == 0 ? most.subtract(SPAN) : least;
            } else if (most == null && least != null) {
                most = least.add(SPAN);
            }
            if (least == null || most == null) {
                throw new IllegalStateException("a bound is missing");
            }
            return new Range(least, most, step, blend, whole).widened().narrowed();
        }

        /** Where a bound is one of ours, it must leave room for a multiple. */
        private Range widened() {
            if (step == null || (blend.min != null && blend.max != null)) {
                return this;
            }
            BigDecimal room = step.multiply(SPAN);
            BigDecimal lower = blend.min == null ? least.min(most.subtract(room)) : least;
            BigDecimal upper = blend.max == null ? most.max(least.add(room)) : most;
            if (blend.min == null && blend.max == null) {
                lower = step;
            }
            return new Range(lower, upper, step, blend, whole);
        }

        /** Where the bounds lie farther apart than a person counts, numbers near the lower end or near zero are usual. */
        private Range narrowed() {
            if (most.subtract(least).compareTo(FAR) <= 0) {
                return this;
            }
            BigDecimal usual = least.max(step == null ? BigDecimal.ONE : step);
            BigDecimal lower = usual.compareTo(most) >= 0 ? least : usual;
            BigDecimal room = SPAN.multiply(step == null ? BigDecimal.ONE : step.max(BigDecimal.ONE));
            return new Range(lower, most.min(lower.add(room)), step, blend, whole);
        }

        private static @Nullable BigDecimal step(Blend blend, boolean whole) {
            BigDecimal step = whole ? BigDecimal.ONE : null;
            for (JsonNumber each : blend.multiples) {
                step = step == null ? each.decimal() : common(step, each.decimal());
            }
            return step;
        }

        /** Give the least number that is a multiple of both. */
        private static BigDecimal common(BigDecimal a, BigDecimal b) {
            int scale = Math.max(0, Math.max(a.scale(), b.scale()));
            if (scale > 400 || a.scale() < -400 || b.scale() < -400) {
                throw new Impossible("multiples of " + a + " and " + b + " cannot be worked out");
            }
            BigInteger left = a.setScale(scale, RoundingMode.UNNECESSARY).unscaledValue();
            BigInteger right = b.setScale(scale, RoundingMode.UNNECESSARY).unscaledValue();
            BigInteger common = left.divide(left.gcd(right)).multiply(right);
            return new BigDecimal(common, scale).stripTrailingZeros();
        }

        boolean holds(BigDecimal value) {
            if (blend.min != null) {
                int order = value.compareTo(blend.min.decimal());
                if (order < 0 || (order == 0 && blend.minExclusive)) {
                    return false;
                }
            }
            if (blend.max != null) {
                int order = value.compareTo(blend.max.decimal());
                if (order > 0 || (order == 0 && blend.maxExclusive)) {
                    return false;
                }
            }
            return step == null || JsonNumber.of(value).isMultipleOf(JsonNumber.of(step));
        }

        /** Give the number at a fraction of the way from the least to the most. */
        BigDecimal pick(double fraction) {
            if (step != null) {
                return multiple(fraction);
            }
            BigDecimal span = most.subtract(least);
            BigDecimal raw = least.add(span.multiply(BigDecimal.valueOf(fraction)));
            for (int scale = 2; scale <= SCALE_MAX + 28; scale += 2) {
                BigDecimal rounded = raw.setScale(scale, RoundingMode.HALF_EVEN);
                if (holds(rounded)) {
                    return rounded;
                }
            }
            return least.add(span.multiply(new BigDecimal("0.5")));
        }

        private BigDecimal multiple(double fraction) {
            BigDecimal by = step == null ? BigDecimal.ONE : step;
            BigInteger first = first(by);
            BigInteger last = last(by);
            if (first.compareTo(last) > 0) {
                String wanted = by.compareTo(BigDecimal.ONE) == 0 ? "integer" : "multiple of " + by;
                throw new Impossible("there is no " + wanted + " from " + least + " to " + most);
            }
            BigInteger count = last.subtract(first).add(BigInteger.ONE);
            BigInteger chosen = new BigDecimal(count)
                    .multiply(BigDecimal.valueOf(fraction))
                    .toBigInteger()
                    .min(count.subtract(BigInteger.ONE))
                    .add(first);
            return by.multiply(new BigDecimal(chosen));
        }

        private BigInteger first(BigDecimal by) {
            BigInteger first = least.divide(by, 0, RoundingMode.CEILING).toBigInteger();
            boolean shut = blend.min != null
                    && blend.minExclusive
                    && by.multiply(new BigDecimal(first)).compareTo(least) == 0;
            return shut ? first.add(BigInteger.ONE) : first;
        }

        private BigInteger last(BigDecimal by) {
            BigInteger last = most.divide(by, 0, RoundingMode.FLOOR).toBigInteger();
            boolean shut = blend.max != null
                    && blend.maxExclusive
                    && by.multiply(new BigDecimal(last)).compareTo(most) == 0;
            return shut ? last.subtract(BigInteger.ONE) : last;
        }

        /** Give the least or the most, as near as it may be. */
        BigDecimal edge(boolean lower) {
            Range whole = new Range(
                    blend.min == null ? least : blend.min.decimal(),
                    blend.max == null ? most : blend.max.decimal(),
                    step,
                    blend,
                    this.whole);
            return whole.end(lower);
        }

        private BigDecimal end(boolean lower) {
            if (step != null) {
                return multiple(lower ? 0 : 1);
            }
            BigDecimal bound = lower ? least : most;
            if (holds(bound)) {
                return bound;
            }
            return pick(lower ? 1e-9 : 1 - 1e-9);
        }

        /** Give the allowed number nearest to what is meant, or null where that is far from it. */
        @Nullable
        BigDecimal nearest(BigDecimal meant) {
            BigDecimal value = step == null ? meant : round(meant, step);
            return holds(value) ? value : null;
        }

        private static BigDecimal round(BigDecimal value, BigDecimal step) {
            return value.divide(step, 0, RoundingMode.HALF_EVEN).multiply(step);
        }
    }
}
