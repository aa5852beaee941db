package dev.ringer.generation.meaning;

import java.util.Set;

/** What a member of an error says, by its usual names; some names say one thing or another. */
public enum ErrorWord {
    /** What was wrong. */
    MESSAGE(
            "message",
            "errormessage",
            "msg",
            "detail",
            "details",
            "description",
            "errordescription",
            "reason",
            "developermessage",
            "usermessage",
            "internalmessage",
            "text",
            "error",
            "errors",
            "explanation"),
    /** Which kind of thing, as a number or a short text. */
    STATUS("status", "statuscode", "code", "errorcode", "httpstatus", "httpcode", "httpstatuscode"),
    /** The kind in words. */
    TITLE("title", "statustext", "statusmessage", "error", "summary"),
    /** Where it was. */
    PLACE("field", "property", "param", "parameter", "path", "pointer", "location", "target", "fieldname", "source");

    @SuppressWarnings("ImmutableEnumChecker") // Set.of gives one that cannot be changed.
    private final Set<String> names;

    ErrorWord(String... names) {
        this.names = Set.of(names);
    }

    /** Tell whether a member may say it. */
    public boolean fits(String name) {
        return names.contains(Tokens.plain(name));
    }
}
