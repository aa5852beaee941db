package dev.ringer.admin.wiremock;

import dev.ringer.admin.Host;
import dev.ringer.http.Delivery;
import dev.ringer.journal.Journal;
import dev.ringer.journal.JournalEntry;
import dev.ringer.journal.JournalFilter;
import dev.ringer.journal.Order;
import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonObject;
import dev.ringer.source.YamlWriter;
import dev.ringer.stub.Stub;
import dev.ringer.stub.StubId;
import dev.ringer.stub.StubSet;
import dev.ringer.stub.StubState;
import dev.ringer.wiremock.Translation;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Many mappings at once. */
final class BulkActions {

    static final List<Route> ALL = List.of(
            new Route("POST", "/mappings/import", call -> Sent.beside(() -> take(call))),
            new Route("POST", "/mappings/save", call -> Sent.beside(() -> save(call))),
            new Route("POST", "/mappings/find-by-metadata", call -> Sent.beside(() -> found(call))),
            new Route("POST", "/mappings/remove-by-metadata", call -> Sent.beside(() -> removeFound(call))),
            new Route("GET", "/mappings/unmatched", call -> Sent.beside(() -> listed(call, unmatched(call)))),
            new Route("DELETE", "/mappings/unmatched", call -> Sent.beside(() -> remove(call, unmatched(call)))));

    private static final String FILE = "saved-wiremock.yaml";

    private BulkActions() {}

    // --- import

    /** What to do with mappings that are there already. */
    private record Options(boolean overwrite, boolean deletesOthers) {

        static Options of(JsonObject file) {
            JsonObject options = file.object("importOptions");
            String policy = options == null ? null : options.string("duplicatePolicy");
            if (policy != null && !policy.equals("OVERWRITE") && !policy.equals("IGNORE")) {
                throw Refusal.at(
                        "/importOptions/duplicatePolicy",
                        "Not understood",
                        "The policy is '" + Call.cut(policy) + "', must be OVERWRITE or IGNORE.");
            }
            return new Options(!"IGNORE".equals(policy), options != null && options.isTrue("deleteAllNotInImport"));
        }
    }

    /** Take all or, where one cannot be carried over, none. The first of them comes first, as if it were the newest. */
    private static Delivery take(Call call) {
        JsonObject file = call.object();
        Options options = Options.of(file);
        JsonArray list = file.array("mappings");
        if (list == null) {
            throw Refusal.at("/mappings", "Not understood", "There must be a list of mappings.");
        }
        if (list.size() > Mappings.MAPPINGS_MAX) {
            throw Refusal.at("/mappings", "No room", "There may be " + Mappings.MAPPINGS_MAX + " mappings.");
        }
        Mappings mappings = call.mappings();
        Set<String> ids = new HashSet<>();
        List<SentMapping> sent = new ArrayList<>();
        for (int i = list.size() - 1; i >= 0; i--) {
            String within = "/mappings/" + i;
            JsonObject mapping = SentMapping.identified(call, list.get(i), Optional.empty(), within);
            String id = String.valueOf(mapping.string("id"));
            ids.add(id);
            if (options.overwrite() || mappings.find(id).isEmpty()) {
                mappings.read(mapping, within).ifPresent(sent::add);
            }
        }
        synchronized (call.session().overlay()) {
            mappings.room(sent.size());
            if (options.deletesOthers()) {
                mappings.removeAll(each -> !ids.contains(StubId.of(each.name())));
            }
            sent.forEach(mappings::put);
        }
        return Sent.done();
    }

    // --- save

    /** Write what came over this API into the folder of stubs, in the words of Ringer; what it wrote before is kept. */
    private static Delivery save(Call call) {
        StubSet files = call.world().stubs();
        List<Json> stubs = call.session().stubs(files).stubs().stream()
                .filter(BulkActions::isSaved)
                .map(Stub::source)
                .toList();
        boolean wasSaved = files.stubs().stream().anyMatch(BulkActions::isSaved);
        Host host = call.mock()
                .host()
                .orElseThrow(() -> Refusal.of(422, "Not saved", "This mock was not set up from files."));
        try {
            if (!stubs.isEmpty() || wasSaved) {
                host.save(FILE, YamlWriter.write(Translation.file(stubs)));
            }
            return Sent.done();
        } catch (Host.HostException e) {
            throw Refusal.of(422, "Not saved", e.getMessage() + ".");
        }
    }

    /** A mapping that somebody has put into a file of another name stays there. */
    private static boolean isSaved(Stub stub) {
        URI file = stub.location().document();
        return SentMapping.of(stub).isPresent()
                && (SentMapping.SCHEME.equals(file.getScheme())
                        || String.valueOf(file.getPath()).endsWith("/" + FILE));
    }

    // --- by metadata

    private static Delivery found(Call call) {
        MetadataPattern pattern = MetadataPattern.read(call.body());
        Mappings mappings = call.mappings();
        return listed(call, each -> pattern.holds(mappings.shown(each)));
    }

    private static Delivery removeFound(Call call) {
        MetadataPattern pattern = MetadataPattern.read(call.body());
        Mappings mappings = call.mappings();
        return remove(call, each -> pattern.holds(mappings.shown(each)));
    }

    private static Delivery listed(Call call, Predicate<Stub> wanted) {
        Mappings mappings = call.mappings();
        List<JsonObject> found =
                mappings.all().stream().filter(wanted).map(mappings::shown).toList();
        return Sent.ok(Mappings.listed(found, found.size()));
    }

    private static Delivery remove(Call call, Predicate<Stub> gone) {
        synchronized (call.session().overlay()) {
            call.mappings().removeAll(gone);
        }
        return Sent.done();
    }

    // --- unmatched

    /** A stub is unmatched where the journal has no exchange of it; where it has lost some, the stub's own count says so. */
    private static Predicate<Stub> unmatched(Call call) {
        StubState state = call.session().state();
        Optional<Journal> journal = call.journal();
        String session = call.session().name();
        if (journal.isEmpty() || journal.get().statistics(session).lost() > 0) {
            return each -> state.answers(each) == 0;
        }
        Set<String> matched = new HashSet<>();
        journal.get()
                .entries(JournalFilter.ALL.withSession(session), Order.NEWEST_FIRST)
                .map(JournalEntry::stub)
                .forEach(each -> each.ifPresent(matched::add));
        return each -> !matched.contains(each.name());
    }
}
