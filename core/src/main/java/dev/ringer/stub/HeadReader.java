package dev.ringer.stub;

import dev.ringer.http.Headers;
import dev.ringer.http.MediaType;
import dev.ringer.json.JsonString;
import dev.ringer.source.Diagnostic;
import dev.ringer.source.Fields;
import dev.ringer.source.Location;
import dev.ringer.template.Templates;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads maps of headers, and the media type beside them. */
final class HeadReader {

    private final List<Diagnostic> diagnostics;
    private final boolean templates;

    /**
     * Make a reader.
     *
     * @param templates false where braces are just braces
     */
    HeadReader(List<Diagnostic> diagnostics, boolean templates) {
        this.diagnostics = diagnostics;
        this.templates = templates;
    }

    Text text(String text, Location at) {
        return Text.of(text, at, templates, diagnostics);
    }

    boolean isTemplate(Fields fields, String key) {
        return templates
                && fields.json(key)
                        .filter(each -> each instanceof JsonString text && Templates.isTemplate(text.value()))
                        .isPresent();
    }

    /** Read the template of a field; nothing where it is none, or has an error, which is reported. */
    Optional<Text> template(Fields fields, String key) {
        return isTemplate(fields, key)
                ? fields.text(key).map(each -> text(each, fields.at(key))).filter(each -> !each.isConstant())
                : Optional.empty();
    }

    /** Headers that are the same for all requests, and those with templates. */
    record Lines(Headers fixed, List<Head.Line> filled) {}

    Lines lines(Fields fields, String key) {
        Headers.Builder fixed = Headers.builder();
        List<Head.Line> filled = new ArrayList<>();
        fields.map(key, key).ifPresent(map -> map.names().forEach(name -> line(name, map, fixed, filled)));
        return new Lines(fixed.build(), filled);
    }

    private void line(String name, Fields map, Headers.Builder fixed, List<Head.Line> filled) {
        if (!Headers.isName(name)) {
            map.report("'" + name + "' cannot be the name of a header", map.at(name));
            return;
        }
        for (String each : map.texts(name)) {
            Text text = text(each, map.at(name));
            if (text.isConstant()
                    && name.equalsIgnoreCase("Content-Type")
                    && MediaType.parse(each).isEmpty()) {
                map.wrong(name, "a media type such as application/json");
            }
            if (!text.isConstant()) {
                filled.add(new Head.Line(name, text));
            } else if (Headers.isValue(each)) {
                fixed.add(name, each);
            } else {
                map.wrong(name, "without line breaks and control characters");
            }
        }
    }

    static Optional<MediaType> type(Fields fields) {
        Optional<String> text = fields.text("type");
        Optional<MediaType> type = text.flatMap(MediaType::parse).filter(each -> !each.isRange());
        if (text.isPresent() && type.isEmpty()) {
            fields.wrong("type", "a media type such as application/json");
        }
        return type;
    }
}
