package dev.ringer.contract;

import dev.ringer.schema.Schema;
import dev.ringer.source.Location;
import java.util.List;
import java.util.Optional;

/**
 * A parameter of an operation, or a header of a response.
 *
 * @param schema of the value, where {@code content} is not used
 * @param content how the value is written as text of a media type; at most one entry counts
 */
public record Parameter(
        String name,
        In in,
        boolean required,
        boolean deprecated,
        Style style,
        boolean explode,
        boolean allowReserved,
        boolean allowEmptyValue,
        Optional<Schema> schema,
        List<Content> content,
        List<Example> examples,
        Location location) {

    /** Where a parameter stands. */
    public enum In {
        PATH,
        QUERY,
        /** The query string as a whole (OAS 3.2). */
        QUERYSTRING,
        HEADER,
        COOKIE;

        public String word() {
            return switch (this) {
                case PATH -> "path";
                case QUERY -> "query";
                case QUERYSTRING -> "querystring";
                case HEADER -> "header";
                case COOKIE -> "cookie";
            };
        }
    }

    /** How a value is written (OAS 3.1, "Style Values"; 2.0, {@code collectionFormat}). */
    public enum Style {
        SIMPLE,
        LABEL,
        MATRIX,
        FORM,
        SPACE_DELIMITED,
        PIPE_DELIMITED,
        TAB_DELIMITED,
        DEEP_OBJECT,
        /** As the cookie has it, nothing encoded (OAS 3.2). */
        COOKIE;

        /** Give what stands between the items of an array that is one text. */
        public char separator() {
            return switch (this) {
                case SPACE_DELIMITED -> ' ';
                case PIPE_DELIMITED -> '|';
                case TAB_DELIMITED -> '\t';
                case SIMPLE, LABEL, MATRIX, FORM, DEEP_OBJECT, COOKIE -> ',';
            };
        }
    }

    /** Make one of the query that may be left out, with nothing known of it but its schema. */
    public static Parameter ofQuery(String name, Schema schema, Location location) {
        return new Parameter(
                name,
                In.QUERY,
                false,
                false,
                Style.FORM,
                true,
                false,
                false,
                Optional.of(schema),
                List.of(),
                List.of(),
                location);
    }

    public Parameter {
        content = List.copyOf(content);
        examples = List.copyOf(examples);
    }
}
