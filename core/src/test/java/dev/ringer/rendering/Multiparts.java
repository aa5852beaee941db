package dev.ringer.rendering;

import dev.ringer.http.Body;
import dev.ringer.http.Headers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads multipart bodies as RFC 2046 has them. */
final class Multiparts {

    private Multiparts() {}

    static List<Part> read(Rendered rendered) {
        String boundary = rendered.type().parameters().get("boundary");
        // Latin-1 keeps bytes as they are.
        String text = "\r\n" + rendered.body().text(StandardCharsets.ISO_8859_1);
        String end = "\r\n--" + boundary + "--\r\n";
        if (!text.endsWith(end)) {
            throw new AssertionError("no end: " + text);
        }
        String[] pieces = text.substring(0, text.length() - end.length()).split("\r\n--" + boundary + "\r\n", -1);
        List<Part> parts = new ArrayList<>();
        for (String piece : List.of(pieces).subList(1, pieces.length)) {
            int blank = piece.indexOf("\r\n\r\n");
            Headers.Builder headers = Headers.builder();
            for (String line : utf8(piece.substring(0, blank)).text().split("\r\n")) {
                headers.add(line.substring(0, line.indexOf(": ")), line.substring(line.indexOf(": ") + 2));
            }
            parts.add(new Part(headers.build(), utf8(piece.substring(blank + 4))));
        }
        return parts;
    }

    private static Body utf8(String latin) {
        return Body.of(latin.getBytes(StandardCharsets.ISO_8859_1));
    }
}
