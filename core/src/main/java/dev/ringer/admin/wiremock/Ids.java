package dev.ringer.admin.wiremock;

import dev.ringer.stub.StubId;
import java.util.OptionalLong;
import java.util.UUID;

/** Identifiers of exchanges as WireMock's clients have them: UUIDs, which hold the number that the journal has. */
final class Ids {

    /** What they begin with. */
    private static final long EXCHANGE = 0x52696e67_6572_8000L;

    private Ids() {}

    static String ofExchange(long id) {
        return new UUID(EXCHANGE, Long.MIN_VALUE | id).toString();
    }

    /** Give the number of an exchange; nothing where it is another's identifier. */
    static OptionalLong exchange(String text) {
        if (!StubId.isId(text)) {
            return OptionalLong.empty();
        }
        UUID id = UUID.fromString(text);
        return id.getMostSignificantBits() == EXCHANGE
                ? OptionalLong.of(id.getLeastSignificantBits() & Long.MAX_VALUE)
                : OptionalLong.empty();
    }
}
