package dev.ringer.launch;

import dev.ringer.json.Json;
import dev.ringer.json.JsonObject;
import dev.ringer.json.JsonString;
import dev.ringer.validation.SecurityLevel;
import dev.ringer.validation.credential.KeySet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How closely credentials are looked at; the credentials that are accepted are secrets. */
record SecurityType() implements ValueType<SecurityLevel> {

    private static final String VERIFY = "verify:";
    private static final String ACCEPT = "accept:";

    @Override
    public SecurityLevel parse(String text) {
        if (text.startsWith(VERIFY)) {
            return new SecurityLevel.Verify(keys(Path.of(text.substring(VERIFY.length()))));
        }
        List<String> values = text.startsWith(ACCEPT)
                ? Arrays.asList(text.substring(ACCEPT.length()).split(","))
                : List.of();
        if (values.stream().anyMatch(each -> !each.isBlank())) {
            return new SecurityLevel.Accept(Set.copyOf(values));
        }
        return switch (text) {
            case "off" -> SecurityLevel.OFF;
            case "presence" -> SecurityLevel.PRESENCE;
            case "format" -> SecurityLevel.FORMAT;
            default -> throw new IllegalArgumentException(rule());
        };
    }

    private static KeySet keys(Path file) {
        try {
            return KeySet.parse(Files.readString(file));
        } catch (IOException e) {
            throw new IllegalArgumentException("the file cannot be read: " + e.getMessage(), e);
        }
    }

    @Override
    public Optional<String> text(Json value) {
        return value instanceof JsonString string ? Optional.of(string.value()) : Optional.empty();
    }

    @Override
    public JsonObject schema() {
        return JsonObject.builder()
                .put("type", "string")
                .put("pattern", "^(off|presence|format|verify:.+|accept:.*[^,\\s].*)$")
                .build();
    }

    @Override
    public String rule() {
        return "must be off, presence, format, verify:JWKS-FILE or accept:VALUE,…";
    }

    @Override
    public String resolve(String text, Path folder) {
        return text.startsWith(VERIFY)
                ? VERIFY + folder.resolve(text.substring(VERIFY.length())).normalize()
                : text;
    }

    @Override
    public Optional<Path> file(String text) {
        return text.startsWith(VERIFY) ? Optional.of(Path.of(text.substring(VERIFY.length()))) : Optional.empty();
    }

    @Override
    public String show(String text) {
        return text.startsWith(ACCEPT) ? ACCEPT + "***" : text;
    }
}
