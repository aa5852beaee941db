package dev.ringer.fuzz;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Feeds a parser inputs that grow from those that led somewhere new. */
final class Explorer {

    private static final String SIGNS = "{}[]():;,.=\"'\\/%&*?+|<>!#-_ \n\t\r09azAZ";
    private static final int INPUT_MAX = 4096;
    private static final long SLOW_NANOS = 4_000_000_000L;

    private final String name;
    private final Consumer<byte[]> parser;
    private final Coverage coverage;
    private final List<byte[]> kept = new ArrayList<>();
    private int taken;

    Explorer(String name, Consumer<byte[]> parser, Coverage coverage) {
        this.name = name;
        this.parser = parser;
        this.coverage = coverage;
    }

    /** Feed the seeds and so many inputs more; gives the first that fails or takes seconds. */
    Optional<String> explore(List<byte[]> seeds, long seed, long count) {
        for (byte[] each : seeds) {
            kept.add(each);
            Optional<String> failure = feed(each);
            if (failure.isPresent()) {
                return failure;
            }
        }
        taken = coverage.taken();
        for (long number = 0; number < count; number++) {
            byte[] input = mutate(Chance.of(seed, number));
            Optional<String> failure = feed(input);
            if (failure.isPresent()) {
                return failure;
            }
            int now = coverage.taken();
            if (now > taken) {
                taken = now;
                kept.add(input);
            }
        }
        return Optional.empty();
    }

    private Optional<String> feed(byte[] input) {
        Optional<String> failure = tryOn(input);
        return failure.map(why -> {
            byte[] least = Shrinker.shrink(
                    input, fewer -> tryOn(fewer).map(why::equals).orElse(false));
            return name + ": " + why + " on \"" + Shrinker.escape(least) + "\"";
        });
    }

    private Optional<String> tryOn(byte[] input) {
        long start = cpuNanos();
        try {
            parser.accept(input);
        } catch (RuntimeException | Error e) {
            StackTraceElement[] trace = e.getStackTrace();
            return Optional.of(e.getClass().getName() + (trace.length == 0 ? "" : " at " + trace[0]));
        }
        return cpuNanos() - start > SLOW_NANOS ? Optional.of("takes seconds of the processor") : Optional.empty();
    }

    /** Count no time in which others had the processor. */
    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private byte[] mutate(Chance chance) {
        byte[] input = chance.pick(kept);
        for (int steps = 1 + chance.below(4); steps > 0; steps--) {
            input = step(input, chance);
        }
        return input.length > INPUT_MAX ? Arrays.copyOf(input, INPUT_MAX) : input;
    }

    private byte[] step(byte[] input, Chance chance) {
        int at = chance.below(input.length + 1);
        int to = at + chance.below(input.length - at + 1);
        byte[] head = Arrays.copyOf(input, at);
        byte[] middle = Arrays.copyOfRange(input, at, to);
        byte[] tail = Arrays.copyOfRange(input, to, input.length);
        byte[] rest = Arrays.copyOfRange(input, at, input.length);
        return switch (chance.below(6)) {
            case 0 -> Draft.join(head, tail);
            case 1 -> Draft.join(head, middle, middle, tail);
            case 2 -> Draft.join(head, chance.bytes(1 + chance.below(3)), tail);
            case 3 -> Draft.join(head, word(chance), rest);
            case 4 -> Draft.join(head, piece(chance.pick(kept), chance), rest);
            default -> Draft.join(head, new byte[] {(byte) SIGNS.charAt(chance.below(SIGNS.length()))}, rest);
        };
    }

    private static byte[] word(Chance chance) {
        return Grammar.latin(chance.pick(List.of(
                        Oddities.BODIES,
                        Oddities.HEADER_VALUES,
                        Oddities.QUERY_PIECES,
                        Oddities.PATH_PIECES,
                        Oddities.HEADER_NAMES))
                .get(chance.below(15)));
    }

    private static byte[] piece(byte[] other, Chance chance) {
        int at = chance.below(other.length + 1);
        return Arrays.copyOfRange(other, at, at + chance.below(other.length - at + 1));
    }

    /** Tell how far it went. */
    @Override
    public String toString() {
        return name + ": " + kept.size() + " inputs kept, " + taken + " branches taken by all so far";
    }
}
