package dev.ringer.callback;

import dev.ringer.http.Percent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A text with parts of an exchange in it (OAS 3.1, "Runtime Expressions"): <code>$request.query.url</code> alone, or in
 * braces as in <code>{$request.body#/url}/events?id={$response.body#/id}</code>.
 */
public final class RuntimeExpression {

    /** Where a part of an exchange stands in the text, or what stands around it. */
    private record Piece(String text, Optional<ExchangePart> part) {}

    private final String text;
    private final List<Piece> pieces;

    private RuntimeExpression(String text, List<Piece> pieces) {
        this.text = text;
        this.pieces = List.copyOf(pieces);
    }

    /**
     * Read an expression; a text without any stands for itself.
     *
     * @throws IllegalArgumentException when a part names what no exchange has
     */
    public static RuntimeExpression parse(String text) {
        if (text.startsWith("$")) {
            return new RuntimeExpression(text, List.of(new Piece(text, Optional.of(ExchangePart.parse(text)))));
        }
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        int open = text.indexOf("{$");
        while (open >= 0) {
            int close = text.indexOf('}', open);
            if (close < 0) {
                throw new IllegalArgumentException("'" + text + "' has a brace that is not closed");
            }
            if (open > at) {
                pieces.add(new Piece(text.substring(at, open), Optional.empty()));
            }
            String inner = text.substring(open + 1, close);
            pieces.add(new Piece(inner, Optional.of(ExchangePart.parse(inner))));
            at = close + 1;
            open = text.indexOf("{$", at);
        }
        if (at < text.length()) {
            pieces.add(new Piece(text.substring(at), Optional.empty()));
        }
        return new RuntimeExpression(text, pieces);
    }

    /** Give the first part that the exchange does not have; nothing when it has all. */
    public Optional<String> missing(Occasion occasion) {
        return pieces.stream()
                .filter(each -> each.part().isPresent()
                        && each.part().get().value(occasion).isEmpty())
                .map(Piece::text)
                .findFirst();
    }

    /**
     * Give the URL for an exchange. What the text begins with is taken as it is, since it may be a whole URL; values
     * further on are percent-encoded, so that they stay within their segment or parameter. What is missing is left out.
     */
    public String url(Occasion occasion) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < pieces.size(); i++) {
            Piece each = pieces.get(i);
            String value = each.part().isEmpty()
                    ? each.text()
                    : each.part().get().value(occasion).orElse("");
            out.append(i == 0 || each.part().isEmpty() ? value : Percent.encode(value));
        }
        return out.toString();
    }

    @Override
    public String toString() {
        return text;
    }
}
