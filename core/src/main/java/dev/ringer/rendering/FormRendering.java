package dev.ringer.rendering;

import dev.ringer.contract.Content;
import dev.ringer.http.MediaType;
import dev.ringer.http.Percent;
import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonNull;
import dev.ringer.json.JsonObject;
import dev.ringer.schema.Parts;
import dev.ringer.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * {@code application/x-www-form-urlencoded} (OAS 3.2, "Encoding the x-www-form-urlencoded Media Type").
 *
 * <p>A property is written by its encoding's style, else in its encoding's media type, else a scalar as text and an
 * object as JSON; items of an array repeat the name. {@code null} is left out. Items of an array at the root are named
 * by their members where they are objects, else by their index. A string is sent as it is.
 */
final class FormRendering implements Rendering {

    /** What {@code allowReserved} leaves as it is: all that is reserved but what divides a form into fields. */
    private static final String RESERVED = "*:/?#[]@!$'(),;";

    private static final Pattern TRIPLE = Pattern.compile("%[0-9A-Fa-f]{2}");

    @Override
    public boolean writes(MediaType type) {
        return type.isForm();
    }

    @Override
    public Rendered render(Json value, MediaType type, Optional<Content> content) {
        if (!(value instanceof JsonObject) && !(value instanceof JsonArray)) {
            return Rendered.text(Field.text(value), type);
        }
        Map<String, Content.Encoding> encodings =
                content.map(Content::encodings).orElse(Map.of());
        List<Schema> schemas = content.flatMap(Content::schema).map(List::of).orElse(List.of());
        List<String> pairs = new ArrayList<>();
        for (JsonObject each : objects(value)) {
            Parts parts = Parts.of(schemas, each);
            for (Map.Entry<String, Json> member : each) {
                String name = member.getKey();
                Optional<Content.Encoding> encoding = Optional.ofNullable(encodings.get(name));
                boolean reserved = encoding.map(Content.Encoding::allowReserved).orElse(false);
                for (Field field : fields(name, member.getValue(), encoding, parts.member(name))) {
                    pairs.add(encode(field.name(), false) + "=" + joined(field, reserved));
                }
            }
        }
        return Rendered.text(String.join("&", pairs), type);
    }

    private static List<JsonObject> objects(Json value) {
        if (value instanceof JsonObject object) {
            return List.of(object);
        }
        List<JsonObject> objects = new ArrayList<>();
        for (Json item : (JsonArray) value) {
            objects.add(
                    item instanceof JsonObject object ? object : JsonObject.of(Integer.toString(objects.size()), item));
        }
        return objects;
    }

    private static List<Field> fields(
            String name, Json value, Optional<Content.Encoding> encoding, List<Schema> schemas) {
        if (encoding.isPresent() && encoding.get().style().isPresent()) {
            return Field.styled(name, value, encoding.get());
        }
        List<Field> fields = new ArrayList<>();
        List<Json> values = value instanceof JsonArray array ? array.items() : List.of(value);
        Parts parts = Parts.of(schemas, value);
        for (int i = 0; i < values.size(); i++) {
            List<Schema> own = value instanceof JsonArray ? parts.item(i) : schemas;
            if (values.get(i) != JsonNull.NULL) {
                fields.add(Field.of(name, text(values.get(i), encoding, own)));
            }
        }
        return fields;
    }

    private static String text(Json value, Optional<Content.Encoding> encoding, List<Schema> schemas) {
        Optional<MediaType> type =
                encoding.flatMap(each -> each.types().stream().findFirst()).filter(each -> !each.isRange());
        if (type.isEmpty()) {
            return Field.text(value);
        }
        return Renderer.render(value, type.get(), Subcontent.of(type.get(), schemas))
                .body()
                .text();
    }

    private static String joined(Field field, boolean reserved) {
        String separator = field.separator() == ',' ? "," : Percent.encode(String.valueOf(field.separator()));
        return field.values().stream().map(each -> encode(each, reserved)).collect(Collectors.joining(separator));
    }

    private static String encode(String text, boolean reserved) {
        if (!reserved) {
            return encoded(text, "*");
        }
        // Escapes that are there already go through too (RFC 6570, 3.2.3).
        StringBuilder out = new StringBuilder();
        Matcher matcher = TRIPLE.matcher(text);
        int from = 0;
        while (matcher.find()) {
            out.append(encoded(text.substring(from, matcher.start()), RESERVED)).append(matcher.group());
            from = matcher.end();
        }
        return out.append(encoded(text.substring(from), RESERVED)).toString();
    }

    /** Encode as the URL Standard does for forms. */
    private static String encoded(String text, String keep) {
        return Percent.encode(WellFormed.of(text), keep).replace("%20", "+").replace("~", "%7E");
    }
}
