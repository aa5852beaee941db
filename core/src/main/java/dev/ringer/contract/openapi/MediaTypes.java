package dev.ringer.contract.openapi;

import dev.ringer.http.MediaType;
import dev.ringer.source.Diagnostic;
import dev.ringer.source.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Media types as documents spell them. */
final class MediaTypes {

    private MediaTypes() {}

    /** Read a key; short names such as {@code json} are understood, others are noted and left out. */
    static Optional<MediaType> read(String key, Location at, List<Diagnostic> diagnostics) {
        Optional<MediaType> type = MediaType.parse(key.strip());
        if (type.isPresent()) {
            return type;
        }
        Optional<MediaType> meant = switch (key.strip().toLowerCase(Locale.ROOT)) {
            case "json" -> Optional.of(MediaType.JSON);
            case "xml" -> MediaType.parse("application/xml");
            case "text", "plain" -> Optional.of(MediaType.TEXT);
            case "html" -> MediaType.parse("text/html");
            case "csv" -> MediaType.parse("text/csv");
            default -> Optional.empty();
        };
        diagnostics.add(Diagnostic.warning(
                "media-type",
                "'" + key + "' is no media type; it is "
                        + meant.map(each -> "read as " + each).orElse("left out"),
                at));
        return meant;
    }

    static List<MediaType> all(Iterable<String> keys, Location at, List<Diagnostic> diagnostics) {
        List<MediaType> types = new ArrayList<>();
        for (String key : keys) {
            read(key, at, diagnostics).ifPresent(types::add);
        }
        return types;
    }
}
