package dev.ringer.fuzz;

import dev.ringer.http.Body;
import dev.ringer.http.Caller;
import dev.ringer.http.Headers;
import dev.ringer.http.Request;
import dev.ringer.http.Target;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A request before it is written: every text may be odd, one byte for each character. */
record Draft(String method, String target, List<Field> fields, Body content) {

    /** A header field. */
    record Field(String name, String value) {}

    Draft {
        fields = List.copyOf(fields);
    }

    Draft(String method, String target, List<Field> fields, byte[] body) {
        this(method, target, fields, Body.of(body));
    }

    static Draft of(String method, String target) {
        return new Draft(method, target, List.of(), Body.EMPTY);
    }

    byte[] body() {
        return content.bytes();
    }

    Draft withMethod(String replacement) {
        return new Draft(replacement, target, fields, content);
    }

    Draft withTarget(String replacement) {
        return new Draft(method, replacement, fields, content);
    }

    Draft withBody(byte[] replacement) {
        return new Draft(method, target, fields, replacement);
    }

    Draft withFields(List<Field> replacement) {
        return new Draft(method, target, replacement, content);
    }

    /** Add a field, beside those of the same name. */
    Draft with(String name, String value) {
        List<Field> more = new ArrayList<>(fields);
        more.add(new Field(name, value));
        return withFields(more);
    }

    /** Put a field in the place of those of the same name. */
    Draft withOnly(String name, String value) {
        return without(name).with(name, value);
    }

    Draft without(String name) {
        return withFields(fields.stream()
                .filter(each -> !each.name().equalsIgnoreCase(name))
                .toList());
    }

    boolean has(String name) {
        return fields.stream().anyMatch(each -> each.name().equalsIgnoreCase(name));
    }

    /** Write request line and fields without the empty line that ends them. */
    String head(String version) {
        StringBuilder head = new StringBuilder();
        head.append(method)
                .append(' ')
                .append(target)
                .append(' ')
                .append(version)
                .append("\r\n");
        if (!has("Host")) {
            head.append("Host: a\r\n");
        }
        fields.forEach(each ->
                head.append(each.name()).append(": ").append(each.value()).append("\r\n"));
        return head.toString();
    }

    /** Write the request as it should be, with the length of its body. */
    byte[] http1() {
        String length =
                content.isEmpty() && !method.equals("POST") ? "" : "Content-Length: " + content.length() + "\r\n";
        return join((head("HTTP/1.1") + length + "\r\n").getBytes(StandardCharsets.ISO_8859_1), body());
    }

    /** Give the request as the server would hand it to the engine. */
    Request inMemory() {
        Headers.Builder headers = Headers.builder();
        if (!has("Host")) {
            headers.add("Host", "a");
        }
        fields.forEach(each -> headers.add(each.name(), each.value().strip()));
        return new Request(method, Target.parse(visible(target)), headers.build(), content, "http://a", Caller.UNKNOWN);
    }

    /** Encode bytes beyond ASCII, as the server does. */
    private static String visible(String target) {
        StringBuilder out = new StringBuilder();
        target.chars().forEach(c -> out.append(c < 0x80 ? "" + (char) c : String.format("%%%02X", c)));
        return out.toString();
    }

    static byte[] join(byte[]... pieces) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] piece : pieces) {
            out.writeBytes(piece);
        }
        return out.toByteArray();
    }
}
