package dev.ringer.server;

import io.netty.handler.codec.http2.Http2Settings;
import java.nio.ByteBuffer;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Reads the HTTP2-Settings field: the payload of a SETTINGS frame in base64url (RFC 7540, 3.2.1). */
final class Http2UpgradeSettings {

    /** Two bytes of name and four of value. */
    private static final int SETTING_BYTES = 6;

    private Http2UpgradeSettings() {}

    /** Give the settings, or null where the text is not of this form or a value is not allowed. */
    static @Nullable Http2Settings read(String text) {
        try {
            ByteBuffer payload = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            if (payload.remaining() % SETTING_BYTES != 0) {
                return null;
            }
            Http2Settings settings = new Http2Settings();
            while (payload.hasRemaining()) {
                settings.put((char) payload.getShort(), (Long) (payload.getInt() & 0xFFFF_FFFFL));
            }
            return settings;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
