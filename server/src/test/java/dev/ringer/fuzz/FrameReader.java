package dev.ringer.fuzz;

import dev.ringer.http.Headers;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http2.DefaultHttp2HeadersDecoder;
import io.netty.handler.codec.http2.Http2Exception;
import io.netty.handler.codec.http2.Http2Headers;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what a server sent as HTTP/2 and gives the answers; a frame that is cut off at the end is left out. */
final class FrameReader {

    private static final int FRAME_MAX = 16_384;

    private final DefaultHttp2HeadersDecoder decoder = new DefaultHttp2HeadersDecoder(false, 1 << 20);
    private final Map<Integer, Headers> heads = new LinkedHashMap<>();
    private final Map<Integer, ByteArrayOutputStream> bodies = new HashMap<>();

    /** Give the answers in the order they came, with as much of their bodies as came. */
    static List<Seen> answers(byte[] bytes) {
        FrameReader reader = new FrameReader();
        reader.read(Unpooled.wrappedBuffer(bytes));
        return reader.answers();
    }

    private List<Seen> answers() {
        List<Seen> answers = new ArrayList<>();
        heads.forEach((stream, head) -> {
            int status = Integer.parseInt(head.first(":status").orElse("0"));
            byte[] body =
                    bodies.getOrDefault(stream, new ByteArrayOutputStream()).toByteArray();
            answers.add(new Seen(status, head, body));
        });
        return answers;
    }

    private void read(ByteBuf in) {
        ByteBuf block = Unpooled.buffer();
        while (in.readableBytes() >= 9) {
            int length = in.readUnsignedMedium();
            int type = in.readUnsignedByte();
            int flags = in.readUnsignedByte();
            int stream = in.readInt();
            if (length > FRAME_MAX || type > Frames.CONTINUATION || stream < 0) {
                throw new AnswerReader.MalformedException(
                        "a frame of type " + type + ", " + length + " bytes, stream " + stream);
            }
            if (in.readableBytes() < length) {
                return;
            }
            ByteBuf payload = in.readSlice(length);
            if (type == Frames.DATA) {
                bodies.computeIfAbsent(stream, each -> new ByteArrayOutputStream())
                        .writeBytes(ByteBufUtil.getBytes(payload));
            }
            if (type == Frames.HEADERS || type == Frames.CONTINUATION) {
                block.writeBytes(payload);
                if ((flags & Frames.END_HEADERS) != 0) {
                    head(stream, block);
                    block.clear();
                }
            }
        }
    }

    private void head(int stream, ByteBuf block) {
        try {
            Http2Headers headers = decoder.decodeHeaders(stream, block);
            Headers.Builder fields = Headers.builder();
            headers.forEach(field ->
                    fields.add(field.getKey().toString(), field.getValue().toString()));
            heads.putIfAbsent(stream, fields.build());
        } catch (Http2Exception e) {
            throw new AnswerReader.MalformedException("a header block that cannot be read: " + e.getMessage());
        }
    }
}
