package dev.ringer.rendering;

import dev.ringer.contract.Content;
import dev.ringer.http.Body;
import dev.ringer.http.Headers;
import dev.ringer.http.MediaType;
import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonNull;
import dev.ringer.json.JsonObject;
import dev.ringer.json.JsonString;
import dev.ringer.schema.Parts;
import dev.ringer.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code multipart/*}: a member of an object is a part with its name, items of an array that is a member are parts of
 * the same name, items of an array at the root are parts without one (OAS 3.2, "Encoding multipart Media Types").
 *
 * <p>The boundary hangs on the parts alone, unless the contract has one that will do. A member, or an item of one, that
 * is {@code null} gives no part. In {@code multipart/form-data}, items at the root are named by their members where they
 * are objects, else by their index. {@code multipart/related} says what its first part is (RFC 2387, 3.1), parts of
 * {@code multipart/byteranges} say where they stand (RFC 9110, 14.6). A string that is a body already is sent as it is.
 */
final class MultipartRendering implements Rendering {

    private static final String BOUNDARY = "boundary";

    /** There must be a part (RFC 2046, 5.1.1), which only forms do without. */
    private static final Part EMPTY = new Part(Headers.of("Content-Type", "text/plain"), Body.EMPTY);

    @Override
    public boolean writes(MediaType type) {
        return type.isMultipart();
    }

    @Override
    public Rendered render(Json value, MediaType type, Optional<Content> content) {
        Optional<String> written = boundary(value);
        if (written.isPresent()) {
            return Rendered.of(
                    Rendered.text(Field.text(value), MediaType.BINARY).body().bytes(),
                    type.withParameter(BOUNDARY, written.get()));
        }
        List<Part> parts = parts(value, type, content);
        String boundary = Part.boundary(parts, type.parameters().getOrDefault(BOUNDARY, ""));
        MediaType sent = type.withParameter(BOUNDARY, boundary);
        if (type.subtype().equals("related")
                && !parts.isEmpty()
                && !type.parameters().containsKey("type")) {
            sent = sent.withParameter("type", essence(parts.get(0)));
        }
        return Rendered.of(Part.join(parts, boundary), sent);
    }

    /** Give the boundary of a text that is a multipart body already. */
    private static Optional<String> boundary(Json value) {
        if (!(value instanceof JsonString text) || !text.value().startsWith("--")) {
            return Optional.empty();
        }
        String line = text.value().lines().findFirst().orElse("").substring(2).stripTrailing();
        boolean closed = Part.isBoundary(line) && text.value().contains("\n--" + line + "--");
        return closed ? Optional.of(line) : Optional.empty();
    }

    private static String essence(Part part) {
        return MediaType.parse(String.valueOf(part.headers().get("Content-Type")))
                .orElse(MediaType.BINARY)
                .essence();
    }

    private static List<Part> parts(Json value, MediaType type, Optional<Content> content) {
        List<Schema> schemas = content.flatMap(Content::schema).map(List::of).orElse(List.of());
        Optional<Schema> item = content.flatMap(Content::itemSchema);
        Parts described = Parts.of(schemas, value);
        List<Part> parts = new ArrayList<>();
        if (value instanceof JsonObject object) {
            members(object, described, content, parts);
        } else if (value instanceof JsonArray array) {
            for (int i = 0; i < array.size(); i++) {
                List<Schema> own = item.map(List::of).orElse(described.item(i));
                item(array.get(i), i, own, type, content, parts);
            }
        } else {
            parts.add(PartMaker.of(schemas, Optional.empty()).part(value, null));
        }
        if (parts.isEmpty() && !type.subtype().equals("form-data")) {
            parts.add(EMPTY);
        }
        return type.subtype().equals("byteranges") ? ranges(parts) : parts;
    }

    private static void members(JsonObject object, Parts described, Optional<Content> content, List<Part> parts) {
        for (Map.Entry<String, Json> member : object) {
            String name = member.getKey();
            Optional<Content.Encoding> encoding =
                    content.flatMap(each -> Optional.ofNullable(each.encodings().get(name)));
            if (encoding.isPresent() && encoding.get().style().isPresent()) {
                Field.styled(name, member.getValue(), encoding.get()).forEach(each -> parts.add(part(each, encoding)));
            } else {
                member(name, member.getValue(), described.member(name), encoding, parts);
            }
        }
    }

    /** Nothing is percent-encoded here (OAS 3.2, "Fixed Fields for RFC6570-style Serialization"). */
    private static Part part(Field field, Optional<Content.Encoding> encoding) {
        String text = String.join(String.valueOf(field.separator()), field.values());
        return PartMaker.of(List.of(), encoding).part(Json.of(text), field.name());
    }

    private static void member(
            String name, Json value, List<Schema> schemas, Optional<Content.Encoding> encoding, List<Part> parts) {
        if (value instanceof JsonArray array) {
            Parts described = Parts.of(schemas, value);
            for (int i = 0; i < array.size(); i++) {
                if (array.get(i) != JsonNull.NULL) {
                    parts.add(PartMaker.of(described.item(i), encoding).part(array.get(i), name));
                }
            }
        } else if (value != JsonNull.NULL) {
            parts.add(PartMaker.of(schemas, encoding).part(value, name));
        }
    }

    private static void item(
            Json item, int index, List<Schema> schemas, MediaType type, Optional<Content> content, List<Part> parts) {
        boolean named = type.subtype().equals("form-data");
        if (named && item instanceof JsonObject object) {
            members(object, Parts.of(schemas, object), content, parts);
            return;
        }
        @Nullable String name = named ? Integer.toString(index) : null;
        parts.add(PartMaker.of(schemas, Optional.empty()).part(item, name));
    }

    /** Let the parts follow each other from the first byte on, and be the whole. */
    private static List<Part> ranges(List<Part> parts) {
        long total = parts.stream().mapToLong(each -> each.body().length()).sum();
        List<Part> ranges = new ArrayList<>();
        long from = 0;
        for (Part each : parts) {
            long length = each.body().length();
            // Nothing is no range, and is left out where there is something.
            if (total == 0) {
                ranges.add(each);
            } else if (length > 0) {
                String range = "bytes " + from + "-" + (from + length - 1) + "/" + total;
                Headers headers = each.headers();
                ranges.add(
                        headers.has("Content-Range")
                                ? each
                                : new Part(headers.with("Content-Range", range), each.body()));
            }
            from += length;
        }
        return ranges;
    }
}
