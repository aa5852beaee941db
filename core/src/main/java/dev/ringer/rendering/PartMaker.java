package dev.ringer.rendering;

import dev.ringer.contract.Content;
import dev.ringer.contract.Example;
import dev.ringer.contract.Parameter;
import dev.ringer.http.Headers;
import dev.ringer.http.MediaType;
import dev.ringer.json.Json;
import dev.ringer.json.JsonString;
import dev.ringer.rendering.sample.Samples;
import dev.ringer.schema.Parts;
import dev.ringer.schema.Schema;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Makes a part of a multipart body.
 *
 * <p>Its media type is the first that the encoding names, else the schema's {@code contentMediaType}, else
 * {@code application/octet-stream} where the schema speaks of bytes or of nothing, {@code application/json} for objects
 * and arrays, {@code text/plain} for the rest. Where text cannot be what the media type promises, such as a picture,
 * and the schema speaks of no more than bytes, a small file of that type takes its place. Text that the schema says to
 * be encoded is sent as it is, with a {@code Content-Transfer-Encoding}.
 *
 * <p>Headers of the encoding are sent where the contract gives their value.
 */
record PartMaker(List<Schema> schemas, Optional<Content.Encoding> encoding) {

    /** Encodings that leave bytes as they are (RFC 2045, 6.2). */
    private static final Set<String> AS_IS = Set.of("7bit", "8bit", "binary");

    static PartMaker of(List<Schema> schemas, Optional<Content.Encoding> encoding) {
        return new PartMaker(schemas, encoding);
    }

    /** Make a part; without a name it has no {@code Content-Disposition}. */
    Part part(Json value, @Nullable String name) {
        Parts parts = Parts.of(schemas, value);
        Optional<String> transfer = transfer(parts);
        MediaType type = type(value, parts, transfer.isPresent());
        boolean file = value instanceof JsonString && transfer.isEmpty() && isOpaque(parts) && Samples.isBinary(type);
        Rendered rendered = file ? Renderer.sample(type) : Renderer.render(value, type, Subcontent.of(type, schemas));
        Headers.Builder headers = Headers.builder();
        if (name != null) {
            headers.add("Content-Disposition", disposition(name, type));
        }
        String sent = rendered.type().toString();
        headers.add(
                "Content-Type", Headers.isValue(sent) ? sent : rendered.type().essence());
        transfer.ifPresent(each -> headers.add("Content-Transfer-Encoding", each));
        encoding.ifPresent(each -> each.headers().forEach(header -> add(header, headers)));
        return new Part(headers.build(), rendered.body());
    }

    // --- what the part holds

    private MediaType type(Json value, Parts parts, boolean encoded) {
        Optional<MediaType> named =
                encoding.flatMap(each -> each.types().stream().findFirst());
        if (named.isPresent()) {
            return named.get().isRange() ? Samples.concrete(named.get()) : named.get();
        }
        boolean unknown = !schemas.isEmpty() && parts.all().stream().allMatch(Schema::isAnything);
        return first(parts, each -> each.strings().contentMediaType())
                .flatMap(MediaType::parse)
                .orElseGet(() -> switch (value.kind()) {
                    case OBJECT, ARRAY -> MediaType.JSON;
                    case STRING -> encoded || unknown || isBytes(parts) ? MediaType.BINARY : MediaType.TEXT;
                    case NUMBER, BOOLEAN, NULL -> MediaType.TEXT;
                });
    }

    private static Optional<String> transfer(Parts parts) {
        Optional<String> encoding = first(parts, each -> each.strings().contentEncoding());
        boolean base64 = first(parts, each -> each.strings().format())
                .filter("byte"::equals)
                .isPresent();
        return encoding.isEmpty() && base64
                ? Optional.of("base64")
                : encoding.filter(each -> Headers.isName(each) && !AS_IS.contains(each));
    }

    private static boolean isBytes(Parts parts) {
        return parts.all().stream()
                .map(Schema::strings)
                .anyMatch(each ->
                        "binary".equals(each.format()) || AS_IS.contains(String.valueOf(each.contentEncoding())));
    }

    /** Tell whether the schema says no more than that there are bytes. */
    private static boolean isOpaque(Parts parts) {
        return parts.all().stream()
                .allMatch(each ->
                        each.strings().pattern() == null && each.enumValues() == null && each.constant() == null);
    }

    private static Optional<String> first(Parts parts, Function<Schema, @Nullable String> keyword) {
        for (Schema each : parts.all()) {
            String text = keyword.apply(each);
            if (text != null) {
                return Optional.of(text);
            }
        }
        return Optional.empty();
    }

    // --- headers

    /** Bytes are a file, and a file has a name; both are written as the HTML Standard has it. */
    private static String disposition(String name, MediaType type) {
        String disposition = "form-data; name=\"" + escape(name) + "\"";
        boolean file = type.equals(MediaType.BINARY) || Samples.isBinary(type);
        return file ? disposition + "; filename=\"" + escape(name) + "." + extension(type) + "\"" : disposition;
    }

    private static String escape(String text) {
        String clean =
                WellFormed.of(text).replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
        return clean.chars()
                .map(each -> Character.isISOControl(each) ? '_' : each)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String extension(MediaType type) {
        String subtype = type.subtype().replaceFirst("^x-", "").replaceFirst("\\+.*$", "");
        return subtype.matches("[a-z0-9]{2,5}") ? subtype : "bin";
    }

    private static void add(Parameter header, Headers.Builder headers) {
        boolean fine = Headers.isName(header.name()) && !headers.has(header.name());
        value(header).map(Field::text).filter(Headers::isValue).ifPresent(text -> {
            if (fine) {
                headers.add(header.name(), text);
            }
        });
    }

    private static Optional<Json> value(Parameter header) {
        Optional<Json> example = header.examples().stream()
                .map(Example::data)
                .flatMap(Optional::stream)
                .findFirst();
        return example.or(() -> header.schema().flatMap(PartMaker::value));
    }

    private static Optional<Json> value(Schema schema) {
        for (Schema each : Parts.of(List.of(schema), Json.of("")).all()) {
            List<Json> listed = each.enumValues();
            Json only =
                    each.constant() == null && listed != null && listed.size() == 1 ? listed.get(0) : each.constant();
            List<Json> examples = each.annotations().examples();
            Json proposed = examples.isEmpty() ? each.annotations().defaultValue() : examples.get(0);
            if (only != null || proposed != null) {
                return Optional.ofNullable(only == null ? proposed : only);
            }
        }
        return Optional.empty();
    }
}
