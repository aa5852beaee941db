package dev.ringer.schema;

import java.util.Optional;

/** The ways in which schemas are spelled. The OpenAPI dialects are read kindly: newer keywords count in them too. */
public enum Dialect {
    DRAFT_4("http://json-schema.org/draft-04/schema"),
    DRAFT_6("http://json-schema.org/draft-06/schema"),
    DRAFT_7("http://json-schema.org/draft-07/schema"),
    DRAFT_2019_09("https://json-schema.org/draft/2019-09/schema"),
    DRAFT_2020_12("https://json-schema.org/draft/2020-12/schema"),
    OPENAPI_2_0("https://swagger.io/v2/schema.json"),
    OPENAPI_3_0("https://spec.openapis.org/oas/3.0/schema"),
    OPENAPI_3_1("https://spec.openapis.org/oas/3.1/dialect/base");

    private final String uri;

    Dialect(String uri) {
        this.uri = uri;
    }

    /** Give the dialect that a {@code $schema} or {@code jsonSchemaDialect} names. */
    public static Optional<Dialect> of(String uri) {
        String plain = uri.endsWith("#") ? uri.substring(0, uri.length() - 1) : uri;
        for (Dialect dialect : values()) {
            if (dialect.uri.equals(plain) || dialect.uri.equals(plain.replaceFirst("^http:", "https:"))) {
                return Optional.of(dialect);
            }
        }
        boolean oas = plain.startsWith("https://spec.openapis.org/oas/3.");
        return oas ? Optional.of(plain.contains("/3.0/") ? OPENAPI_3_0 : OPENAPI_3_1) : Optional.empty();
    }

    public boolean isOpenApi() {
        return this == OPENAPI_2_0 || this == OPENAPI_3_0 || this == OPENAPI_3_1;
    }

    /** Tell whether {@code format} must hold, and is more than a remark. */
    public boolean assertsFormat() {
        return isOpenApi();
    }

    boolean refHidesSiblings() {
        return this == DRAFT_4 || this == DRAFT_6 || this == DRAFT_7 || this == OPENAPI_2_0 || this == OPENAPI_3_0;
    }

    /** Tell whether the keywords of the draft, or newer ones where the dialect is read kindly, count. */
    boolean knows(Dialect since) {
        return isOpenApi() || compareTo(since) >= 0;
    }

    /** Tell whether {@code exclusiveMinimum} is a boolean beside {@code minimum}. */
    boolean hasBooleanExclusive() {
        return this == DRAFT_4 || this == OPENAPI_2_0 || this == OPENAPI_3_0;
    }

    /** Tell whether an array of {@code items} is a tuple, with {@code additionalItems} for the rest. */
    boolean hasItemsTuple() {
        return this != DRAFT_2020_12 && this != OPENAPI_3_1;
    }

    boolean hasIds() {
        return this != OPENAPI_2_0 && this != OPENAPI_3_0;
    }

    String idKeyword() {
        return this == DRAFT_4 ? "id" : "$id";
    }

    boolean hasAnchorKeyword() {
        return compareTo(DRAFT_2019_09) >= 0 && hasIds();
    }

    boolean hasDynamicAnchors() {
        return this == DRAFT_2020_12 || this == OPENAPI_3_1;
    }
}
