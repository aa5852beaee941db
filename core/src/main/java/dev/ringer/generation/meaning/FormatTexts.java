package dev.ringer.generation.meaning;

import dev.ringer.chance.Dice;
import java.util.Optional;

/** Texts for the formats of JSON Schema and of the OpenAPI registry. */
public final class FormatTexts {

    private FormatTexts() {}

    /** Make a text of the format; nothing for formats that are not known. */
    public static Optional<String> make(String format, Scene scene, Dice dice, Clue clue) {
        return Optional.ofNullable(
                switch (format) {
                    case "date-time", "iso-date-time" -> Times.dateTime(scene, dice, clue.name());
                    case "date", "full-date" -> Times.date(scene, dice, clue.name());
                    case "time" -> Times.time(scene, dice) + "Z";
                    case "date-time-local", "local-date-time" ->
                        Times.dateTime(scene, dice, clue.name()).replace("Z", "");
                    case "time-local", "partial-time" -> Times.time(scene, dice);
                    case "duration" -> "P" + (1 + dice.below(20)) + "D";
                    case "http-date" -> Times.http(scene, dice);
                    case "email", "idn-email" -> scene.person().email();
                    case "hostname", "idn-hostname" -> Net.host(scene, dice);
                    case "ipv4", "ip" -> Net.ipv4(dice);
                    case "ipv6" -> Net.ipv6(dice);
                    case "uri", "url", "iri" -> Net.url(scene, dice);
                    case "uri-reference", "iri-reference" -> "/" + scene.atlas().slug(dice, 2);
                    case "uri-template" ->
                        "https://example.com/" + scene.atlas().slug(dice, 1) + "/{id}";
                    case "uuid", "guid" -> Texts.uuid(dice);
                    case "json-pointer" -> "/" + scene.atlas().slug(dice, 1) + "/" + dice.below(9);
                    case "relative-json-pointer" -> "1/" + scene.atlas().slug(dice, 1);
                    case "regex" -> "^[a-z]+" + dice.below(9) + "$";
                    case "byte", "base64" -> Texts.base64(dice, 18);
                    case "base64url" -> Texts.base64Url(dice, 18);
                    case "binary" -> scene.atlas().words(dice, 2);
                    case "password" -> scene.atlas().password(dice);
                    case "char" -> Texts.upper(dice, 1);
                    case "commonmark", "markdown" -> scene.atlas().sentences(dice, 2);
                    case "html" -> "<p>" + scene.atlas().sentences(dice, 1) + "</p>";
                    case "media-range" -> "application/json";
                    case "color" -> "#" + Texts.hex(dice, 6);
                    case "decimal" -> Money.price(scene, dice).toPlainString();
                    case "int64", "int32", "uint64" -> Integer.toString(1 + dice.below(90_000));
                    case "float", "double" -> Money.price(scene, dice).toPlainString();
                    default -> null;
                });
    }
}
