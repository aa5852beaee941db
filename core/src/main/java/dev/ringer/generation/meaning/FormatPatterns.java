package dev.ringer.generation.meaning;

import dev.ringer.pattern.Pattern;
import java.util.List;

/**
 * Patterns of texts that are of a format, for texts that have to be of a certain length or to match another pattern too.
 * None of them takes all that its format allows; what they take is mostly of the format.
 */
public final class FormatPatterns {

    private static final String DAY =
            "((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31)";
    private static final String CLOCK = "([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]([.][0-9]{1,9})?";
    private static final String ZONE = "(Z|[+-](0[0-9]|1[0-3]):[0-5][0-9])";
    private static final String RECENT = "(19[7-9]|20[0-3])[0-9]-";
    private static final String YEAR = "[1-9][0-9]{3}-";
    private static final String LABEL = "[a-z]([a-z0-9-]{0,61}[a-z0-9])?";
    private static final String HOST = "(" + LABEL + "[.]){0,3}" + LABEL;
    private static final String LOCAL_PART = "[a-z]{1,20}([.][a-z]{1,20}){0,2}";
    private static final String OCTET = "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";

    private FormatPatterns() {}

    /** Give patterns that lie within the format, likeliest first; none for formats that are not known. */
    public static List<Pattern> of(String format) {
        return sources(format).stream()
                .map(source -> Pattern.of("^(" + source + ")$"))
                .toList();
    }

    private static List<String> sources(String format) {
        return switch (format) {
            case "date-time", "iso-date-time" ->
                List.of(RECENT + DAY + "T" + CLOCK + ZONE, YEAR + DAY + "[Tt]" + CLOCK + ZONE);
            case "date-time-local", "local-date-time" -> List.of(RECENT + DAY + "T" + CLOCK);
            case "date", "full-date" -> List.of(RECENT + DAY, YEAR + DAY);
            case "time" -> List.of(CLOCK + ZONE);
            case "time-local", "partial-time" -> List.of(CLOCK);
            case "duration" ->
                List.of("P([1-9][0-9]{0,2}[DWMY]|([1-9][0-9]?D)?T([1-9][0-9]?H)?[1-9][0-9]?M|T[1-9][0-9]?[HS])");
            case "email", "idn-email" ->
                List.of(
                        LOCAL_PART + "@([a-z]{1,63}[.])?example[.](com|org|net)",
                        "[a-z0-9._+-]{1,64}@(" + LABEL + "[.]){1,3}[a-z]{2,12}");
            case "hostname", "idn-hostname" -> List.of(HOST);
            case "ipv4", "ip" -> List.of(OCTET + "([.]" + OCTET + "){3}");
            case "ipv6" -> List.of("([0-9a-f]{1,4}:){7}[0-9a-f]{1,4}", "([0-9a-f]{1,4}:){1,5}:[0-9a-f]{1,4}");
            case "uri", "url", "iri" ->
                List.of(
                        "https?://" + HOST + "(:[1-9][0-9]{1,3})?(/[A-Za-z0-9._~-]*)*",
                        "[a-z]{1,10}:[A-Za-z0-9/._~-]+");
            case "uuid", "guid" -> List.of("[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
            case "byte", "base64" -> List.of("([A-Za-z0-9+/]{4})*");
            case "base64url" -> List.of("([A-Za-z0-9_-]{4})*");
            default -> List.of();
        };
    }
}
