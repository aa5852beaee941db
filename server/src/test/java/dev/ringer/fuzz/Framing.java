package dev.ringer.fuzz;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;

/** Ways to write requests as HTTP/1 that a server may stumble over. */
final class Framing {

    private static final List<BiFunction<Draft, Chance, byte[]>> ALL = List.of(
            Framing::chunked,
            Framing::chunked,
            Framing::smuggled,
            Framing::smuggled,
            Framing::damaged,
            Framing::damaged,
            Framing::cut,
            Framing::twisted,
            Framing::pipelined,
            Framing::upgrading,
            Framing::expecting,
            (draft, chance) -> chance.bytes(chance.length(4096)));

    private static final List<String> SMUGGLING = List.of(
            "Content-Length: 0\r\nContent-Length: 5\r\n",
            "Content-Length: 5, 5\r\n",
            "Content-Length: +1\r\n",
            "Content-Length: 99999999999999999999\r\n",
            "Content-Length: 00\r\n",
            "Content-Length : 1\r\n",
            "Content-Length:\t1\r\n",
            " Content-Length: 1\r\n",
            "Transfer-Encoding: chunked\r\nContent-Length: 3\r\n",
            "Transfer-Encoding: chunked, identity\r\n",
            "Transfer-Encoding: xchunked\r\n",
            "Transfer-Encoding : chunked\r\n",
            "Transfer-Encoding:\u000bchunked\r\n",
            "Transfer-Encoding: chunked\r\nTransfer-Encoding: x\r\n",
            "transfer-encoding: CHUNKED\r\n",
            "X: a\rContent-Length: 1\r\n",
            "X: a\nContent-Length: 1\n",
            "X\r\n",
            ": \r\n",
            "Host: b\r\n",
            "X: \u0000\r\n");

    private static final List<String> SIZES = List.of(
            "0",
            "1",
            "5",
            "00000000000000001",
            "-1",
            "0x1",
            "g",
            "",
            " 1",
            "1 ",
            "1;a=b",
            "1;\"",
            "7fffffff",
            "80000000",
            "ffffffffffffffff",
            "1\n");

    private static final List<String> VERSIONS = List.of(
            "HTTP/1.0",
            "HTTP/1.2",
            "HTTP/0.9",
            "HTTP/2.0",
            "HTTP/1",
            "http/1.1",
            "",
            "HTTP/1.1 ",
            "HTTP/11.1",
            "RTSP/1.0");

    private Framing() {}

    static byte[] write(Draft draft, Chance chance) {
        return chance.pick(ALL).apply(draft, chance);
    }

    private static byte[] chunked(Draft draft, Chance chance) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(Grammar.latin(draft.head("HTTP/1.1") + "Transfer-Encoding: chunked\r\n\r\n"));
        byte[] body = draft.body();
        for (int at = 0; at < body.length; ) {
            int size = Math.min(body.length - at, 1 + chance.below(200));
            String line = chance.oneIn(12) ? chance.pick(SIZES) : Integer.toHexString(size);
            out.writeBytes(Grammar.latin(line + "\r\n"));
            out.write(body, at, size);
            out.writeBytes(Grammar.latin(chance.oneIn(30) ? "\n" : "\r\n"));
            at += size;
        }
        String trailer =
                chance.oneIn(4) ? chance.pick("X: y\r\n", "Content-Length: 1\r\n", "X\r\n", "X: ".repeat(900)) : "";
        out.writeBytes(Grammar.latin((chance.oneIn(8) ? chance.pick(SIZES) : "0") + "\r\n" + trailer + "\r\n"));
        return out.toByteArray();
    }

    private static byte[] smuggled(Draft draft, Chance chance) {
        String head = draft.head("HTTP/1.1") + chance.pick(SMUGGLING) + (chance.oneIn(3) ? chance.pick(SMUGGLING) : "");
        return Draft.join(
                Grammar.latin(head + "\r\n"),
                draft.body(),
                Grammar.latin(chance.pick("", "0\r\n\r\n", "1\r\na\r\n0\r\n\r\n")),
                Draft.of("GET", "/smuggled").http1());
    }

    private static byte[] damaged(Draft draft, Chance chance) {
        byte[] bytes = draft.http1().clone();
        int reach = chance.oneIn(2) ? Math.min(bytes.length, 120) : bytes.length;
        for (int i = chance.below(6); i >= 0; i--) {
            bytes[chance.below(reach)] =
                    chance.oneIn(2) ? chance.bytes(1)[0] : (byte) (int) chance.pick(0, 9, 10, 13, 32, 58);
        }
        return bytes;
    }

    private static byte[] cut(Draft draft, Chance chance) {
        byte[] bytes = draft.http1();
        return Arrays.copyOf(bytes, chance.below(bytes.length + 1));
    }

    private static byte[] twisted(Draft draft, Chance chance) {
        String whole = Mutations.latin(draft.http1());
        return Grammar.latin(
                switch (chance.below(6)) {
                    case 0 -> whole.replace("\r\n", "\n");
                    case 1 -> whole.replace("HTTP/1.1", chance.pick(VERSIONS));
                    case 2 -> whole.replaceFirst(" ", chance.pick("  ", "\t", "", "\u0000", "\u000b"));
                    case 3 -> "\r\n".repeat(chance.length(50)) + whole;
                    case 4 -> whole.replace(": ", chance.pick(":", ":\t", " : ", ":  \t "));
                    default ->
                        whole.replaceFirst("\r\n", "\r\n" + chance.pick(" a", "\t", "\u00e9: a\r\n", "a\r\n", "\r\n"));
                });
    }

    private static byte[] pipelined(Draft draft, Chance chance) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] whole = draft.http1();
        int most = whole.length > 4000 ? 3 : 120;
        for (int i = chance.length(most); i >= 0; i--) {
            out.writeBytes(whole);
        }
        out.writeBytes(Grammar.latin(chance.pick("", "\r\n", "x", "\r\n\r\n\r\n")));
        return out.toByteArray();
    }

    private static byte[] upgrading(Draft draft, Chance chance) {
        Draft upgrade = draft.withOnly("Upgrade", chance.pick("h2c", "websocket", "h2c, x", "TLS/1.2", "h2"))
                .withOnly(
                        "Connection",
                        chance.pick("Upgrade", "Upgrade, HTTP2-Settings", "HTTP2-Settings, Upgrade, close"))
                .withOnly(
                        "HTTP2-Settings",
                        chance.pick("", "AAMAAABkAAQAAP__", "AAMAAABkAAQAAP", "****", "AAIAAAACAAQ-____"));
        byte[] after = chance.oneIn(2) ? Frames.conversation(draft, chance) : chance.bytes(chance.length(200));
        return Draft.join(upgrade.http1(), after);
    }

    private static byte[] expecting(Draft draft, Chance chance) {
        return draft.with("Expect", chance.pick("100-continue", "100-Continue", "x", "100-continue, x", ""))
                .http1();
    }

    /** Give a shot of whole requests, all at once. */
    static Shot whole(List<Draft> drafts, int pieces) {
        byte[] bytes = Draft.join(drafts.stream().map(Draft::http1).toArray(byte[][]::new));
        return new Shot(Shot.Kind.REQUESTS, bytes, pieces, Shot.Ending.STAY, drafts);
    }

    /** Tell whether the request's bytes would be one whole request. */
    static boolean isWhole(Draft draft) {
        return !(draft.has("Content-Length")
                || draft.has("Transfer-Encoding")
                || draft.has("Connection")
                || draft.has("Expect")
                || draft.has("Upgrade"));
    }
}
