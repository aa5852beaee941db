package dev.ringer.stub;

import dev.ringer.contract.Content;
import dev.ringer.contract.ContractResponse;
import dev.ringer.exchange.Payload;
import dev.ringer.exchange.Violation;
import dev.ringer.http.Headers;
import dev.ringer.json.Edit;
import dev.ringer.json.Json;
import dev.ringer.json.JsonNumber;
import dev.ringer.json.JsonString;
import dev.ringer.json.Pointer;
import dev.ringer.validation.Validator;
import java.util.List;
import java.util.Optional;

/**
 * Makes numbers and booleans of texts where the contract wants such: what templates take from paths, queries and headers
 * is text, as {@code {{request.path.petId}}}.
 */
final class Fitting {

    private final Validator validator;

    Fitting(Validator validator) {
        this.validator = validator;
    }

    /** Give the payload with its texts fitted; itself where nothing can be done better. */
    Payload fit(Payload payload, ContractResponse response) {
        if (!(payload instanceof Payload.Value value) || value.content().isEmpty()) {
            return payload;
        }
        Json fitted = value.json();
        for (Violation each : violations(value, value.content().get(), response)) {
            fitted = fit(fitted, each);
        }
        return new Payload.Value(fitted, value.type(), value.content());
    }

    private List<Violation> violations(Payload.Value value, Content content, ContractResponse response) {
        return validator.check(response, content, value, Headers.EMPTY);
    }

    private static Json fit(Json body, Violation violation) {
        boolean ofBody =
                violation.where().get(0).equals("body") && violation.code().equals("type");
        Pointer place = Pointer.parse(ofBody ? violation.pointer() : "");
        return ofBody && place.find(body) instanceof JsonString text
                ? meant(text.value()).map(each -> Edit.put(body, place, each)).orElse(body)
                : body;
    }

    private static Optional<Json> meant(String text) {
        return switch (text) {
            case "true" -> Optional.of(Json.of(true));
            case "false" -> Optional.of(Json.of(false));
            default -> JsonNumber.isNumber(text) ? Optional.of(JsonNumber.parse(text)) : Optional.empty();
        };
    }
}
