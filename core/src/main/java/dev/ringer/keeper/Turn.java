package dev.ringer.keeper;

import dev.ringer.exchange.Preferences;
import dev.ringer.exchange.Route;
import dev.ringer.http.Request;
import dev.ringer.json.Json;
import dev.ringer.resource.Resource;
import dev.ringer.resource.ResourceOperation;
import dev.ringer.state.Entry;
import dev.ringer.state.Gathering;
import dev.ringer.state.Holdings;
import dev.ringer.state.View;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request that is about things of a resource.
 *
 * @param read the body, where the check of the request has read it
 * @param view of what was changed before it
 * @param now by the session's clock
 */
record Turn(
        Route.Found route,
        Request request,
        Optional<Json> read,
        Preferences preferences,
        Place place,
        Holdings holdings,
        View view,
        Instant now,
        Relations relations) {

    Resource resource() {
        return place.resource();
    }

    ResourceOperation role() {
        return place.role();
    }

    Optional<Entry> changed(String identity) {
        return holdings.get(view, place.key(identity));
    }

    /** Give the same with what is there now, as when another writer was faster. */
    Turn again() {
        return new Turn(route, request, read, preferences, place, holdings, holdings.now(), now, relations);
    }

    /** Give the turn of one of several things, which writes where writes are gathered. */
    Turn about(BulkItem item, Gathering gathering) {
        Place there = new Place(
                place.mount(),
                place.resource(),
                item.role(place.role()),
                request,
                place.values(),
                place.within(),
                place.scope(),
                item.doing() == BulkItem.Doing.CREATE ? null : item.identity(),
                place.given());
        return new Turn(
                route, request, read, preferences, there, holdings.in(gathering), gathering.now(), now, relations);
    }

    /** Give the turn of another place, which writes where writes are gathered. */
    Turn in(Gathering gathering, Place other) {
        return new Turn(
                route, request, read, preferences, other, holdings.in(gathering), gathering.now(), now, relations);
    }

    /** Give the turn of another thing. */
    Turn about(Relations.Dependant other) {
        Place there = new Place(
                place.mount(),
                other.resource(),
                place.role(),
                request,
                place.values(),
                within(other),
                other.key().scope(),
                other.key().identity(),
                Map.of());
        return new Turn(route, request, read, preferences, there, holdings, holdings.now(), now, relations);
    }

    private static Map<String, String> within(Relations.Dependant other) {
        List<String> segments = other.key().scope().segments();
        Map<String, String> within = new HashMap<>();
        for (int i = 0; i < other.resource().scopes().size() && Place.SCOPES_FROM + i < segments.size(); i++) {
            within.put(other.resource().scopes().get(i).variable(), segments.get(Place.SCOPES_FROM + i));
        }
        return within;
    }

    /** Give the same about another place. */
    Turn at(Place other) {
        return new Turn(route, request, read, preferences, other, holdings, view, now, relations);
    }
}
