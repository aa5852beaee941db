package dev.ringer.rendering;

import dev.ringer.contract.Content;
import dev.ringer.http.MediaType;
import dev.ringer.json.Json;
import dev.ringer.json.JsonString;
import dev.ringer.schema.Schema;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * XML and whatever ends in {@code +xml}: compact, with a declaration; see {@link XmlTree}. A string that is markup
 * already is sent as it is.
 */
final class XmlRendering implements Rendering {

    @Override
    public boolean writes(MediaType type) {
        return type.isXml();
    }

    @Override
    public Rendered render(Json value, MediaType type, Optional<Content> content) {
        if (value instanceof JsonString text && isMarkup(text.value().strip())) {
            return Rendered.text(text.value(), type);
        }
        List<Schema> schemas = content.flatMap(Content::schema).map(List::of).orElse(List.of());
        String root = XmlWriter.write(XmlTree.of(value, schemas));
        String charset = Rendered.charset(root, type).name().toUpperCase(Locale.ROOT);
        return Rendered.text("<?xml version=\"1.0\" encoding=\"" + charset + "\"?>" + root, type);
    }

    /** Tell whether the text begins and ends as a document does. */
    private static boolean isMarkup(String text) {
        boolean begins = text.length() > 3
                && text.charAt(0) == '<'
                && (text.charAt(1) == '?'
                        || text.charAt(1) == '!'
                        || text.substring(1, 2).equals(XmlName.repair(text.substring(1, 2))));
        return begins && text.endsWith(">");
    }
}
