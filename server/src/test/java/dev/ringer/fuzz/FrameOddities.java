package dev.ringer.fuzz;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** Things that a client may do with a stream of HTTP/2, most of them wrong. */
final class FrameOddities {

    private record Step(Draft draft, int stream, Chance chance) {}

    private static final byte[] NOTHING = new byte[0];

    private static final List<Function<Step, byte[]>> ALL = List.of(
            step -> Frames.request(step.draft(), step.stream()),
            step -> Frames.request(step.draft(), step.stream()),
            step -> Frames.request(Mutations.mutate(step.draft(), step.chance()), step.stream()),
            FrameOddities::continuationFlood,
            FrameOddities::rapidReset,
            FrameOddities::windowGames,
            FrameOddities::badPadding,
            FrameOddities::settingsGames,
            FrameOddities::pings,
            FrameOddities::priorityGames,
            FrameOddities::emptyData,
            FrameOddities::oddBlock,
            FrameOddities::randomFrame,
            FrameOddities::wrongStream,
            FrameOddities::lengthLie,
            FrameOddities::trailers);

    private FrameOddities() {}

    static byte[] step(Draft draft, int stream, Chance chance) {
        return chance.pick(ALL).apply(new Step(draft, stream, chance));
    }

    private static byte[] repeat(byte[] frame, int times) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < times; i++) {
            out.writeBytes(frame);
        }
        return out.toByteArray();
    }

    private static byte[] continuationFlood(Step step) {
        byte[] block = Frames.block(step.draft());
        byte[] more = step.chance().oneIn(2) ? NOTHING : Arrays.copyOf(block, Math.min(block.length, 200));
        int end = step.chance().oneIn(3) ? Frames.END_HEADERS : 0;
        return Draft.join(
                Frames.frame(Frames.HEADERS, Frames.END_STREAM, step.stream(), cut(block)),
                repeat(
                        Frames.frame(Frames.CONTINUATION, 0, step.stream(), more),
                        step.chance().length(2000)),
                Frames.frame(Frames.CONTINUATION, end, step.stream(), NOTHING));
    }

    private static byte[] cut(byte[] block) {
        return Arrays.copyOf(block, Math.min(block.length, 16_384));
    }

    private static byte[] rapidReset(Step step) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] block = cut(Frames.block(step.draft()));
        int times = step.chance().length(400);
        for (int i = 0; i < times; i++) {
            int stream = step.stream() + 2 * i;
            int end = step.chance().oneIn(2) ? Frames.END_STREAM : 0;
            out.writeBytes(Frames.frame(Frames.HEADERS, end | Frames.END_HEADERS, stream, block));
            out.writeBytes(Frames.frame(Frames.RESET, 0, stream, Frames.number(8)));
        }
        return out.toByteArray();
    }

    private static byte[] windowGames(Step step) {
        int amount = step.chance().pick(0, 1, 0x7fffffff, -1, 65_535);
        int stream = step.chance().pick(0, step.stream(), step.stream() + 100);
        return Draft.join(
                Frames.setting(4, step.chance().pick(0, 1, 0x7fffffff, -1)),
                Frames.request(step.draft(), step.stream()),
                repeat(
                        Frames.frame(Frames.WINDOW, 0, stream, Frames.number(amount)),
                        step.chance().length(200)));
    }

    private static byte[] badPadding(Step step) {
        byte[] block = cut(Frames.block(step.draft()));
        byte[] pad = {(byte) (int) step.chance().pick(0, 1, 255, block.length)};
        return Draft.join(
                Frames.frame(
                        Frames.HEADERS,
                        Frames.PADDED | Frames.END_HEADERS,
                        step.stream(),
                        Draft.join(pad, Arrays.copyOf(block, Math.min(block.length, 16_383)))),
                Frames.frame(
                        Frames.DATA,
                        Frames.PADDED | Frames.END_STREAM,
                        step.stream(),
                        step.chance().oneIn(3) ? NOTHING : Draft.join(pad, new byte[255])));
    }

    private static byte[] settingsGames(Step step) {
        Chance chance = step.chance();
        byte[] one = Frames.setting(
                chance.below(12), chance.pick(0, 1, 16_384, 16_383, 0xffffff, 0x1000000, -1, 0x7fffffff));
        byte[] odd =
                Frames.frame(Frames.SETTINGS, chance.pick(0, 1), chance.pick(0, 1), chance.bytes(chance.below(20)));
        return Draft.join(
                repeat(one, chance.length(300)), chance.oneIn(2) ? odd : Frames.request(step.draft(), step.stream()));
    }

    private static byte[] pings(Step step) {
        int size = step.chance().oneIn(4) ? step.chance().below(12) : 8;
        byte[] ping = Frames.frame(
                Frames.PING, step.chance().pick(0, 1), step.chance().pick(0, 0, 3), new byte[size]);
        return repeat(ping, step.chance().length(500));
    }

    private static byte[] priorityGames(Step step) {
        int on = step.chance().pick(0, step.stream(), step.stream() + 2, 0x7fffffff);
        byte[] priority =
                Draft.join(Frames.number(on), new byte[] {(byte) step.chance().below(256)});
        return Draft.join(
                repeat(
                        Frames.frame(Frames.PRIORITY, 0, step.stream(), priority),
                        step.chance().length(300)),
                Frames.frame(
                        Frames.HEADERS,
                        Frames.WITH_PRIORITY | Frames.END_HEADERS | Frames.END_STREAM,
                        step.stream(),
                        Draft.join(priority, Arrays.copyOf(cut(Frames.block(step.draft())), 200))));
    }

    private static byte[] emptyData(Step step) {
        byte[] block = cut(Frames.block(step.draft()));
        return Draft.join(
                Frames.frame(Frames.HEADERS, Frames.END_HEADERS, step.stream(), block),
                repeat(
                        Frames.frame(Frames.DATA, 0, step.stream(), NOTHING),
                        step.chance().length(300)),
                step.chance().oneIn(2)
                        ? NOTHING
                        : Frames.frame(Frames.DATA, Frames.END_STREAM, step.stream(), NOTHING));
    }

    private static byte[] oddBlock(Step step) {
        Chance chance = step.chance();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<String> names = List.of(
                ":method",
                ":path",
                ":scheme",
                ":authority",
                ":status",
                ":protocol",
                "connection",
                "te",
                "Host",
                "host",
                "",
                "transfer-encoding",
                "content-length",
                "cookie",
                "expect",
                "x y",
                "upgrade",
                "\u00e9",
                "x\u0000");
        for (int i = chance.below(8); i >= 0; i--) {
            String value = chance.oneIn(2)
                    ? chance.pick(Oddities.HEADER_VALUES)
                    : chance.pick("GET", "/", "http", "CONNECT", "\r\n", "\u0000");
            Frames.field(out, chance.pick(names), value);
        }
        byte[] tail = chance.oneIn(3) ? chance.bytes(chance.below(30)) : NOTHING;
        return Frames.frame(
                Frames.HEADERS,
                Frames.END_HEADERS | chance.pick(0, Frames.END_STREAM),
                step.stream(),
                Draft.join(chance.oneIn(2) ? cut(Frames.block(step.draft())) : NOTHING, out.toByteArray(), tail));
    }

    private static byte[] randomFrame(Step step) {
        Chance chance = step.chance();
        int stream = chance.pick(0, 1, 2, step.stream(), -1, 0x7fffffff);
        return Frames.frame(chance.below(14), chance.below(256), stream, chance.bytes(chance.length(300)));
    }

    private static byte[] wrongStream(Step step) {
        int stream = step.chance().pick(0, 2, 1, 0x7fffffff, -1);
        return Frames.request(step.draft(), stream);
    }

    private static byte[] lengthLie(Step step) {
        byte[] frames = Frames.request(step.draft(), step.stream());
        frames[step.chance().below(3)] = (byte) step.chance().below(256);
        return frames;
    }

    private static byte[] trailers(Step step) {
        byte[] block = cut(Frames.block(step.draft()));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Frames.field(out, step.chance().pick("x", ":path", "content-length"), "1");
        return Draft.join(
                Frames.frame(Frames.HEADERS, Frames.END_HEADERS, step.stream(), block),
                Frames.frame(
                        Frames.DATA,
                        0,
                        step.stream(),
                        step.draft().body().length > 16_384
                                ? NOTHING
                                : step.draft().body()),
                Frames.frame(
                        Frames.HEADERS,
                        Frames.END_HEADERS | step.chance().pick(0, Frames.END_STREAM),
                        step.stream(),
                        out.toByteArray()));
    }
}
