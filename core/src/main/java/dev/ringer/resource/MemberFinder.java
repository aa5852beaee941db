package dev.ringer.resource;

import dev.ringer.json.Json;
import dev.ringer.json.JsonString;
import dev.ringer.json.Pointer;
import dev.ringer.schema.Schema;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds members of things by their names. What a thing of JSON:API has stands in its {@code attributes}, and whom it is
 * related to in its {@code relationships} (JSON:API 1.1, "Resource Objects").
 */
final class MemberFinder {

    private static final String ATTRIBUTES = "attributes";
    private static final String RELATIONSHIPS = "relationships";

    private final Views views;

    MemberFinder(Views views) {
        this.views = views;
    }

    /**
     * A relationship of a thing to others.
     *
     * @param identity way from the thing to what names the other; {@code *} stands for each of several
     * @param types what others are called that it may lead to; empty where that is not said
     * @param schema of what names the other
     */
    record Relationship(String name, Pointer identity, Set<String> types, Schema schema) {}

    /** Tell whether things are those of JSON:API. */
    static boolean isJsonApi(View thing) {
        return thing.members().containsKey("id")
                && thing.members().containsKey("type")
                && (thing.members().containsKey(ATTRIBUTES) || thing.members().containsKey(RELATIONSHIPS));
    }

    /** Find the member that is spelled alike: an attribute as well, and what names the only thing of a relationship. */
    Optional<Pointer> find(View thing, String name) {
        Optional<Pointer> own = thing.member(name).map(Pointer::of);
        return own.isPresent() || !isJsonApi(thing)
                ? own
                : attribute(thing, name)
                        .or(() -> relationships(thing).stream()
                                .filter(each -> Nouns.plain(each.name()).equals(Nouns.plain(name)))
                                .map(Relationship::identity)
                                .filter(each -> !each.tokens().contains("*"))
                                .findFirst());
    }

    private Optional<Pointer> attribute(View thing, String name) {
        return Optional.ofNullable(thing.members().get(ATTRIBUTES))
                .flatMap(each -> views.of(each).member(name))
                .map(each -> Pointer.of(ATTRIBUTES, each));
    }

    /** Give the relationships of a thing; none where it is not one of JSON:API. */
    List<Relationship> relationships(View thing) {
        Schema all = isJsonApi(thing) ? thing.members().get(RELATIONSHIPS) : null;
        return all == null
                ? List.of()
                : views.of(all).members().entrySet().stream()
                        .flatMap(each -> relationship(each.getKey(), each.getValue()).stream())
                        .toList();
    }

    private Optional<Relationship> relationship(String name, Schema schema) {
        Schema data = views.of(schema).members().get("data");
        if (data == null) {
            return Optional.empty();
        }
        View one = views.of(data);
        Pointer way = Pointer.of(RELATIONSHIPS, name, "data");
        View linkage = one.isArray() ? one.item().map(views::of).orElse(one) : one;
        Schema identity = linkage.members().get("id");
        Schema type = linkage.members().get("type");
        Pointer at = (one.isArray() ? way.child("*") : way).child("id");
        return identity == null || type == null
                ? Optional.empty()
                : Optional.of(new Relationship(name, at, types(views.of(type)), identity));
    }

    private static Set<String> types(View type) {
        return type.parts().stream()
                .flatMap(each -> Stream.concat(
                        Stream.ofNullable(each.constant()),
                        Stream.ofNullable(each.enumValues()).flatMap(List<Json>::stream)))
                .filter(JsonString.class::isInstance)
                .map(each -> ((JsonString) each).value())
                .collect(Collectors.toSet());
    }
}
