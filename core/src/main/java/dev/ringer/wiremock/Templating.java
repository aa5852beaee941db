package dev.ringer.wiremock;

/** Which replies are templates. A mapping file cannot tell how its server was started. */
public enum Templating {
    /** Those of mappings that name {@code response-template}, as WireMock does by default. */
    NAMED,
    /** All, as {@code --global-response-templating} makes it. */
    ALL
}
