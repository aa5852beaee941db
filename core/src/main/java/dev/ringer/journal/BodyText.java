package dev.ringer.journal;

import dev.ringer.http.Body;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Bodies as texts, where they are some. */
final class BodyText {

    private BodyText() {}

    /**
     * Decode a body as UTF-8; nothing where it is none. A character that the cut of a truncated body went through is
     * left out.
     *
     * @param truncated whether there was more of it
     */
    static Optional<String> of(Body body, boolean truncated) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(body.bytes());
        CharBuffer out = CharBuffer.allocate(in.remaining());
        CoderResult result = decoder.decode(in, out, !truncated);
        return result.isError() ? Optional.empty() : Optional.of(out.flip().toString());
    }
}
