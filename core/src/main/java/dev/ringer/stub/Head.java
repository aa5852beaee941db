package dev.ringer.stub;

import dev.ringer.http.Headers;
import dev.ringer.http.MediaType;
import dev.ringer.template.Scope;
import java.util.List;
import java.util.Optional;

/**
 * Status and headers of a reply.
 *
 * @param status nothing for the one that the contract would give
 * @param fixedStatus the status where it is the same for all requests
 * @param fixed headers that are the same for all requests
 * @param filled headers with templates
 * @param type media type; nothing for the one that the body or the contract has
 */
record Head(
        Optional<Text> status,
        Optional<Integer> fixedStatus,
        Headers fixed,
        List<Line> filled,
        Optional<MediaType> type) {

    /** A header whose value is a template. */
    record Line(String name, Text value) {}

    Head {
        filled = List.copyOf(filled);
    }

    static Head of(Optional<Text> status, Headers fixed, List<Line> filled, Optional<MediaType> type) {
        Optional<Integer> number = status.filter(Text::isConstant).map(each -> number(((Text.Constant) each).text()));
        return new Head(status, number, fixed, filled, type);
    }

    /** Give a copy with those headers alone that are the same for all requests. */
    Head withoutTemplates() {
        return new Head(status, fixedStatus, fixed, List.of(), type);
    }

    /** Tell whether a template gives the header. */
    boolean fills(String name) {
        return filled.stream().anyMatch(each -> each.name().equalsIgnoreCase(name));
    }

    boolean isConstant() {
        return filled.isEmpty() && status.map(Text::isConstant).orElse(true);
    }

    /**
     * Give the status for a request.
     *
     * @throws dev.ringer.template.TemplateException when its template cannot be filled in
     * @throws IllegalArgumentException when what comes out is no status
     */
    Optional<Integer> status(Scope scope) {
        return status.isEmpty() || fixedStatus.isPresent()
                ? fixedStatus
                : status.map(each -> number(each.of(scope.at("status")).strip()));
    }

    private static int number(String text) {
        // One from 100 on announces another response, and ends no request.
        if (text.matches("[2-5][0-9][0-9]")) {
            return Integer.parseInt(text);
        }
        throw new IllegalArgumentException("the status is '" + text + "', must be 200 to 599");
    }

    /**
     * Give the headers for a request.
     *
     * @throws dev.ringer.template.TemplateException when a template cannot be filled in
     * @throws IllegalArgumentException when what comes out cannot be sent
     */
    Headers headers(Scope scope) {
        if (filled.isEmpty()) {
            return fixed;
        }
        Headers.Builder headers = Headers.builder().addAll(fixed);
        for (int i = 0; i < filled.size(); i++) {
            Line each = filled.get(i);
            String value = each.value().of(scope.at("headers/" + i));
            if (!Headers.isValue(value)) {
                throw new IllegalArgumentException(
                        "the header '" + each.name() + "' has a line break or a control character");
            }
            headers.add(each.name(), value);
        }
        return headers.build();
    }
}
