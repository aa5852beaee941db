package dev.ringer.rendering.sample;

import java.util.ArrayList;
import java.util.List;

/** PDF 1.4 of one page with a line of text. */
final class Pdf {

    private static final String PAGE = "BT /F1 24 Tf 72 720 Td (Sample) Tj ET";

    private static final List<String> OBJECTS = List.of(
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
                    + " /Resources << /Font << /F1 5 0 R >> >> >>",
            "<< /Length " + PAGE.length() + " >>\nstream\n" + PAGE + "\nendstream",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");

    private Pdf() {}

    static byte[] file() {
        Bytes out = new Bytes().ascii("%PDF-1.4\n%").one(0xE2, 0xE3, 0xCF, 0xD3).ascii("\n");
        List<Integer> offsets = new ArrayList<>();
        for (String object : OBJECTS) {
            offsets.add(out.size());
            out.ascii(offsets.size() + " 0 obj\n" + object + "\nendobj\n");
        }
        int table = out.size();
        int count = OBJECTS.size() + 1;
        out.ascii("xref\n0 " + count + "\n0000000000 65535 f \n");
        offsets.forEach(each -> out.ascii("%010d 00000 n \n".formatted(each)));
        out.ascii("trailer\n<< /Size " + count + " /Root 1 0 R >>\nstartxref\n" + table + "\n%%EOF\n");
        return out.get();
    }
}
