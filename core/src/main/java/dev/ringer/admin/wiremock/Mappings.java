package dev.ringer.admin.wiremock;

import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonNumber;
import dev.ringer.json.JsonObject;
import dev.ringer.stub.Stub;
import dev.ringer.stub.StubFile;
import dev.ringer.stub.StubId;
import dev.ringer.stub.StubSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** The stubs of a session as mappings. Whoever changes them holds the lock of the session's overlay. */
final class Mappings {

    /** How many stubs clients may put over those of files, for each session. */
    static final int MAPPINGS_MAX = 100_000;

    private static final int USUAL_PRIORITY = 5;

    private final Call call;
    private final Wording wording;

    Mappings(Call call) {
        this.call = call;
        this.wording = new Wording(call.world().mounts());
    }

    private StubSet stubs() {
        return call.session().stubs(call.world().stubs());
    }

    private StubSet below() {
        return call.session().stubsBelow(call.world().stubs());
    }

    /** Give all stubs in the order in which they are asked: by priority, then the newest first. */
    List<Stub> all() {
        List<Stub> all = new ArrayList<>(stubs().stubs());
        Collections.reverse(all);
        all.sort(Comparator.comparingInt(Mappings::priority));
        return all;
    }

    private static int priority(Stub stub) {
        return stub.source() instanceof JsonObject source && source.get("priority") instanceof JsonNumber number
                ? (int) number.longValue()
                : USUAL_PRIORITY;
    }

    /** Find a stub by its identifier. */
    Optional<Stub> find(String id) {
        return stubs().withId(id.toLowerCase(Locale.ROOT));
    }

    /** Find the stub that the path names. */
    Stub named() {
        String id = call.path("id");
        if (!StubId.isId(id)) {
            throw Refusal.of(400, "Not a UUID", "'" + Call.cut(id) + "' is not a valid UUID.");
        }
        return find(id).orElseThrow(() -> Refusal.missing("There is no mapping '" + id + "'."));
    }

    /** Give a mapping as it was sent, or as near to a stub as its words go. */
    JsonObject shown(Stub stub) {
        return SentMapping.of(stub).orElseGet(() -> wording.of(stub));
    }

    // --- changing

    /** Read a mapping; nothing where it is one that was listed for a stub of Ringer, and changes nothing of it. */
    Optional<SentMapping> read(JsonObject mapping, String within) {
        JsonObject metadata = mapping.object("metadata");
        if (metadata == null || metadata.object(Wording.WHOLE) == null) {
            return Optional.of(SentMapping.read(call, mapping, within));
        }
        Stub stub = find(String.valueOf(mapping.string("id")))
                .filter(each -> SentMapping.of(each).isEmpty())
                .orElseThrow(() -> Refusal.at(
                        within + "/metadata/" + Wording.WHOLE,
                        "Not carried over",
                        "The mapping stands for a stub of Ringer that is not here; POST /__ringer/stubs takes it."));
        if (!wording.of(stub).equals(mapping)) {
            throw Refusal.at(
                    within,
                    "Not carried over",
                    "The mapping stands for the stub '" + stub.name()
                            + "', which says more than it can; PUT /__ringer/stubs/{name} changes the stub, and without"
                            + " metadata." + Wording.WHOLE + " the mapping takes its place.");
        }
        return Optional.empty();
    }

    /** Let a mapping answer from now on, as the newest. */
    void add(SentMapping sent) {
        room(1);
        take(sent);
        call.session().overlay().put(below(), sent.stub());
    }

    /** Let a mapping answer in the place of another, as old as that. */
    void replace(Stub before, SentMapping sent) {
        if (!before.name().equals(sent.stub().name())) {
            remove(before);
        }
        take(sent);
        call.session().overlay().replace(below(), sent.stub());
    }

    /** Let a mapping answer, in the place of one of its identifier or as the newest. */
    void put(SentMapping sent) {
        find(sent.stub().name()).ifPresentOrElse(before -> replace(before, sent), () -> add(sent));
    }

    private void take(SentMapping sent) {
        call.session().state().forget(sent.stub());
    }

    /** Make sure that there is room for more. */
    void room(int more) {
        if (call.session().overlay().count() + more > MAPPINGS_MAX) {
            throw Refusal.of(
                    422, "No room", "There may be " + MAPPINGS_MAX + " mappings; with these there would be more.");
        }
    }

    void remove(Stub stub) {
        call.session().overlay().remove(below(), stub.name());
        call.session().state().forget(stub);
    }

    /** Take all away that are so. */
    void removeAll(Predicate<Stub> gone) {
        all().stream().filter(gone).forEach(this::remove);
    }

    /** Make the session's own stubs anew whose mappings send a file, which has changed. */
    void refresh(String file) {
        for (StubFile own : call.session().overlay().own()) {
            Optional<JsonObject> mapping = own.stubs().stream().findFirst().flatMap(SentMapping::of);
            if (mapping.flatMap(FileBody::name).filter(file::equals).isPresent()) {
                SentMapping again = SentMapping.read(call, mapping.orElseThrow(), "");
                call.session().overlay().replace(below(), again.stub());
            }
        }
    }

    static JsonObject listed(List<? extends Json> mappings, int total) {
        return JsonObject.builder()
                .put("mappings", JsonArray.of(mappings))
                .put("meta", JsonObject.of("total", Json.of(total)))
                .build();
    }
}
