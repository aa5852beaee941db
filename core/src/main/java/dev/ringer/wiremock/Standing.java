package dev.ringer.wiremock;

/** Where a tested value stands, since what is equal to a text differs. */
enum Standing {
    /** A header, a value of the query and the like. */
    VALUE,
    /** The body of a request or of a part; an empty one is absent. */
    BODY,
    /** A value that was found in JSON, which WireMock tests as text. */
    IN_JSON
}
