package dev.ringer.rendering.sample;

import java.util.LinkedHashMap;
import java.util.Map;

/** Office Open XML: a document of one paragraph and a workbook of two cells. */
final class Office {

    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String WORDS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String SHEETS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";

    private Office() {}

    static byte[] document() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", types(override("/word/document.xml", "wordprocessingml.document.main")));
        parts.put("_rels/.rels", relations("officeDocument", "word/document.xml"));
        parts.put(
                "word/document.xml",
                DECLARATION + "<w:document xmlns:w=\"" + WORDS
                        + "\"><w:body><w:p><w:r><w:t>Sample</w:t></w:r></w:p></w:body></w:document>");
        return Zip.of(parts);
    }

    static byte[] workbook() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                types(override("/xl/workbook.xml", "spreadsheetml.sheet.main")
                        + override("/xl/worksheets/sheet1.xml", "spreadsheetml.worksheet")));
        parts.put("_rels/.rels", relations("officeDocument", "xl/workbook.xml"));
        parts.put(
                "xl/workbook.xml",
                DECLARATION + "<workbook xmlns=\"" + SHEETS + "\" xmlns:r=\"" + RELATIONS
                        + "\"><sheets><sheet name=\"Sample\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        parts.put("xl/_rels/workbook.xml.rels", relations("worksheet", "worksheets/sheet1.xml"));
        parts.put(
                "xl/worksheets/sheet1.xml",
                DECLARATION + "<worksheet xmlns=\"" + SHEETS
                        + "\"><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>sample</t></is></c>"
                        + "<c r=\"B1\"><v>1</v></c></row></sheetData></worksheet>");
        return Zip.of(parts);
    }

    private static String types(String overrides) {
        return DECLARATION + "<Types xmlns=\"" + PACKAGE + "content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>" + overrides + "</Types>";
    }

    private static String override(String part, String type) {
        return "<Override PartName=\"" + part + "\" ContentType=\"" + OFFICE + type + "+xml\"/>";
    }

    private static String relations(String type, String target) {
        return DECLARATION + "<Relationships xmlns=\"" + PACKAGE + "relationships\"><Relationship Id=\"rId1\" Type=\""
                + RELATIONS + "/" + type + "\" Target=\"" + target + "\"/></Relationships>";
    }
}
