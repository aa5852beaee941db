package dev.ringer.validation;

import dev.ringer.contract.Content;
import dev.ringer.contract.Parameter;
import dev.ringer.http.MediaType;
import dev.ringer.http.Percent;
import dev.ringer.http.Query;
import dev.ringer.http.Request;
import dev.ringer.json.Json;
import dev.ringer.json.JsonObject;
import dev.ringer.json.JsonString;
import dev.ringer.json.JsonSyntaxException;
import dev.ringer.schema.Parts;
import dev.ringer.schema.Schema;
import dev.ringer.schema.Type;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code application/x-www-form-urlencoded} (OAS 3.1, "Encoding the x-www-form-urlencoded Media Type"). */
final class FormBody implements BodyReader {

    private final QueryReader queries;

    FormBody(Text text) {
        this.queries = new QueryReader(text, new Styles(text));
    }

    @Override
    public boolean reads(MediaType type) {
        return type.isForm();
    }

    @Override
    public Outcome read(Request request, MediaType type, Content content, Violations violations) {
        Optional<Schema> schema = content.schema();
        if (schema.isEmpty()) {
            return new Outcome.Opaque();
        }
        String text = request.body().text(StandardCharsets.UTF_8).strip();
        int fields = Query.count(text);
        if (fields > Query.PAIRS_MAX) {
            return new Outcome.Malformed(
                    "limit", "The body has " + fields + " fields, must have " + Query.PAIRS_MAX + " or less.");
        }
        Query form = Query.parse(text);
        for (Query.Pair pair : form.pairs()) {
            if (!Percent.isWellFormed(pair.raw())) {
                return new Outcome.Malformed(
                        "encoding", "The field '" + pair.name() + "' of the body must be percent-encoded UTF-8.");
            }
        }
        Json value = queries.form(form, schema.get());
        JsonObject object = value instanceof JsonObject members ? members : JsonObject.EMPTY;
        Parts parts = Parts.ofAny(schema.get());
        for (Map.Entry<String, Json> member : object) {
            Optional<Json> other = encoded(form, member.getKey(), member.getValue(), content, parts);
            if (other.isPresent()) {
                object = object.with(member.getKey(), other.get());
            }
        }
        return new Outcome.Value(object);
    }

    /** Read a member as its encoding says, where that differs from a plain form. */
    private Optional<Json> encoded(Query form, String name, Json plain, Content content, Parts parts) {
        Content.Encoding encoding = content.encodings().get(name);
        List<Schema> schemas = parts.member(name);
        boolean json = encoding != null && encoding.types().stream().anyMatch(MediaType::isJson);
        boolean object = Parts.ofAny(schemas).types().has(Type.OBJECT)
                && !Parts.ofAny(schemas).types().isAny();
        if ((json || object) && plain instanceof JsonString string) {
            return parsed(string.value());
        }
        if (encoding == null || encoding.style().isEmpty() || schemas.isEmpty()) {
            return Optional.empty();
        }
        Parameter parameter = new Parameter(
                name,
                Parameter.In.QUERY,
                false,
                false,
                encoding.style().get(),
                encoding.explode(),
                encoding.allowReserved(),
                false,
                Optional.of(schemas.get(0)),
                List.of(),
                List.of(),
                content.location());
        return queries.read(form, parameter, Nature.of(parameter.schema())).value();
    }

    private static Optional<Json> parsed(String text) {
        try {
            return Optional.of(Json.parse(text));
        } catch (JsonSyntaxException e) {
            return Optional.empty();
        }
    }
}
