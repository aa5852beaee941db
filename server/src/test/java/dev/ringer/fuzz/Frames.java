package dev.ringer.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Locale;

/** Writes HTTP/2 by hand (RFC 9113), so that every frame may be wrong. */
final class Frames {

    static final byte[] PREFACE = Grammar.latin("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");

    static final int DATA = 0;
    static final int HEADERS = 1;
    static final int PRIORITY = 2;
    static final int RESET = 3;
    static final int SETTINGS = 4;
    static final int PUSH = 5;
    static final int PING = 6;
    static final int GO_AWAY = 7;
    static final int WINDOW = 8;
    static final int CONTINUATION = 9;

    static final int END_STREAM = 1;
    static final int END_HEADERS = 4;
    static final int PADDED = 8;
    static final int WITH_PRIORITY = 32;

    private Frames() {}

    static byte[] frame(int type, int flags, int stream, byte[] payload) {
        ByteBuffer out = ByteBuffer.allocate(9 + payload.length);
        out.put((byte) (payload.length >> 16)).putShort((short) payload.length);
        out.put((byte) type).put((byte) flags).putInt(stream).put(payload);
        return out.array();
    }

    static byte[] number(int value) {
        return ByteBuffer.allocate(4).putInt(value).array();
    }

    static byte[] setting(int id, int value) {
        return frame(
                SETTINGS,
                0,
                0,
                ByteBuffer.allocate(6).putShort((short) id).putInt(value).array());
    }

    /** Write a header block of literal fields, none kept and none compressed (RFC 7541, 6.2.2). */
    static byte[] block(Draft draft) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        field(out, ":method", draft.method());
        field(out, ":scheme", "http");
        field(out, ":path", draft.target());
        field(out, ":authority", "a");
        draft.fields().forEach(each -> field(out, each.name().toLowerCase(Locale.ROOT), each.value()));
        return out.toByteArray();
    }

    static void field(ByteArrayOutputStream out, String name, String value) {
        out.write(0);
        text(out, name);
        text(out, value);
    }

    private static void text(ByteArrayOutputStream out, String text) {
        int length = text.length();
        if (length < 127) {
            out.write(length);
        } else {
            out.write(127);
            int rest = length - 127;
            for (; rest >= 128; rest >>= 7) {
                out.write((rest & 127) | 128);
            }
            out.write(rest);
        }
        out.writeBytes(Grammar.latin(text));
    }

    /** Write a request as it should be. */
    static byte[] request(Draft draft, int stream) {
        byte[] block = block(draft);
        int end = draft.body().length == 0 ? END_STREAM : 0;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int at = 0; at == 0 || at < block.length; at += 16_384) {
            byte[] piece = Arrays.copyOfRange(block, at, Math.min(block.length, at + 16_384));
            int last = at + 16_384 >= block.length ? END_HEADERS : 0;
            out.writeBytes(frame(at == 0 ? HEADERS : CONTINUATION, (at == 0 ? end : 0) | last, stream, piece));
        }
        byte[] body = draft.body();
        for (int at = 0; at < body.length; at += 16_384) {
            byte[] piece = Arrays.copyOfRange(body, at, Math.min(body.length, at + 16_384));
            out.writeBytes(frame(DATA, at + 16_384 >= body.length ? END_STREAM : 0, stream, piece));
        }
        return out.toByteArray();
    }

    /** Write a conversation in which anything may be wrong, from the first byte to the last. */
    static byte[] conversation(Draft draft, Chance chance) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(PREFACE);
        out.writeBytes(chance.oneIn(20) ? new byte[0] : frame(SETTINGS, 0, 0, new byte[0]));
        int stream = 1;
        for (int steps = 1 + chance.below(6); steps > 0; steps--) {
            out.writeBytes(FrameOddities.step(draft, stream, chance));
            stream += 2;
        }
        byte[] bytes = out.toByteArray();
        for (int damage = chance.oneIn(3) ? 1 + chance.below(4) : 0; damage > 0; damage--) {
            int from = chance.oneIn(10) ? 0 : Math.min(bytes.length - 1, PREFACE.length);
            bytes[from + chance.below(bytes.length - from)] = chance.bytes(1)[0];
        }
        return bytes;
    }
}
