package dev.ringer.stub;

import dev.ringer.json.Json;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * What the stubs of one file are counted by when nobody has named them: by what they say, since their places change as
 * others come and go. Equal ones are told apart by their order.
 */
final class Identity {

    private final URI file;
    private final Map<String, Integer> seen = new HashMap<>();

    Identity(URI file) {
        this.file = file;
    }

    String of(Json source) {
        String digest = digest(source.text());
        return file + "#" + digest + "/" + seen.merge(digest, 1, Integer::sum);
    }

    private static String digest(String text) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sum);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
