package dev.ringer.keeper;

import dev.ringer.json.Edit;
import dev.ringer.json.Json;
import dev.ringer.json.JsonObject;
import dev.ringer.json.Pointer;
import dev.ringer.resource.Identity;
import dev.ringer.resource.Resource;
import dev.ringer.resource.ResourceOperation;
import dev.ringer.schema.Schema;
import org.jspecify.annotations.Nullable;

/** A client says in the body what it says in the path. */
final class Agreement {

    private final CycleApi api;
    private final Resource resource;
    private final CycleRequests requests;

    Agreement(CycleApi api, Resource resource, CycleRequests requests) {
        this.api = api;
        this.resource = resource;
        this.requests = requests;
    }

    /**
     * Give a body that says what the path says.
     *
     * @param identity of the thing; null where it has none yet
     */
    Json with(ResourceOperation role, Json made, @Nullable String identity) {
        Pointer at = role.sent().orElse(Pointer.ROOT);
        Json result = made;
        if (identity != null) {
            Pointer member = resource.identity().flatMap(Identity::member).orElse(null);
            result = member == null ? result : same(role, result, at.append(member), identity);
        }
        for (String each : CycleRequests.variables(role.operation())) {
            if (role.variable().filter(each::equals).isEmpty() && at.find(result) instanceof JsonObject object) {
                for (String name : object.names()) {
                    boolean scope = resource.scopes().stream()
                            .anyMatch(it -> it.variable().equals(each)
                                    && it.member()
                                            .filter(Pointer.of(name)::equals)
                                            .isPresent());
                    if (scope || plain(name).equals(plain(each))) {
                        result = same(role, result, at.child(name), requests.variable(role.operation(), each));
                    }
                }
            }
        }
        return result;
    }

    private static String plain(String name) {
        return name.replaceAll("[^A-Za-z0-9]", "").toLowerCase(java.util.Locale.ROOT);
    }

    private Json same(ResourceOperation role, Json body, Pointer at, String text) {
        Schema schema =
                CycleRequests.content(role.operation()).orElseThrow().schema().orElse(null);
        if (at.find(body) == null || schema == null) {
            return body;
        }
        return Texts.typed(text, Texts.at(schema, at), api.generator())
                .map(each -> Edit.put(body, at, each))
                .orElse(body);
    }
}
