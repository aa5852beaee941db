package dev.ringer.resource;

import dev.ringer.contract.ContractResponse;
import dev.ringer.contract.Operation;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which documented responses say what.
 *
 * @param success in the order of their codes; a class of codes after single ones
 */
public record Outcomes(List<ContractResponse> success, List<ContractResponse> others) {

    public Outcomes {
        success = List.copyOf(success);
        others = List.copyOf(others);
    }

    static Outcomes of(Operation operation) {
        List<ContractResponse> all = operation.detail().responses();
        Comparator<ContractResponse> order = Comparator.comparing(
                        (ContractResponse each) -> !each.key().isExact())
                .thenComparing(each -> each.key().status());
        return new Outcomes(
                all.stream()
                        .filter(each -> each.key().isSuccess())
                        .sorted(order)
                        .toList(),
                all.stream().filter(each -> !each.key().isSuccess()).toList());
    }

    /** Give the response of a code: its own, else that of its class, else the default. */
    public Optional<ContractResponse> of(int code) {
        return Stream.concat(success.stream(), others.stream())
                .filter(each -> each.key().covers(code))
                .min(Comparator.comparing((ContractResponse each) -> !each.key().isExact())
                        .thenComparing(each -> each.key().isDefault()));
    }

    /** Tell whether a code has a response of its own. */
    public boolean names(int code) {
        return of(code).filter(each -> each.key().isExact()).isPresent();
    }

    /** Give the code of the success that is sent when nobody asks for another; 200 where none is documented. */
    public int successCode() {
        return success.isEmpty() ? 200 : success.get(0).key().code();
    }

    /** Give what is sent where there is no such thing. */
    public Optional<ContractResponse> missing() {
        return of(404);
    }

    /** Give what is sent where there is such a thing already, or it must not change now. */
    public Optional<ContractResponse> conflict() {
        return of(409);
    }

    /** Give what is sent where {@code If-Match} names an older state. */
    public Optional<ContractResponse> stale() {
        return of(412);
    }

    /** Give what is sent where a body cannot be taken: 422, else 400. */
    public Optional<ContractResponse> invalid() {
        return names(422) || !names(400) ? of(422) : of(400);
    }

    /** Tell whether success says that the work is done later. */
    public boolean isAsynchronous() {
        return !success.isEmpty()
                && success.stream().allMatch(each -> each.key().code() == 202);
    }
}
