package dev.ringer.keeper;

import dev.ringer.generation.Generator;
import dev.ringer.generation.meaning.Tokens;
import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonNumber;
import dev.ringer.json.JsonObject;
import dev.ringer.json.JsonString;
import dev.ringer.json.Pointer;
import dev.ringer.resource.Resource;
import dev.ringer.schema.Parts;
import dev.ringer.schema.Schema;
import dev.ringer.schema.Type;
import dev.ringer.schema.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a server fills in by itself: times, versions, counts, the first status, the address. */
final class Stamps {

    private static final Set<String> MADE = Set.of(
            "createdat",
            "created",
            "createdon",
            "createdate",
            "datecreated",
            "creationdate",
            "creationtime",
            "creationtimestamp",
            "createdtime",
            "createtime",
            "createddate",
            "createddatetime",
            "creationdatetime",
            "insertedat",
            "registeredat",
            "addedat",
            "dateadded",
            "submittedat",
            "postedat",
            "timestamp",
            "createdtimestamp",
            "creationat");
    private static final Set<String> CHANGED = Set.of(
            "updatedat",
            "updated",
            "updatedon",
            "updatedate",
            "dateupdated",
            "updatetime",
            "updatedtime",
            "updateddate",
            "modifiedat",
            "modified",
            "modifiedon",
            "datemodified",
            "lastmodified",
            "lastmodifiedat",
            "lastmodifieddate",
            "lastmodifieddatetime",
            "lastupdated",
            "lastupdatedat",
            "lastupdatedate",
            "lastupdatetime",
            "lastupdate",
            "changedat",
            "lastchanged",
            "lastedited",
            "lasteditedat",
            "modifieddate",
            "lastmodifiedtime",
            "updatedtimestamp",
            "changedon");
    private static final Set<String> VERSIONS =
            Set.of("version", "revision", "rev", "lockversion", "resourceversion", "versionnumber", "etagversion");
    private static final Set<String> ADDRESSES = Set.of("self", "href", "url", "uri", "selflink", "resourceuri");
    private static final Set<String> LINKS = Set.of("links");

    /** Words for what happens to things after they were made. */
    private static final Set<String> LATER = Set.of(
            "accepted",
            "approved",
            "archived",
            "cancelled",
            "canceled",
            "closed",
            "completed",
            "delivered",
            "disabled",
            "ended",
            "failed",
            "finished",
            "locked",
            "merged",
            "paid",
            "published",
            "rejected",
            "resolved",
            "revoked",
            "shipped",
            "started",
            "stopped",
            "suspended",
            "terminated");

    private static final List<String> FIRST = List.of(
            "new",
            "created",
            "pending",
            "draft",
            "open",
            "opened",
            "queued",
            "received",
            "submitted",
            "placed",
            "requested",
            "registered",
            "todo",
            "scheduled",
            "initiated",
            "creating",
            "provisioning",
            "initializing",
            "starting",
            "processing",
            "incomplete",
            "unverified",
            "notstarted",
            "idle",
            "waiting",
            "inprogress",
            "active",
            "available",
            "enabled",
            "ready",
            "running",
            "ok",
            "healthy");

    private final Generator generator;
    private final Map<Resource, Mould> moulds = new ConcurrentHashMap<>();

    Stamps(Generator generator) {
        this.generator = generator;
    }

    /**
     * Give what a new thing has beside what was sent.
     *
     * @param made a generated one, from which the server's members are taken that nothing else says
     * @param address of the thing; null where it has none
     */
    JsonObject fresh(Resource resource, Supplier<Json> made, @Nullable String address, Instant now) {
        return moulds.computeIfAbsent(resource, each -> Mould.of(each, this))
                .fresh(new Mould.Birth(made, address, now));
    }

    // --- what members of new things are

    static boolean isTime(String name) {
        String plain = Tokens.plain(name);
        return MADE.contains(plain) || CHANGED.contains(plain);
    }

    static boolean isVersion(String name) {
        return VERSIONS.contains(Tokens.plain(name));
    }

    static boolean isAddress(String name) {
        return ADDRESSES.contains(Tokens.plain(name));
    }

    static boolean isLinks(String name) {
        return LINKS.contains(Tokens.plain(name));
    }

    /** Tell whether a member says when something happened that has not happened to a new thing. */
    static boolean isLater(String name, List<Schema> schemas) {
        List<String> words = Tokens.of(name);
        boolean time = Parts.ofAny(schemas).all().stream()
                .map(each -> String.valueOf(each.strings().format()))
                .anyMatch(each -> each.equals("date-time") || each.equals("date"));
        return time && words.stream().anyMatch(LATER::contains);
    }

    /** Give the default that the schemas accept; null where there is none. */
    @Nullable
    Json standard(List<Schema> schemas) {
        return Parts.ofAny(schemas).all().stream()
                .map(each -> each.annotations().defaultValue())
                .filter(Objects::nonNull)
                .filter(each -> accepts(schemas, each))
                .findFirst()
                .orElse(null);
    }

    /** A new thing is at the first of its states, and nothing has happened to it yet. */
    @Nullable
    Json empty(List<Schema> schemas) {
        if (!states(schemas).isEmpty()) {
            return states(schemas, FIRST).findFirst().orElse(null);
        }
        boolean list = Parts.ofAny(schemas).types().equals(Types.of(Type.ARRAY));
        return list && accepts(schemas, JsonArray.EMPTY) ? JsonArray.EMPTY : null;
    }

    boolean accepts(List<Schema> schemas, Json value) {
        return generator.accepts(schemas, value);
    }

    static List<Json> states(List<Schema> schemas) {
        List<Json> states = new ArrayList<>();
        Parts.ofAny(schemas).all().stream()
                .map(Schema::enumValues)
                .filter(Objects::nonNull)
                .forEach(states::addAll);
        return states;
    }

    /** Give the states that words mean, in the order of the words. */
    static Stream<Json> states(List<Schema> schemas, List<String> words) {
        List<Json> states = states(schemas);
        return words.stream()
                .flatMap(word -> states.stream()
                        .filter(each -> each instanceof JsonString text
                                && Tokens.plain(text.value()).equals(word)));
    }

    // --- changes

    /** Give a thing whose members say that it was changed now. */
    Json changed(Resource resource, Json thing, Instant now) {
        if (!(thing instanceof JsonObject object) || resource.schema().isEmpty()) {
            return thing;
        }
        Schema schema = resource.schema().get();
        JsonObject result = object;
        for (String name : object.names()) {
            String plain = Tokens.plain(name);
            Json value = Objects.requireNonNull(object.get(name));
            List<Schema> schemas = Texts.at(schema, Pointer.of(name));
            if (Base.member(resource).filter(Pointer.of(name)::equals).isPresent()) {
                continue;
            }
            if (CHANGED.contains(plain)) {
                result = result.with(name, time(schemas, value, now).orElse(value));
            } else if (VERSIONS.contains(plain)
                    && value instanceof JsonNumber number
                    && number.isLong()
                    && resource.serverSet().get().contains(name)) {
                Json next = Json.of(number.longValue() + 1);
                result = generator.accepts(schemas, next) ? result.with(name, next) : result;
            }
        }
        return result;
    }

    /** Give the time in the form that the schemas want, which a value of theirs may show. */
    Optional<Json> time(List<Schema> schemas, @Nullable Json like, Instant now) {
        Instant moment = now.truncatedTo(ChronoUnit.SECONDS);
        List<Json> candidates = new ArrayList<>();
        Long number = like instanceof JsonNumber each && each.isLong() ? each.longValue() : null;
        boolean whole = number != null;
        boolean millis = number != null && number > 100_000_000_000L;
        candidates.add(Json.of(millis ? now.toEpochMilli() : now.getEpochSecond()));
        if (!whole) {
            boolean day = Parts.ofAny(schemas).all().stream()
                    .anyMatch(each -> "date".equals(each.strings().format()));
            Json instant = Json.of(moment.toString());
            Json date = Json.of(moment.atOffset(ZoneOffset.UTC).toLocalDate().toString());
            candidates.add(0, day ? date : instant);
            candidates.add(1, day ? instant : date);
        }
        return first(schemas, candidates);
    }

    Optional<Json> first(List<Schema> schemas, List<Json> candidates) {
        return generator.first(schemas, candidates);
    }
}
