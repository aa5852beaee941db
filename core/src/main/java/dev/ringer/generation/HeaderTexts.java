package dev.ringer.generation;

import dev.ringer.chance.Dice;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Texts of headers whose syntax HTTP gives, which schemas seldom say and clients rely on. */
final class HeaderTexts {

    /** RFC 9110, 5.6.7. */
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US);

    private static final LocalDate FIRST_DAY = LocalDate.of(2024, 1, 1);
    private static final int DAYS = 600;
    private static final int FAR_DAYS = 1_400;

    private HeaderTexts() {}

    /**
     * Give a text for a header; nothing where its name says nothing of the syntax.
     *
     * @param name in lower case
     */
    static Optional<String> of(String name, Dice dice) {
        String text = switch (name) {
            case "last-modified" -> date(dice, 0);
            case "expires", "sunset" -> date(dice, FAR_DAYS);
            case "etag" -> '"' + hex(dice) + '"';
            case "cache-control" -> "max-age=" + 60 * (1 + dice.below(10));
            case "set-cookie" -> "session=" + hex(dice) + "; Path=/; HttpOnly; SameSite=Lax";
            case "link" -> "<?page=2>; rel=\"next\"";
            case "www-authenticate" -> "Bearer realm=\"api\"";
            case "content-disposition" -> "attachment; filename=\"file-" + (1 + dice.below(99)) + "\"";
            default -> "";
        };
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private static String date(Dice dice, int days) {
        return FIRST_DAY
                .plusDays(days + dice.below(DAYS))
                .atTime(
                        dice.at("hour").below(24),
                        dice.at("minute").below(60),
                        dice.at("second").below(60))
                .atOffset(ZoneOffset.UTC)
                .format(DATE);
    }

    private static String hex(Dice dice) {
        return String.format(Locale.ROOT, "%016x", dice.bits());
    }
}
