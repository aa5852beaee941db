package dev.ringer.validation;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The text of an XML document, decoded before it is parsed: the parser of the platform would write to standard error
 * about bytes that are none.
 */
final class XmlText {

    private static final int DECLARATION_BYTES_MAX = 200;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** A text, or why there is none. */
    sealed interface Result {
        record Text(String text) implements Result {}

        record Malformed(String reason) implements Result {}
    }

    private XmlText() {}

    /**
     * Decode a document by the charset that the message names, else by its byte order mark, else by its declaration,
     * else as UTF-8 (XML 1.0, F).
     */
    static Result of(byte[] bytes, @Nullable String named) {
        String name = named == null ? guess(bytes) : named;
        try {
            Charset charset = Charset.forName(name);
            String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return new Result.Text(!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return new Result.Malformed("its encoding '" + name + "' is not known");
        } catch (CharacterCodingException e) {
            return new Result.Malformed("its bytes are no text in " + name);
        }
    }

    private static String guess(byte[] bytes) {
        int first = bytes.length < 2 ? 0 : (bytes[0] & 0xFF) << 8 | (bytes[1] & 0xFF);
        return switch (first) {
            case 0xFEFF, 0x003C -> "UTF-16BE";
            case 0xFFFE, 0x3C00 -> "UTF-16LE";
            default -> declared(bytes).orElse("UTF-8");
        };
    }

    /** Read {@code encoding="…"} of the declaration. */
    private static Optional<String> declared(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, DECLARATION_BYTES_MAX), StandardCharsets.ISO_8859_1);
        int end = head.indexOf("?>");
        int word = head.indexOf("encoding");
        if (!head.startsWith("<?xml") || word < 0 || word > end) {
            return Optional.empty();
        }
        String rest = head.substring(word + "encoding".length(), end).strip();
        String value = rest.startsWith("=") ? rest.substring(1).strip() : "";
        int close = value.length() < 2 ? -1 : value.indexOf(value.charAt(0), 1);
        return close > 1 ? Optional.of(value.substring(1, close).toUpperCase(Locale.ROOT)) : Optional.empty();
    }
}
