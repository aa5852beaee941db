package dev.ringer.client;

import dev.ringer.json.JsonNumber;
import dev.ringer.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A request, its response and the reason, as the journal has them.
 *
 * @param json all that is known of it
 */
public record Exchange(JsonObject json) {

    /** Give its number, which grows with time. */
    public long id() {
        return json.get("id") instanceof JsonNumber id ? id.longValue() : 0;
    }

    public String method() {
        return text(part("request"), "method");
    }

    /** Give the path as it was sent, without the query. */
    public String path() {
        return text(part("request"), "path");
    }

    public int status() {
        return part("response").get("status") instanceof JsonNumber status ? (int) status.longValue() : 0;
    }

    /** Give the operation that it was for; nothing where the contract has none. */
    public Optional<String> operation() {
        return Optional.ofNullable(json.string("operation"));
    }

    /** Give the rung that answered, such as {@code stub}. */
    public String origin() {
        return text(json, "origin");
    }

    /** Give why it was answered so, as a sentence. */
    public String reason() {
        return text(json, "reason");
    }

    /** Give the stub that answered. */
    public Optional<String> stub() {
        return Optional.ofNullable(json.string("stub"));
    }

    /** Give what the request broke of the contract, each as a sentence. */
    public List<String> violations() {
        return Control.objects(json, "violations").stream()
                .flatMap(each -> Stream.ofNullable(each.string("message")))
                .toList();
    }

    /** Tell whether the request asked for what the contract does not have, or broke it; a warning alone does not count. */
    public boolean isAgainstContract() {
        return origin().equals("refusal")
                || Control.objects(json, "violations").stream()
                        .anyMatch(each -> !"Warning".equals(each.string("severity")));
    }

    /** Give it as lines for people, the violations below. */
    @Override
    public String toString() {
        StringBuilder lines = new StringBuilder(method() + " " + path() + " -> " + status());
        if (violations().isEmpty()) {
            lines.append("\n  ").append(reason());
        }
        violations().forEach(each -> lines.append("\n  ").append(each));
        return lines.toString();
    }

    private JsonObject part(String name) {
        return Trees.object(json, name);
    }

    private static String text(JsonObject object, String name) {
        String text = object.string(name);
        return text == null ? "" : text;
    }
}
