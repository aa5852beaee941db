package dev.ringer.admin;

import dev.ringer.http.Delivery;
import dev.ringer.http.Outcome;
import dev.ringer.http.Query;
import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonObject;
import dev.ringer.keeper.Address;
import dev.ringer.keeper.Inventory;
import dev.ringer.keeper.Listed;
import dev.ringer.keeper.RefusedException;
import dev.ringer.keeper.SetAside;
import dev.ringer.keeper.Shelf;
import dev.ringer.keeper.Thing;
import dev.ringer.resource.Identity;
import dev.ringer.state.Holdings;
import dev.ringer.state.Tally;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** What contracts keep: looked at and changed beside the API itself. */
final class ResourceActions {

    static final List<Action> ALL = List.of(
            action("listResources", ResourceActions::list),
            action(
                    "getResource",
                    ask -> Replies.ok(json(
                            inventory(ask).listed(address(ask), ask.session().holdings())))),
            action("listThings", ResourceActions::things),
            action("getThing", ask -> get(ask, ask.path("identity"))),
            action("putThing", ask -> put(ask, ask.path("identity"))),
            action("deleteThing", ask -> delete(ask, ask.path("identity"))),
            action("getOneThing", ask -> get(ask, "")),
            action("putOneThing", ask -> put(ask, "")),
            action("deleteOneThing", ask -> delete(ask, "")),
            action("forgetResource", ResourceActions::forget),
            action("forgetThing", ResourceActions::forgetThing),
            new Action("forgetResources", ResourceActions::forgetAll));

    private static final int SET_ASIDE_MAX = 100;

    private interface Step {
        Delivery of(Ask ask) throws RefusedException;
    }

    private ResourceActions() {}

    /** Make an action that is done beside the connections, since resources of a large contract are long to be found. */
    private static Action action(String operation, Step step) {
        return new Action(operation, ask -> Replies.beside(() -> done(ask, step)));
    }

    private static Delivery done(Ask ask, Step step) {
        try {
            return step.of(ask);
        } catch (RefusedException e) {
            return Replies.problem(ask.request(), e.problem());
        } catch (ProblemException e) {
            return Replies.problem(ask.request(), e.problem());
        }
    }

    private static Inventory inventory(Ask ask) {
        return ask.engine().world().resources().inventory();
    }

    private static Address address(Ask ask) {
        Map<String, String> within = new HashMap<>();
        for (Query.Pair each : ask.request().target().query().pairs()) {
            within.putIfAbsent(each.name(), each.value());
        }
        return new Address(ask.path("name"), ask.query("mount"), within);
    }

    // --- resources

    private static Delivery list(Ask ask) {
        Holdings holdings = ask.session().holdings();
        List<Json> resources = new ArrayList<>();
        boolean counts = ask.isTrue("count");
        inventory(ask).list(holdings).forEach(each -> resources.add(counts ? counted(ask, each) : json(each)));
        List<Json> aside = new ArrayList<>();
        inventory(ask).setAside(holdings, SET_ASIDE_MAX).forEach(each -> aside.add(json(each)));
        return Replies.ok(JsonObject.builder()
                .put("resources", JsonArray.of(resources))
                .put("setAside", JsonArray.of(aside))
                .put("setAsideCount", inventory(ask).setAsideCount(holdings))
                .build());
    }

    private static JsonObject counted(Ask ask, Listed listed) {
        OptionalLong things = inventory(ask).count(listed, ask.session().owner());
        return things.isEmpty() ? json(listed) : json(listed).with("things", Json.of(things.getAsLong()));
    }

    private static JsonObject json(Listed listed) {
        JsonObject.Builder json = JsonObject.builder()
                .put("name", listed.resource().name())
                .put("wholeName", listed.whole())
                .put("mount", Inventory.shown(listed.mount()))
                .put("contract", listed.mount().contract().name())
                .put("kind", listed.resource().kind().word());
        listed.resource().identity().flatMap(Identity::member).ifPresent(each -> json.put("identity", each.toString()));
        json.put("within", texts(listed.resource().scopeVariables()));
        counts(json, listed.own());
        List<Json> places = new ArrayList<>();
        for (Listed.Part each : listed.parts()) {
            JsonObject.Builder within = JsonObject.builder();
            each.within().forEach(within::put);
            places.add(counts(JsonObject.builder().put("within", within.build()), each.own())
                    .build());
        }
        return json.put("places", JsonArray.of(places)).build();
    }

    private static JsonArray texts(List<String> texts) {
        return JsonArray.of(texts.stream().map(Json::of).toList());
    }

    private static JsonObject.Builder counts(JsonObject.Builder json, Tally tally) {
        return json.put("changed", tally.entities()).put("deleted", tally.entries() - tally.entities());
    }

    private static JsonObject json(SetAside aside) {
        JsonObject.Builder json = JsonObject.builder().put("mount", aside.mount());
        if (!aside.contract().isEmpty()) {
            json.put("contract", aside.contract());
        }
        json.put("resource", aside.resource())
                .put("within", texts(aside.within()))
                .put("identity", aside.identity())
                .put("reason", aside.reason());
        Json value = aside.value();
        return (value == null ? json : json.put("value", value)).build();
    }

    private static Delivery forget(Ask ask) throws RefusedException {
        inventory(ask).forget(address(ask), ask.session().holdings());
        return Replies.none();
    }

    private static Outcome forgetAll(Ask ask) {
        ask.session().forgetResources();
        return Replies.none();
    }

    // --- things

    private static Shelf shelf(Ask ask, boolean one) throws RefusedException {
        Shelf shelf = inventory(ask).shelf(address(ask), ask.session().owner());
        if (shelf.resource().isSingleton() != one) {
            String name = shelf.resource().name();
            throw new ProblemException(
                    404,
                    "no-such-path",
                    one
                            ? "'" + name + "' are many things; they are at /resources/" + name + "/things."
                            : "'" + name + "' is one thing; it is at /resources/" + name + "/thing.");
        }
        return shelf;
    }

    private static Delivery things(Ask ask) throws RefusedException {
        Shelf shelf = inventory(ask).shelf(address(ask), ask.session().owner());
        int offset = number(ask, "offset", 0);
        int limit = number(ask, "limit", 100);
        Shelf.Page page = ask.isTrue("changed") ? shelf.changes(offset, limit) : shelf.page(offset, limit);
        List<Json> things =
                page.things().stream().<Json>map(ResourceActions::json).toList();
        return Replies.ok(JsonObject.builder()
                .put("things", JsonArray.of(things))
                .put("total", page.total())
                .build());
    }

    private static int number(Ask ask, String name, int usual) {
        return ask.query(name).map(Integer::parseInt).orElse(usual);
    }

    private static JsonObject json(Thing thing) {
        JsonObject.Builder json = JsonObject.builder()
                .put("identity", thing.identity())
                .put("state", thing.state().word())
                .put("version", thing.version());
        Json value = thing.value();
        return (value == null ? json : json.put("value", value)).build();
    }

    private static Delivery entry(Thing thing) {
        return Replies.with(Replies.ok(json(thing)), "ETag", Preconditions.etag(thing));
    }

    private static Delivery get(Ask ask, String identity) throws RefusedException {
        Shelf shelf = shelf(ask, identity.isEmpty());
        Thing thing = shelf.get(identity).orElseThrow(() -> shelf.missing(identity));
        return Replies.unlessKnown(ask.request(), entry(thing));
    }

    private static Delivery put(Ask ask, String identity) throws RefusedException {
        Shelf shelf = shelf(ask, identity.isEmpty());
        OptionalLong expected = Preconditions.expected(ask.request(), shelf.get(identity));
        return entry(shelf.put(identity, Json.parse(ask.request().body().text()), expected));
    }

    private static Delivery delete(Ask ask, String identity) throws RefusedException {
        Shelf shelf = shelf(ask, identity.isEmpty());
        shelf.delete(identity, Preconditions.expected(ask.request(), shelf.get(identity)));
        return Replies.none();
    }

    private static Delivery forgetThing(Ask ask) throws RefusedException {
        shelf(ask, false).forget(ask.path("identity"));
        return Replies.none();
    }
}
