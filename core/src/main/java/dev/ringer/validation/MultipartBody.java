package dev.ringer.validation;

import dev.ringer.contract.Content;
import dev.ringer.contract.Parameter;
import dev.ringer.http.MediaType;
import dev.ringer.http.Multipart;
import dev.ringer.http.Request;
import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonObject;
import dev.ringer.json.JsonReader;
import dev.ringer.json.JsonString;
import dev.ringer.json.JsonSyntaxException;
import dev.ringer.json.Pointer;
import dev.ringer.schema.Parts;
import dev.ringer.schema.Schema;
import dev.ringer.schema.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** {@code multipart/form-data} and its kin (RFC 7578; OAS 3.1, "Encoding multipart Media Types"). */
final class MultipartBody implements BodyReader {

    private final Text text;
    private final HeaderCheck headers;

    MultipartBody(Text text, HeaderCheck headers) {
        this.text = text;
        this.headers = headers;
    }

    @Override
    public boolean reads(MediaType type) {
        return type.isMultipart();
    }

    @Override
    public Outcome read(Request request, MediaType type, Content content, Violations violations) {
        String boundary = type.parameters().get("boundary");
        if (boundary == null || boundary.isEmpty()) {
            return new Outcome.Malformed("boundary", "The Content-Type has no boundary, a multipart body needs one.");
        }
        Multipart.Result result = Multipart.parse(request.body(), boundary);
        if (result instanceof Multipart.Result.Malformed malformed) {
            return new Outcome.Malformed("syntax", "The body is no multipart body: " + malformed.reason() + ".");
        }
        Optional<Schema> schema = content.schema();
        if (schema.isEmpty()) {
            return new Outcome.Opaque();
        }
        List<Multipart.Part> parts = ((Multipart.Result.Parts) result).parts();
        Parts described = Parts.ofAny(schema.get());
        boolean named = type.subtype().equals("form-data")
                || parts.stream().anyMatch(each -> !each.name().isEmpty());
        return new Outcome.Value(
                named ? object(parts, described, content, violations) : array(parts, described, content, violations));
    }

    private Json array(List<Multipart.Part> parts, Parts described, Content content, Violations violations) {
        List<Json> items = new ArrayList<>();
        for (Multipart.Part part : parts) {
            items.add(value(part, described.item(items.size()), content, violations));
        }
        return JsonArray.of(items);
    }

    private Json object(List<Multipart.Part> parts, Parts described, Content content, Violations violations) {
        Map<String, List<Multipart.Part>> byName = new LinkedHashMap<>();
        parts.forEach(part ->
                byName.computeIfAbsent(part.name(), name -> new ArrayList<>()).add(part));
        JsonObject.Builder members = JsonObject.builder();
        byName.forEach((name, same) -> {
            // Some clients write brackets behind the names of lists, whatever the contract calls them.
            String plain = name.endsWith("[]") && described.member(name).isEmpty()
                    ? name.substring(0, name.length() - 2)
                    : name;
            List<Schema> schemas = described.member(plain);
            Parts member = Parts.ofAny(schemas);
            boolean list = member.types().has(Type.ARRAY) && !member.types().isAny();
            if (list && !(same.size() == 1 && isJson(same.get(0), plain, content))) {
                members.put(plain, array(same, member, content, violations));
            } else if (same.size() == 1) {
                members.put(plain, value(same.get(0), schemas, content, violations));
            } else {
                members.put(plain, array(same, member, content, violations));
            }
        });
        return members.build();
    }

    private static boolean isJson(Multipart.Part part, String name, Content content) {
        return is(part, name, content, MediaType::isJson);
    }

    private static boolean is(Multipart.Part part, String name, Content content, Predicate<MediaType> type) {
        Content.Encoding encoding = content.encodings().get(name);
        return part.type().filter(type).isPresent()
                || (encoding != null && encoding.types().stream().anyMatch(type));
    }

    private Json value(Multipart.Part part, List<Schema> schemas, Content content, Violations violations) {
        checkType(part, content, violations);
        checkHeaders(part, content, violations);
        Parts described = Parts.ofAny(schemas);
        boolean object =
                described.types().has(Type.OBJECT) && !described.types().isAny();
        String plain = part.body().text(StandardCharsets.UTF_8);
        if (isJson(part, part.name(), content)
                || (object && plain.stripLeading().startsWith("{"))) {
            try {
                return JsonReader.read(part.body().bytes());
            } catch (JsonSyntaxException e) {
                String reason = e.reason() + " (line " + e.line() + ", column " + e.column() + ")";
                return unread(part, "JSON: " + reason, content, violations);
            }
        }
        boolean inner = object
                || !described.memberNames().isEmpty()
                || !described.item(0).isEmpty();
        if (inner && is(part, part.name(), content, MediaType::isXml)) {
            return xml(part, schemas, content, violations);
        }
        if (part.isFile()) {
            // One character a byte, so that lengths are right and nothing is decoded that is no text.
            return new JsonString(part.body().text(StandardCharsets.ISO_8859_1));
        }
        return text.scalar(plain, schemas);
    }

    private Json xml(Multipart.Part part, List<Schema> schemas, Content content, Violations violations) {
        String charset =
                part.type().map(each -> each.parameters().get("charset")).orElse(null);
        XmlElement.Result result = XmlElement.parse(part.body().bytes(), charset);
        return result instanceof XmlElement.Result.Root root
                ? new XmlValue(text, violations).of(root.element(), schemas, Pointer.of(part.name()))
                : unread(part, "XML: " + ((XmlElement.Result.Malformed) result).reason(), content, violations);
    }

    private static Json unread(Multipart.Part part, String what, Content content, Violations violations) {
        violations.add(
                Validation.Kind.INVALID,
                List.of("body", part.name()),
                "syntax",
                "The part '" + part.name() + "' is no " + what + ".",
                content.location().toString());
        return JsonObject.EMPTY;
    }

    private static void checkType(Multipart.Part part, Content content, Violations violations) {
        Content.Encoding encoding = content.encodings().get(part.name());
        if (encoding == null || encoding.types().isEmpty() || part.type().isEmpty()) {
            return;
        }
        MediaType sent = part.type().get();
        if (encoding.types().stream().noneMatch(each -> each.includes(sent))) {
            violations.add(
                    Validation.Kind.INVALID,
                    List.of("body", part.name()),
                    "contentType",
                    "The part '" + part.name() + "' is " + sent + ", must be "
                            + String.join(
                                    " or ",
                                    encoding.types().stream()
                                            .map(MediaType::toString)
                                            .toList()) + ".",
                    content.location().toString());
        }
    }

    private void checkHeaders(Multipart.Part part, Content content, Violations violations) {
        Content.Encoding encoding = content.encodings().get(part.name());
        if (encoding == null) {
            return;
        }
        for (Parameter header : encoding.headers()) {
            headers.check(
                    header,
                    part.headers(),
                    List.of("body", part.name(), header.name().toLowerCase(Locale.ROOT)),
                    "The header '" + header.name() + "' of the part '" + part.name() + "'",
                    violations);
        }
    }
}
