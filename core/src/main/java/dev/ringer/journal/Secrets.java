package dev.ringer.journal;

import dev.ringer.http.Body;
import dev.ringer.http.Headers;
import dev.ringer.http.Percent;
import dev.ringer.json.Json;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The secrets of one exchange, which others of its texts may repeat: a violation tells what it found, a template what
 * it was given.
 */
final class Secrets {

    /** What is shorter is in too many words to be taken out of all of them. */
    private static final int LENGTH_LEAST = 4;

    /** Most exchanges have none. */
    private List<String> texts = List.of();

    /** Note a secret in each of the ways in which it may be written. */
    void add(String secret) {
        if (secret.length() < LENGTH_LEAST || texts.contains(secret)) {
            return;
        }
        texts = new ArrayList<>(texts);
        if (isPlain(secret)) {
            addPlain(secret);
        } else {
            addVariants(secret);
        }
        // The longest first, lest a part of it is left over.
        texts.sort(Comparator.comparingInt(String::length).reversed());
    }

    /** Tell whether a text looks the same in JSON, in a query and in a header. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            if (!plain && c != '-' && c != '.' && c != '_') {
                return false;
            }
        }
        return true;
    }

    private void addVariants(String secret) {
        for (String each : List.of(secret, Percent.decode(secret), Percent.decodeForm(secret))) {
            addPlain(each);
            addPlain(Percent.encode(each));
            String quoted = Json.of(each).text();
            addPlain(quoted.substring(1, quoted.length() - 1));
        }
    }

    private void addPlain(String secret) {
        if (secret.length() >= LENGTH_LEAST && !texts.contains(secret)) {
            texts.add(secret);
        }
    }

    boolean isEmpty() {
        return texts.isEmpty();
    }

    /** Give a text without them. */
    String scrub(String text) {
        if (texts.isEmpty()) {
            return text;
        }
        String clean = text;
        for (String each : texts) {
            clean = clean.contains(each) ? clean.replace(each, Masks.MASK) : clean;
        }
        return clean;
    }

    /** Give headers without them: the same where there are none in there. */
    Headers scrub(Headers headers) {
        boolean clean = true;
        for (int i = 0; i < headers.size() && clean; i++) {
            clean = !isIn(headers.value(i));
        }
        if (clean) {
            return headers;
        }
        Headers.Builder builder = Headers.builder();
        headers.forEach((name, value) -> builder.add(name, scrub(value)));
        return builder.build();
    }

    private boolean isIn(String value) {
        for (int i = 0; i < texts.size(); i++) {
            if (value.contains(texts.get(i))) {
                return true;
            }
        }
        return false;
    }

    /** Give a body without them: the same where there are none in there. */
    Body scrub(Body body) {
        if (body.isEmpty() || texts.isEmpty()) {
            return body;
        }
        Body clean = body;
        for (String each : texts) {
            byte[] secret = each.getBytes(StandardCharsets.UTF_8);
            int at = find(clean.bytes(), secret, 0);
            clean = at < 0 ? clean : without(clean.bytes(), secret, at);
        }
        return clean;
    }

    private static Body without(byte[] bytes, byte[] secret, int first) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
        int from = 0;
        for (int at = first; at >= 0; at = find(bytes, secret, from)) {
            out.write(bytes, from, at - from);
            out.writeBytes(Masks.MASK.getBytes(StandardCharsets.US_ASCII));
            from = at + secret.length;
        }
        out.write(bytes, from, bytes.length - from);
        return Body.of(out.toByteArray());
    }

    private static int find(byte[] bytes, byte[] wanted, int from) {
        byte first = wanted[0];
        int last = bytes.length - wanted.length;
        for (int i = from; i <= last; i++) {
            if (bytes[i] == first && matches(bytes, wanted, i)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean matches(byte[] bytes, byte[] wanted, int at) {
        for (int i = 1; i < wanted.length; i++) {
            if (bytes[at + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}
