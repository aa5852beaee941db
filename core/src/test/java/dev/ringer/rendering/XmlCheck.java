package dev.ringer.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.contract.Content;
import dev.ringer.json.Json;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;

/** XML as it is written, without its declaration; whatever is written must parse. */
final class XmlCheck {

    private static final DocumentBuilderFactory PARSER = DocumentBuilderFactory.newInstance();

    static {
        PARSER.setNamespaceAware(true);
    }

    private XmlCheck() {}

    static void check(String content, String components, String json, String expected) {
        Content described = Described.content("application/xml", content, components);
        assertThat(body(Described.render(described, json.replace('\'', '"')))).isEqualTo(expected);
    }

    static String xml(Json value) {
        return body(Described.render("application/xml", value));
    }

    private static String body(Rendered rendered) {
        parse(rendered.body().bytes());
        String declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
        assertThat(rendered.body().text()).startsWith(declaration);
        return rendered.body().text().substring(declaration.length());
    }

    static Document parse(byte[] bytes) {
        try {
            return PARSER.newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
        } catch (Exception e) {
            throw new AssertionError(new String(bytes, StandardCharsets.UTF_8), e);
        }
    }
}
