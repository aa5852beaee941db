package dev.ringer.rendering;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Texts that trip writers of all kinds. */
final class OddTexts {

    private static final List<String> PIECES = List.of(
            "",
            " ",
            "  ",
            "a",
            "Z",
            "7",
            "-",
            ".",
            "_",
            "é",
            "ß",
            "漢",
            "😀",
            "\u0000",
            "\u0001",
            "\u001F",
            "\u007F",
            "\u0085",
            "\u00A0",
            "\u2028",
            "\uFEFF",
            "\uFFFE",
            "\uFFFF",
            "\uD83D",
            "\uDE00",
            "\t",
            "\n",
            "\r",
            "\r\n",
            "<",
            ">",
            "&",
            "&amp;",
            "]]>",
            "<![CDATA[",
            "<!--",
            "-->",
            "<?",
            "?>",
            "\"",
            "'",
            "\\",
            "/",
            "%",
            "%41",
            "+",
            "=",
            ";",
            ":",
            ": ",
            " #",
            "#",
            "@",
            "!",
            "*",
            "|",
            "`",
            "~",
            "?",
            "? ",
            "- ",
            "[",
            "]",
            "{",
            "}",
            ",",
            ", ",
            "--",
            "---",
            "...",
            "null",
            "true",
            "No",
            "1e3",
            "0x1F",
            "2026-11-25",
            "1_000",
            ".inf",
            "<<",
            "=1+1",
            "data: x",
            "--boundary",
            "xmlns",
            "xml:lang",
            "a:b");

    private OddTexts() {}

    /** Give the pieces, and as many texts made of them as asked for; always the same ones. */
    static List<String> some(int count) {
        Random random = new Random(20_261_125);
        List<String> texts = new ArrayList<>(PIECES);
        for (int i = 0; i < count; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(8); j >= 0; j--) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            texts.add(text.toString());
        }
        return texts;
    }

    /** Give the text as UTF-8 can hold it. */
    static String encodable(String text) {
        return WellFormed.of(text);
    }
}
