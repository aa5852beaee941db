package dev.ringer.negotiation;

import dev.ringer.contract.Content;
import dev.ringer.contract.ContractResponse;
import dev.ringer.contract.Example;
import dev.ringer.contract.Operation;
import dev.ringer.exchange.Preferences;
import dev.ringer.exchange.Problem;
import dev.ringer.exchange.Selection;
import dev.ringer.http.Accept;
import dev.ringer.http.MediaType;
import dev.ringer.http.Status;
import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Chooses status, response and media type.
 *
 * <p>Status: the one that was asked for (exact, then {@code NXX}, then {@code default}); else the lowest 2xx, a
 * {@code 2XX} range as 200, else {@code default} as 200, else the first. Media type by RFC 9110, 12.5.1; among equals
 * JSON, then the contract's order. Where the first success cannot satisfy {@code Accept} but another can, that one.
 */
public final class Negotiator {

    /** A choice, or why there is none. */
    public sealed interface Result {
        record Chosen(Selection selection) implements Result {}

        record Refused(Problem problem) implements Result {}
    }

    private Negotiator() {}

    /** Choose for a valid request. */
    public static Result choose(Operation operation, Preferences preferences, Accept accept) {
        List<ContractResponse> responses = operation.detail().responses();
        if (preferences.code().isPresent()) {
            return forced(responses, preferences.code().get(), preferences, accept);
        }
        if (preferences.example().isPresent()) {
            return named(responses, preferences.example().get(), accept);
        }
        List<ContractResponse> candidates = successes(responses);
        if (candidates.isEmpty()) {
            return new Result.Refused(Problem.of(
                    501,
                    "no-response",
                    "The contract documents no response for " + operation.title()
                            + ", so there is nothing to answer."));
        }
        for (ContractResponse each : candidates) {
            Optional<Selection> selection = within(each, each.key().code(), accept, null);
            if (selection.isPresent()) {
                return new Result.Chosen(selection.get());
            }
        }
        return notAcceptable(candidates);
    }

    /**
     * Choose the documented error response for one of some statuses: the first of them that is documented exactly, else
     * what is documented for the first one's class or by default.
     *
     * @param accept where nothing of it can be given, the contract's own media type is
     */
    public static Optional<Selection> error(Operation operation, List<Integer> statuses, Accept accept) {
        List<ContractResponse> responses = operation.detail().responses();
        for (int status : statuses) {
            Optional<ContractResponse> exact =
                    match(responses, status).filter(each -> each.key().isExact());
            if (exact.isPresent()) {
                return error(exact.get(), status, accept);
            }
        }
        int status = statuses.get(0);
        return match(responses, status).flatMap(each -> error(each, status, accept));
    }

    /**
     * Choose the documented response that a person's reply follows.
     *
     * @param status nothing for the one that a valid request gets
     * @param type media type; nothing for the one that {@code accept} wants most
     * @param example name of an example that it must have
     * @param accept where nothing of it can be given, the contract's own media type is
     * @return without content where the media type or the example is not documented; nothing where the status is not
     */
    public static Optional<Selection> documented(
            Operation operation,
            Optional<Integer> status,
            Optional<MediaType> type,
            @Nullable String example,
            Accept accept) {
        List<ContractResponse> responses = operation.detail().responses();
        List<ContractResponse> candidates = status.isPresent()
                ? match(responses, status.get()).map(List::of).orElse(List.of())
                : successes(responses);
        if (candidates.isEmpty()) {
            return Optional.empty();
        }
        ContractResponse response = candidates.stream()
                .filter(each -> example == null || hasExample(each, example))
                .findFirst()
                .orElse(candidates.get(0));
        int code = status.orElse(response.key().code());
        if (type.isPresent()) {
            Optional<Content> content = response.contents().stream()
                    .filter(each -> each.type().includes(type.get())
                            || each.type().essence().equals(type.get().essence()))
                    .findFirst();
            return Optional.of(new Selection(code, response, content, type.get()));
        }
        Optional<Selection> wanted = within(response, code, accept, example);
        Optional<Selection> usual = wanted.isPresent() ? wanted : within(response, code, Accept.ANYTHING, example);
        return usual.or(() -> Optional.of(new Selection(code, response, Optional.empty(), MediaType.ANY)));
    }

    private static Optional<Selection> error(ContractResponse response, int status, Accept accept) {
        Optional<Selection> selection = within(response, status, accept, null);
        return selection.isPresent() ? selection : within(response, status, Accept.ANYTHING, null);
    }

    // --- what the caller asked for

    private static Result forced(List<ContractResponse> responses, int code, Preferences preferences, Accept accept) {
        Optional<ContractResponse> response = match(responses, code);
        if (response.isEmpty()) {
            return lacking(
                    "There is no response " + code + " in the contract.",
                    "responses",
                    responses.stream().map(each -> each.key().toString()).toList());
        }
        String example = preferences.example().orElse(null);
        if (example != null && !hasExample(response.get(), example)) {
            return lacking(
                    "There is no example '" + example + "' for the response " + code + ".",
                    "examples",
                    examples(List.of(response.get())));
        }
        return within(response.get(), code, accept, example)
                .<Result>map(Result.Chosen::new)
                .orElseGet(() -> notAcceptable(List.of(response.get())));
    }

    /** An example that was asked for without a status may belong to any response; a success is preferred. */
    private static Result named(List<ContractResponse> responses, String example, Accept accept) {
        List<ContractResponse> order = new ArrayList<>(new LinkedHashSet<>(successes(responses)));
        responses.stream().filter(each -> !order.contains(each)).forEach(order::add);
        List<ContractResponse> having =
                order.stream().filter(each -> hasExample(each, example)).toList();
        if (having.isEmpty()) {
            return lacking("There is no example '" + example + "' in the contract.", "examples", examples(responses));
        }
        for (ContractResponse each : having) {
            Optional<Selection> selection = within(each, each.key().code(), accept, example);
            if (selection.isPresent()) {
                return new Result.Chosen(selection.get());
            }
        }
        return notAcceptable(having);
    }

    private static boolean hasExample(ContractResponse response, String name) {
        return response.contents().stream().anyMatch(content -> hasExample(content, name));
    }

    private static boolean hasExample(Content content, String name) {
        return content.examples().stream().anyMatch(each -> each.name().equals(name));
    }

    private static List<String> examples(List<ContractResponse> responses) {
        Set<String> names = new LinkedHashSet<>();
        responses.forEach(response -> response.contents()
                .forEach(content ->
                        content.examples().stream().map(Example::name).forEach(names::add)));
        return List.copyOf(names);
    }

    private static Result lacking(String found, String what, Collection<String> there) {
        String allowed = there.isEmpty() ? "There are none." : "There are: " + String.join(", ", there) + ".";
        return new Result.Refused(Problem.of(404, "no-such-" + what.replaceFirst("s$", ""), found + " " + allowed)
                .with(what, JsonArray.of(there.stream().map(Json::of).toList())));
    }

    // --- responses

    /** Give the response that documents a status: exactly, by its class, or by default. */
    private static Optional<ContractResponse> match(List<ContractResponse> responses, int status) {
        ContractResponse best = null;
        for (ContractResponse each : responses) {
            if (each.key().covers(status) && (best == null || width(each) < width(best))) {
                best = each;
            }
        }
        return Optional.ofNullable(best);
    }

    private static int width(ContractResponse response) {
        return response.key().isExact() ? 0 : response.key().isClass() ? 1 : 2;
    }

    /** Give what may answer a valid request, first choice first. */
    private static List<ContractResponse> successes(List<ContractResponse> responses) {
        List<ContractResponse> candidates = new ArrayList<>();
        responses.stream()
                .filter(each -> each.key().isExact() && each.key().isSuccess())
                .sorted(Comparator.comparingInt(each -> each.key().status()))
                .forEach(candidates::add);
        responses.stream()
                .filter(each -> each.key().isClass() && each.key().isSuccess())
                .forEach(candidates::add);
        if (candidates.isEmpty()) {
            responses.stream().filter(each -> each.key().isDefault()).forEach(candidates::add);
        }
        if (candidates.isEmpty() && !responses.isEmpty()) {
            candidates.add(responses.get(0));
        }
        return candidates;
    }

    // --- media types

    private static Optional<Selection> within(
            ContractResponse response, int status, Accept accept, @Nullable String example) {
        List<Content> contents = response.contents();
        if (contents.isEmpty() || Status.isBodiless(status)) {
            return Optional.of(new Selection(status, response, Optional.empty(), MediaType.ANY));
        }
        Content best = null;
        int rank = 0;
        for (int i = 0; i < contents.size(); i++) {
            Content content = contents.get(i);
            int weight = accept.weight(content.type());
            if (weight > 0 && (example == null || hasExample(content, example))) {
                // Equal weights: JSON first, then other kinds of JSON, then the contract's order.
                int own = weight * 10_000 + kind(content.type()) * 1_000 + (999 - Math.min(999, i));
                if (own > rank) {
                    rank = own;
                    best = content;
                }
            }
        }
        if (best == null) {
            return Optional.empty();
        }
        return Optional.of(new Selection(status, response, Optional.of(best), concrete(best, accept)));
    }

    private static int kind(MediaType type) {
        return type.essence().equals("application/json") ? 2 : type.isJson() ? 1 : 0;
    }

    /** Give a media type that can be sent for one that may be a range. */
    private static MediaType concrete(Content content, Accept accept) {
        MediaType type = content.type();
        if (!type.isRange()) {
            return type;
        }
        MediaType wanted = accept.within(type);
        return wanted != null ? wanted.withoutParameters() : usual(content);
    }

    private static MediaType usual(Content content) {
        return switch (content.type().type()) {
            case "text" -> MediaType.TEXT;
            case "image" -> new MediaType("image", "png", Map.of());
            case "audio" -> new MediaType("audio", "wav", Map.of());
            case "video" -> new MediaType("video", "mp4", Map.of());
            case "multipart" -> new MediaType("multipart", "mixed", Map.of());
            default -> isBytes(content) ? MediaType.BINARY : MediaType.JSON;
        };
    }

    private static boolean isBytes(Content content) {
        return content.schema()
                .map(schema -> "binary".equals(schema.strings().format()))
                .orElse(false);
    }

    private static Result notAcceptable(List<ContractResponse> responses) {
        Set<String> types = new LinkedHashSet<>();
        responses.forEach(response ->
                response.contents().forEach(content -> types.add(content.type().toString())));
        return new Result.Refused(Problem.of(
                        406,
                        "not-acceptable",
                        "The Accept header names none of the media types that can be given: " + String.join(", ", types)
                                + ".")
                .with("available", JsonArray.of(types.stream().map(Json::of).toList())));
    }
}
