package dev.ringer.resource;

import dev.ringer.contract.Operation;
import dev.ringer.json.Pointer;
import java.util.List;
import java.util.Optional;

/**
 * What one operation does to its resource.
 *
 * @param resource name
 * @param action what is done, as the path has it; empty where the role says it all
 * @param variable of the path that names the thing
 * @param key what the variable is compared with in a thing, where that is not the resource's identity
 * @param facet the member of the thing that it is about; nothing where it is about the whole
 * @param sent where in the request's body the thing, or its member, is; nothing where no body has it
 * @param shown where in the response's body the thing, or its member, is; nothing where it is not shown
 * @param list how the response's body lists things
 * @param bulk how it writes several things; nothing where it does not, or the contract does not say how
 * @param job what its answer says goes on; nothing where the work is done at once, or nobody can ask for it
 * @param query what a list, or a write of all that it would show, may be asked for
 * @param preconditions what the headers say of versions
 * @param confidence 0 to 1
 */
public record ResourceOperation(
        Operation operation,
        Role role,
        String resource,
        String action,
        Optional<String> variable,
        Optional<Pointer> key,
        Optional<Facet> facet,
        Write write,
        Optional<Pointer> sent,
        Optional<Pointer> shown,
        Optional<ListShape> list,
        Optional<Bulk> bulk,
        Optional<Job> job,
        ListQuery query,
        Preconditions preconditions,
        Outcomes outcomes,
        double confidence,
        List<Evidence> evidence) {

    public ResourceOperation {
        evidence = List.copyOf(evidence);
    }

    /**
     * Headers about the version of a thing.
     *
     * @param etag true when responses have the header {@code ETag}
     * @param ifMatch true when requests may have {@code If-Match}
     * @param ifNoneMatch true when requests may have {@code If-None-Match}
     */
    public record Preconditions(boolean etag, boolean ifMatch, boolean ifNoneMatch) {}

    /** Tell whether success says that the work is done later. */
    public boolean isAsynchronous() {
        return outcomes.isAsynchronous();
    }

    /** Give what it does to one of several things, as if an operation were for that alone; no body shows it. */
    public ResourceOperation ofEach(Role each, Write change) {
        return new ResourceOperation(
                operation,
                each,
                resource,
                action,
                variable,
                Optional.empty(),
                Optional.empty(),
                change,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                ListQuery.NONE,
                new Preconditions(false, false, false),
                outcomes,
                confidence,
                evidence);
    }

    ResourceOperation of(String name) {
        return new ResourceOperation(
                operation,
                role,
                name,
                action,
                variable,
                key,
                facet,
                write,
                sent,
                shown,
                list,
                bulk,
                job,
                query,
                preconditions,
                outcomes,
                confidence,
                evidence);
    }
}
