package dev.ringer.client;

import dev.ringer.http.Percent;
import dev.ringer.json.Json;
import dev.ringer.json.JsonNumber;
import dev.ringer.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a contract keeps, such as the orders behind {@code /orders}: looked at and changed for the session, beside the API
 * itself. A resource that is one thing, such as settings, is asked without identity.
 */
public final class Resource {

    private static final int PAGE = 200;

    private final Control control;
    private final String name;
    private final String query;

    Resource(Control control, String name) {
        this(control, name, "");
    }

    private Resource(Control control, String name, String query) {
        this.control = control;
        this.name = name;
        this.query = query;
    }

    public String name() {
        return name;
    }

    /**
     * Give the things within another, as the path names it: {@code within("orderId", 5)} for {@code
     * /orders/{orderId}/notes}.
     */
    public Resource within(String variable, Object value) {
        String more = Percent.encode(variable, "") + "=" + Percent.encode(String.valueOf(value), "");
        return new Resource(control, name, query.isEmpty() ? more : query + "&" + more);
    }

    /** Give that of a mount, by its base path or the name of its contract, where one contract has several. */
    public Resource mount(String mount) {
        return within("mount", mount);
    }

    // --- things

    /**
     * Put a thing, in the place of what is there; it need not say its identity.
     *
     * @param value a map, a record, JSON or a text of it
     * @return as it is kept
     * @throws RingerException with all that is wrong, when its schema refuses it
     */
    public Json put(Object identity, Object value) {
        return kept(thing(identity), value);
    }

    /** Put the thing of a resource that is one; see {@link #put(Object, Object)}. */
    public Json put(Object value) {
        return kept("thing", value);
    }

    private Json kept(String path, Object value) {
        Json json = value instanceof String text ? Json.parse(text) : Trees.json(value);
        JsonObject answer = control.put(target(path), json);
        return Optional.ofNullable(answer.get("value")).orElse(json);
    }

    /** Give a thing as it is now; nothing where there is none. */
    public Optional<Json> get(Object identity) {
        return found(thing(identity));
    }

    /** Give the thing of a resource that is one; nothing where it was deleted. */
    public Optional<Json> get() {
        return found("thing");
    }

    private Optional<Json> found(String path) {
        try {
            return Optional.ofNullable(control.get(target(path)).get("value"));
        } catch (RingerException e) {
            if ("no-such-thing".equals(e.kind())) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** Give all things as they are now, in the order of lists. */
    public List<Json> all() {
        List<Json> all = new ArrayList<>();
        for (List<Json> page = page(0); !page.isEmpty(); page = page(all.size())) {
            all.addAll(page);
        }
        return List.copyOf(all);
    }

    private List<Json> page(int offset) {
        String part = "offset=" + offset + "&limit=" + PAGE;
        JsonObject page = control.get(path("things") + "?" + (query.isEmpty() ? part : query + "&" + part));
        List<Json> values = new ArrayList<>();
        Control.objects(page, "things").forEach(each -> {
            Json value = each.get("value");
            if (value != null) {
                values.add(value);
            }
        });
        return values;
    }

    /** Count the things that there are now. */
    public long count() {
        String part = "limit=1" + (query.isEmpty() ? "" : "&" + query);
        return control.get(path("things") + "?" + part).get("total") instanceof JsonNumber total
                ? total.longValue()
                : 0;
    }

    /**
     * Delete a thing.
     *
     * @throws RingerException when there is none
     */
    public void delete(Object identity) {
        control.delete(target(thing(identity)));
    }

    /** Let a thing be as if the session had never changed it. */
    public void forget(Object identity) {
        control.delete(target("changes/" + Control.segment(String.valueOf(identity))));
    }

    /** Let all things be as if the session had never changed them. */
    public void forget() {
        control.delete(target("changes"));
    }

    private static String thing(Object identity) {
        return "things/" + Control.segment(String.valueOf(identity));
    }

    private String path(String rest) {
        return "resources/" + Control.segment(name) + "/" + rest;
    }

    private String target(String rest) {
        return query.isEmpty() ? path(rest) : path(rest) + "?" + query;
    }

    @Override
    public String toString() {
        return query.isEmpty() ? name : name + "?" + query;
    }
}
