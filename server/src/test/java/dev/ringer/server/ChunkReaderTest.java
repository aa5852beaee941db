package dev.ringer.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ChunkReaderTest {

    private static final String CHUNKS = "5;a=b\r\nhello\r\n1\r\n!\r\n0\r\nX: y\r\n\r\n";

    private final Budget budget = new Budget(1000);
    private final BodyBuffer body = BodyBuffer.open(budget, 100);
    private final ChunkReader reader = new ChunkReader(Limits.STANDARD, body);

    private static ByteBuf bytes(String text) {
        return Unpooled.copiedBuffer(text, StandardCharsets.ISO_8859_1);
    }

    @Test
    void a_body_may_be_cut_anywhere() {
        for (int cut = 0; cut < CHUNKS.length(); cut++) {
            BodyBuffer cutBody = BodyBuffer.open(budget, 100);
            ChunkReader cutReader = new ChunkReader(Limits.STANDARD, cutBody);
            assertThat(cutReader.read(bytes(CHUNKS.substring(0, cut)))).isFalse();
            assertThat(cutReader.read(bytes(CHUNKS.substring(cut)))).isTrue();
            assertThat(cutBody.complete().text()).isEqualTo("hello!");
        }
    }

    @Test
    void what_follows_the_body_is_not_touched() {
        ByteBuf in = bytes(CHUNKS + "GET /");
        assertThat(reader.read(in)).isTrue();
        assertThat(in.toString(StandardCharsets.ISO_8859_1)).isEqualTo("GET /");
    }

    @Test
    void the_budget_is_given_back_with_the_body() {
        assertThat(reader.read(bytes(CHUNKS))).isTrue();
        assertThat(budget.taken()).isPositive();
        assertThat(body.complete().text()).isEqualTo("hello!");
        assertThat(budget.taken()).isZero();
    }
}
