package dev.ringer.contract;

/**
 * A way to show who is calling (OAS 3.1, "Security Scheme Object").
 *
 * @param name key in the document
 * @param field name of the header, query parameter or cookie of an API key; else empty
 * @param in where an API key stands; else {@link Parameter.In#HEADER}
 * @param scheme HTTP authentication scheme, lower case; else empty
 */
public record SecurityScheme(String name, Kind kind, String field, Parameter.In in, String scheme) {

    /** The kinds of scheme. */
    public enum Kind {
        API_KEY,
        HTTP,
        OAUTH2,
        OPEN_ID_CONNECT,
        MUTUAL_TLS,
        /** Not understood; nothing can be asked of the caller. */
        UNKNOWN
    }
}
