package dev.ringer.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.zip.GZIPOutputStream;

/** Ways to make a request odd that leave its bytes a request of HTTP. */
final class Mutations {

    private static final int BODY_MAX = 1 << 17;

    private static final List<BiFunction<Draft, Chance, Draft>> ALL = List.of(
            (draft, chance) -> draft.withMethod(chance.pick(Oddities.METHODS)),
            Mutations::replacePathPiece,
            Mutations::addPathPiece,
            Mutations::damageTarget,
            Mutations::addQuery,
            Mutations::addQuery,
            Mutations::multiplyQuery,
            Mutations::otherForm,
            Mutations::setHeader,
            Mutations::setHeader,
            Mutations::setHeader,
            Mutations::addHeader,
            Mutations::dropHeader,
            Mutations::manyHeaders,
            Mutations::longHeader,
            Mutations::setBody,
            Mutations::damageBody,
            Mutations::cutBody,
            Mutations::repeatBody,
            Mutations::deepBody,
            Mutations::longText,
            Mutations::gzip,
            (draft, chance) -> draft.withOnly("Content-Type", chance.pick(Oddities.HEADER_VALUES)),
            (draft, chance) -> draft.withOnly("Accept", chance.pick(Oddities.HEADER_VALUES)),
            (draft, chance) -> draft.withOnly("Prefer", chance.pick(Oddities.HEADER_VALUES)),
            (draft, chance) -> draft.withBody(chance.bytes(chance.length(2048))));

    private Mutations() {}

    /** Make a draft odd in a few ways; now and then in none. */
    static Draft mutate(Draft draft, Chance chance) {
        Draft odd = draft;
        for (int ways = chance.below(4); ways > 0; ways--) {
            odd = chance.pick(ALL).apply(odd, chance);
        }
        return odd;
    }

    private static Draft replacePathPiece(Draft draft, Chance chance) {
        int question = draft.target().indexOf('?');
        String path = question < 0 ? draft.target() : draft.target().substring(0, question);
        String query = question < 0 ? "" : draft.target().substring(question);
        String[] pieces = path.split("/", -1);
        pieces[chance.below(pieces.length)] = chance.pick(Oddities.PATH_PIECES);
        return draft.withTarget(String.join("/", pieces) + query);
    }

    private static Draft addPathPiece(Draft draft, Chance chance) {
        int at = chance.below(draft.target().length() + 1);
        return draft.withTarget(draft.target().substring(0, at)
                + chance.pick(Oddities.PATH_PIECES)
                + draft.target().substring(at));
    }

    private static Draft damageTarget(Draft draft, Chance chance) {
        byte[] bytes = Grammar.latin(draft.target());
        if (bytes.length > 0) {
            bytes[chance.below(bytes.length)] = (byte) (0x21 + chance.below(0x5e));
        }
        return draft.withTarget(latin(bytes));
    }

    private static Draft addQuery(Draft draft, Chance chance) {
        String glue = draft.target().indexOf('?') < 0 ? "?" : "&";
        return draft.withTarget(draft.target() + glue + chance.pick(Oddities.QUERY_PIECES));
    }

    private static Draft multiplyQuery(Draft draft, Chance chance) {
        String piece = "&" + chance.pick(Oddities.QUERY_PIECES);
        String glue = draft.target().indexOf('?') < 0 ? "?" : "&";
        return draft.withTarget(draft.target() + glue + piece.repeat(chance.length(2000)));
    }

    private static Draft otherForm(Draft draft, Chance chance) {
        return draft.withTarget(chance.pick(
                        "http://a",
                        "HTTPS://b:443",
                        "http://",
                        "/",
                        "//",
                        "*",
                        "http://u:p@h",
                        "http://[::1]",
                        "ftp://x")
                + (chance.oneIn(3) ? "" : draft.target()));
    }

    private static Draft setHeader(Draft draft, Chance chance) {
        return draft.withOnly(chance.pick(Oddities.HEADER_NAMES), chance.pick(Oddities.HEADER_VALUES));
    }

    private static Draft addHeader(Draft draft, Chance chance) {
        return draft.with(chance.pick(Oddities.HEADER_NAMES), chance.pick(Oddities.HEADER_VALUES));
    }

    private static Draft dropHeader(Draft draft, Chance chance) {
        return draft.fields().isEmpty()
                ? draft
                : draft.without(chance.pick(draft.fields()).name());
    }

    private static Draft manyHeaders(Draft draft, Chance chance) {
        List<Draft.Field> fields = new ArrayList<>(draft.fields());
        String name = chance.pick("X", "Cookie", "Accept", "Prefer", "X-List");
        String value = chance.pick(Oddities.HEADER_VALUES);
        for (int i = chance.length(300); i > 0; i--) {
            fields.add(new Draft.Field(name, value));
        }
        return draft.withFields(fields);
    }

    private static Draft longHeader(Draft draft, Chance chance) {
        String piece = chance.pick("a", ",", "a/b,", ";q=1", "\"", "\\\"", "code=200,", "(", "a=b; ", "%", "1,");
        return draft.withOnly(chance.pick(Oddities.HEADER_NAMES), piece.repeat(chance.length(12_000)));
    }

    private static Draft setBody(Draft draft, Chance chance) {
        return draft.withBody(Grammar.latin(chance.pick(Oddities.BODIES)));
    }

    private static Draft damageBody(Draft draft, Chance chance) {
        byte[] bytes = draft.body().clone();
        for (int i = chance.below(5); i >= 0 && bytes.length > 0; i--) {
            bytes[chance.below(bytes.length)] = chance.bytes(1)[0];
        }
        return draft.withBody(bytes);
    }

    private static Draft cutBody(Draft draft, Chance chance) {
        return draft.withBody(Arrays.copyOf(draft.body(), chance.below(draft.body().length + 1)));
    }

    private static Draft repeatBody(Draft draft, Chance chance) {
        byte[] body = draft.body();
        return body.length == 0 || body.length > BODY_MAX / 4 ? draft : draft.withBody(Draft.join(body, body, body));
    }

    private static Draft deepBody(Draft draft, Chance chance) {
        String[] pair = chance.pick(List.of(
                new String[] {"[", "]"},
                new String[] {"{\"children\":[", "]}"},
                new String[] {"{\"a\":", "}"},
                new String[] {"<a>", "</a>"},
                new String[] {"[{\"name\":[", "]}]"},
                new String[] {"- ", ""}));
        int depth = chance.length(BODY_MAX / 16);
        return draft.withBody(Grammar.latin(Oddities.nested(pair[0], depth, chance.oneIn(4) ? "" : pair[1])));
    }

    private static Draft longText(Draft draft, Chance chance) {
        String text = chance.pick("a", "aa!", "ab", "\\u0041", "1", "9", " ", "\u00c3\u00a9")
                .repeat(chance.length(20_000));
        return draft.withBody(Grammar.latin("{\"name\":\"" + text + "\",\"code\":\"" + text + "\"}"));
    }

    private static Draft gzip(Draft draft, Chance chance) {
        byte[] plain = chance.oneIn(20) ? new byte[chance.length(2 << 20)] : draft.body();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return draft.withOnly("Content-Encoding", "gzip").withBody(out.toByteArray());
    }

    static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
