package dev.ringer.rendering.sample;

import dev.ringer.http.MediaType;
import java.util.Map;
import java.util.Optional;

/** Files of text. */
final class Texts {

    private static final String SENTENCE = "The quick brown fox jumps over the lazy dog.\n";

    private static final String SCRIPT = "console.log(\"sample\");\n";

    private static final Map<String, String> TEXTS = Map.ofEntries(
            Map.entry("text/html", """
                    <!DOCTYPE html>
                    <html lang="en">
                    <head><meta charset="utf-8"><title>Sample</title></head>
                    <body><h1>Sample</h1><p>The quick brown fox jumps over the lazy dog.</p></body>
                    </html>
                    """),
            Map.entry("application/xhtml+xml", """
                    <?xml version="1.0" encoding="UTF-8"?>
                    <html xmlns="http://www.w3.org/1999/xhtml" lang="en">
                    <head><title>Sample</title></head>
                    <body><h1>Sample</h1><p>The quick brown fox jumps over the lazy dog.</p></body>
                    </html>
                    """),
            Map.entry("image/svg+xml", """
                    <svg xmlns="http://www.w3.org/2000/svg" width="64" height="64" viewBox="0 0 64 64">
                    <rect width="64" height="64" fill="#2468a0"/><circle cx="32" cy="32" r="20" fill="#fcc419"/>
                    </svg>
                    """),
            Map.entry("text/plain", SENTENCE),
            Map.entry("application/octet-stream", "sample"),
            Map.entry("text/css", "body {\n  color: #222;\n}\n"),
            Map.entry("text/javascript", SCRIPT),
            Map.entry("application/javascript", SCRIPT),
            Map.entry("application/ecmascript", SCRIPT),
            Map.entry("text/markdown", "# Sample\n\n" + SENTENCE),
            Map.entry("text/calendar", lines("""
                    BEGIN:VCALENDAR
                    VERSION:2.0
                    PRODID:-//Ringer//Sample//EN
                    BEGIN:VEVENT
                    UID:sample@ringer.dev
                    DTSTAMP:20260101T090000Z
                    DTSTART:20260101T100000Z
                    DTEND:20260101T110000Z
                    SUMMARY:Sample
                    END:VEVENT
                    END:VCALENDAR
                    """)),
            Map.entry("text/vcard", lines("""
                    BEGIN:VCARD
                    VERSION:4.0
                    FN:Sam Sample
                    END:VCARD
                    """)),
            Map.entry("application/rtf", "{\\rtf1\\ansi The quick brown fox jumps over the lazy dog.\\par}\n"),
            Map.entry("text/rtf", "{\\rtf1\\ansi The quick brown fox jumps over the lazy dog.\\par}\n"),
            Map.entry("application/sql", "SELECT 1;\n"),
            Map.entry("application/toml", "name = \"sample\"\n"),
            Map.entry("application/graphql", "{ __typename }\n"));

    private Texts() {}

    static Optional<String> of(MediaType type) {
        return Optional.ofNullable(TEXTS.get(type.essence()));
    }

    private static String lines(String text) {
        return text.replace("\n", "\r\n");
    }
}
