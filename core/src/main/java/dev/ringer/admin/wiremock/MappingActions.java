package dev.ringer.admin.wiremock;

import dev.ringer.http.Delivery;
import dev.ringer.http.Outcome;
import dev.ringer.json.Json;
import dev.ringer.json.JsonObject;
import dev.ringer.stub.Stub;
import dev.ringer.stub.StubId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Mappings one by one, and the list of them. */
final class MappingActions {

    static final List<Route> ALL = List.of(
            new Route("GET", "/mappings", call -> Sent.beside(() -> list(call))),
            new Route("POST", "/mappings", MappingActions::create),
            new Route("POST", "/mappings/new", MappingActions::create),
            new Route("DELETE", "/mappings", MappingActions::removeAll),
            new Route("POST", "/mappings/edit", MappingActions::editSent),
            new Route("POST", "/mappings/remove", MappingActions::removeSent),
            new Route("POST", "/mappings/reset", MappingActions::reset),
            new Route(
                    "GET",
                    "/mappings/{id}",
                    call -> Sent.ok(call.mappings().shown(call.mappings().named()))),
            new Route("PUT", "/mappings/{id}", MappingActions::edit),
            new Route("DELETE", "/mappings/{id}", MappingActions::remove));

    private MappingActions() {}

    private static Delivery list(Call call) {
        Mappings mappings = call.mappings();
        List<Stub> all = mappings.all();
        List<JsonObject> page = all.stream()
                .skip(call.number("offset").orElse(0))
                .limit(call.number("limit").orElse(Integer.MAX_VALUE))
                .map(mappings::shown)
                .toList();
        return Sent.ok(Mappings.listed(page, all.size()));
    }

    private static Outcome create(Call call) {
        JsonObject mapping = SentMapping.identified(call, call.body(), Optional.empty(), "");
        String id = String.valueOf(mapping.string("id"));
        synchronized (call.session().overlay()) {
            Mappings mappings = call.mappings();
            Optional<SentMapping> sent = mappings.read(mapping, "");
            if (sent.isPresent() && mappings.find(id).isPresent()) {
                throw Refusal.duplicate(id);
            }
            sent.ifPresent(mappings::add);
        }
        return Sent.json(201, mapping);
    }

    private static Outcome edit(Call call) {
        synchronized (call.session().overlay()) {
            return replaced(call, call.mappings().named());
        }
    }

    private static Outcome editSent(Call call) {
        synchronized (call.session().overlay()) {
            return replaced(call, meant(call));
        }
    }

    private static Delivery replaced(Call call, Stub before) {
        JsonObject mapping = SentMapping.identified(call, call.body(), Optional.of(StubId.of(before.name())), "");
        call.mappings().read(mapping, "").ifPresent(sent -> call.mappings().replace(before, sent));
        return Sent.ok(mapping);
    }

    private static Outcome remove(Call call) {
        synchronized (call.session().overlay()) {
            call.mappings().remove(call.mappings().named());
        }
        return Sent.done();
    }

    private static Outcome removeSent(Call call) {
        synchronized (call.session().overlay()) {
            call.mappings().remove(meant(call));
        }
        return Sent.done();
    }

    /** Find the stub that the body means: by its identifier, else by its request. */
    private static Stub meant(Call call) {
        JsonObject mapping = call.object();
        String given = mapping.string("id");
        String id = given == null ? mapping.string("uuid") : given;
        Optional<Stub> byId = id == null ? Optional.empty() : call.mappings().find(id);
        return byId.or(() -> byRequest(call, mapping.get("request")))
                .orElseThrow(() -> Refusal.missing("There is no mapping of this identifier or request."));
    }

    private static Optional<Stub> byRequest(Call call, @Nullable Json request) {
        Mappings mappings = call.mappings();
        return request == null
                ? Optional.empty()
                : mappings.all().stream()
                        .filter(each -> request.equals(mappings.shown(each).get("request")))
                        .findFirst();
    }

    private static Outcome removeAll(Call call) {
        call.session()
                .overlay()
                .removeAll(call.session().stubsBelow(call.world().stubs()));
        call.session().state().reset();
        return Sent.done();
    }

    /** Go back to the stubs of files, with nothing counted and nothing in the journal, as WireMock does. */
    static Outcome reset(Call call) {
        call.session().overlay().clear();
        call.session().state().reset();
        call.journal().ifPresent(each -> each.clear(call.session().name()));
        return Sent.done();
    }
}
