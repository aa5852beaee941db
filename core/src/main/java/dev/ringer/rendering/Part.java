package dev.ringer.rendering;

import dev.ringer.http.Body;
import dev.ringer.http.Headers;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/** A part of a multipart body (RFC 2046, 5.1). */
record Part(Headers headers, Body body) {

    private static final Pattern BOUNDARY = Pattern.compile("[0-9A-Za-z'()+_,./:=?-]{1,70}");

    /**
     * Write parts behind each other.
     *
     * @param boundary occurs in none of them
     */
    static byte[] join(List<Part> parts, String boundary) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (Part each : parts) {
            write(out, "--" + boundary + "\r\n");
            each.headers.forEach((name, value) -> write(out, name + ": " + value + "\r\n"));
            write(out, "\r\n");
            out.writeBytes(each.body.bytes());
            write(out, "\r\n");
        }
        write(out, "--" + boundary + "--\r\n");
        return out.toByteArray();
    }

    private static void write(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Tell whether the text may be a boundary (RFC 2046, 5.1.1); one with spaces is not taken. */
    static boolean isBoundary(String text) {
        return BOUNDARY.matcher(text).matches();
    }

    /** Give a boundary that occurs in none of the parts: the one wanted, else one that the same parts always give. */
    static String boundary(List<Part> parts, String wanted) {
        String boundary = isBoundary(wanted) ? wanted : digest(parts, 0);
        for (int i = 1; occurs(boundary, parts); i++) {
            boundary = digest(parts, i);
        }
        return boundary;
    }

    private static String digest(List<Part> parts, int salt) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((byte) salt);
            for (Part each : parts) {
                digest.update(each.headers.toString().getBytes(StandardCharsets.UTF_8));
                digest.update(each.body.bytes());
            }
            return "part-" + HexFormat.of().formatHex(digest.digest(), 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static boolean occurs(String boundary, List<Part> parts) {
        // Latin-1 gives a character a byte, so that text search finds bytes.
        return parts.stream()
                .anyMatch(each -> each.body.text(StandardCharsets.ISO_8859_1).contains(boundary));
    }
}
