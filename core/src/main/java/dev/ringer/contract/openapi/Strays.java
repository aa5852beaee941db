package dev.ringer.contract.openapi;

import dev.ringer.contract.StatusKey;
import dev.ringer.source.Diagnostic;
import dev.ringer.source.Location;
import java.util.List;
import java.util.Optional;

/** Parts of an operation that are left out since they mean nothing. */
final class Strays {

    private Strays() {}

    /** Tell of a parameter whose place is none of those allowed. */
    static Diagnostic parameter(Node parameter, String allowed) {
        return Diagnostic.warning(
                "unknown-parameter-place",
                "the parameter '" + parameter.text("name", "") + "' is in '" + parameter.text("in", "")
                        + "', must be in " + allowed + "; it is left out",
                parameter.has("in") ? parameter.at("in") : parameter.location());
    }

    /** Tell of a parameter without a name, which no request can have. */
    static Diagnostic nameless(Node parameter) {
        return Diagnostic.warning(
                "nameless-parameter",
                "a parameter in '" + parameter.text("in", "") + "' has no name; it is left out",
                parameter.location());
    }

    /** Tell of a style that is none, so that the usual one of the parameter's place is taken. */
    static Diagnostic style(Node parameter) {
        return Diagnostic.warning(
                "unknown-style",
                "the style of the parameter '" + parameter.text("name", "") + "' is '" + parameter.text("style", "")
                        + "', can be simple, label, matrix, form, spaceDelimited, pipeDelimited, deepObject or cookie;"
                        + " it is ignored",
                parameter.at("style"));
    }

    /** Read the key of a response; where it is none, tell so and give nothing. */
    static Optional<StatusKey> status(String key, Location at, List<Diagnostic> remarks) {
        Optional<StatusKey> status = StatusKey.parse(key);
        if (status.isEmpty()) {
            remarks.add(Diagnostic.warning(
                    "unknown-status",
                    "'" + key + "' is no status, must be one like 404, a class like 4XX, or default; the response is"
                            + " left out",
                    at));
        }
        return status;
    }
}
