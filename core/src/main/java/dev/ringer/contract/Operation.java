package dev.ringer.contract;

import dev.ringer.source.Diagnostic;
import dev.ringer.source.Location;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A method on a path template. Equal only to itself. */
public final class Operation {

    /**
     * What is read when the operation is first used.
     *
     * @param parameters of path and operation, the operation's own first in the document's order
     * @param responses in the document's order
     * @param callbacks what the API sends when the operation was asked for
     * @param security alternatives of which one must hold; empty where nothing is asked
     * @param defects what makes the operation unusable; empty when it can be used
     * @param remarks what was found that leaves it usable
     */
    public record Detail(
            List<Parameter> parameters,
            Optional<RequestBody> body,
            List<ContractResponse> responses,
            List<ContractCallback> callbacks,
            List<SecurityAlternative> security,
            List<Diagnostic> defects,
            List<Diagnostic> remarks) {

        public Detail {
            parameters = List.copyOf(parameters);
            responses = List.copyOf(responses);
            callbacks = List.copyOf(callbacks);
            security = List.copyOf(security);
            defects = List.copyOf(defects);
            remarks = List.copyOf(remarks);
        }

        /** Give a copy that asks for no credentials. */
        public Detail withoutSecurity() {
            return new Detail(parameters, body, responses, callbacks, List.of(), defects, remarks);
        }

        /** Give the parameters of a place. */
        public List<Parameter> parameters(Parameter.In in) {
            return parameters.stream().filter(each -> each.in() == in).toList();
        }
    }

    private final String id;
    private final String method;
    private final PathTemplate path;
    private final boolean deprecated;
    private final List<String> basePaths;
    private final Location location;
    private final Lazy<Detail> detail;
    private final Lazy<String> fingerprint;

    /**
     * Make an operation.
     *
     * @param basePaths of its own servers; empty when it has those of the contract
     * @param fingerprint a text that changes when anything changes that the operation consists of
     */
    public Operation(
            String id,
            String method,
            PathTemplate path,
            boolean deprecated,
            List<String> basePaths,
            Location location,
            Supplier<Detail> detail,
            Supplier<String> fingerprint) {
        this.id = id;
        this.method = method;
        this.path = path;
        this.deprecated = deprecated;
        this.basePaths = List.copyOf(basePaths);
        this.location = location;
        this.detail = new Lazy<>(detail);
        this.fingerprint = new Lazy<>(fingerprint);
    }

    /** Give the {@code operationId}, made unique; method and path where there is none. */
    public String id() {
        return id;
    }

    /** Give the method in upper case. */
    public String method() {
        return method;
    }

    public PathTemplate path() {
        return path;
    }

    public boolean isDeprecated() {
        return deprecated;
    }

    public List<String> basePaths() {
        return basePaths;
    }

    public Location location() {
        return location;
    }

    public Detail detail() {
        return detail.get();
    }

    /** Give a text that is the same for two readings when nothing differs that the operation consists of. */
    public String fingerprint() {
        return fingerprint.get();
    }

    /** Give method and path: {@code GET /pets/{petId}}. */
    public String title() {
        return method + " " + path;
    }

    @Override
    public String toString() {
        return id;
    }
}
