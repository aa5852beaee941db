package dev.ringer.generation.meaning;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What {@code x-faker} names mean here; names are those of the JavaScript library, old and new. */
final class Faker {

    private static final Map<String, String> PHRASES = Map.ofEntries(
            Map.entry("find name", "full name"),
            Map.entry("display name", "username"),
            Map.entry("company name", "company name"),
            Map.entry("product name", "product name"),
            Map.entry("word", "value"),
            Map.entry("words", "value"),
            Map.entry("sentence", "description"),
            Map.entry("sentences", "description"),
            Map.entry("paragraph", "description"),
            Map.entry("paragraphs", "description"),
            Map.entry("text", "description"),
            Map.entry("past", "created at"),
            Map.entry("recent", "updated at"),
            Map.entry("future", "expires at"),
            Map.entry("soon", "expires at"),
            Map.entry("birthdate", "birth date"),
            Map.entry("ip", "ip"),
            Map.entry("domain name", "domain name"),
            Map.entry("image url", "image url"),
            Map.entry("street address", "street address"),
            Map.entry("zip code", "zip code"),
            Map.entry("country code", "country code"),
            Map.entry("credit card number", "card number"),
            Map.entry("commit sha", "sha"),
            Map.entry("semver", "version"),
            Map.entry("number", "count"),
            Map.entry("int", "count"),
            Map.entry("float", "score"),
            Map.entry("datatype uuid", "uuid"));

    private Faker() {}

    /** Give the phrase of the tables that a name such as {@code internet.email} or {@code faker.person.fullName} means. */
    static Optional<String> phrase(String name) {
        if (name.isEmpty()) {
            return Optional.empty();
        }
        String call = name.replaceAll("[({].*$", "");
        List<String> words = Tokens.of(call.substring(call.lastIndexOf('.') + 1));
        String method = String.join(" ", words);
        List<String> module = Tokens.of(call.contains(".") ? call.substring(0, call.lastIndexOf('.')) : "");
        String qualified = module.isEmpty() ? method : module.get(module.size() - 1) + " " + method;
        if (PHRASES.containsKey(qualified)) {
            return Optional.ofNullable(PHRASES.get(qualified));
        }
        return Optional.of(PHRASES.getOrDefault(method, method));
    }
}
