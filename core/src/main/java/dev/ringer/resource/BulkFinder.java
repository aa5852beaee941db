package dev.ringer.resource;

import dev.ringer.contract.Content;
import dev.ringer.contract.Operation;
import dev.ringer.contract.Parameter;
import dev.ringer.generation.meaning.Tokens;
import dev.ringer.json.Pointer;
import dev.ringer.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds how an operation that writes several things is told which, and what becomes of them. */
final class BulkFinder {

    /** Less of a thing may be anything. */
    private static final double ALIKE = 0.5;

    private static final Map<String, Bulk.Doing> VERBS = Map.ofEntries(
            Map.entry("create", Bulk.Doing.CREATE),
            Map.entry("add", Bulk.Doing.CREATE),
            Map.entry("insert", Bulk.Doing.CREATE),
            Map.entry("import", Bulk.Doing.CREATE),
            Map.entry("update", Bulk.Doing.UPDATE),
            Map.entry("edit", Bulk.Doing.UPDATE),
            Map.entry("patch", Bulk.Doing.UPDATE),
            Map.entry("modify", Bulk.Doing.UPDATE),
            Map.entry("upsert", Bulk.Doing.UPSERT),
            Map.entry("save", Bulk.Doing.UPSERT),
            Map.entry("delete", Bulk.Doing.DELETE),
            Map.entry("remove", Bulk.Doing.DELETE),
            Map.entry("destroy", Bulk.Doing.DELETE),
            Map.entry("overwrite", Bulk.Doing.SET),
            Map.entry("set", Bulk.Doing.SET));

    /** Words of operations that read, whatever their method. */
    private static final Set<String> ASKS =
            Set.of("get", "read", "list", "find", "search", "query", "check", "validate", "count", "test", "fetch");

    private static final Set<String> IDS =
            Set.of("id", "ids", "identifiers", "uuids", "guids", "keys", "uids", "identities");

    private static final Set<String> CHANGES =
            Set.of("data", "attributes", "changes", "values", "update", "updates", "patch", "set", "properties");

    private final Views views;
    private final BulkAnswers answers;

    BulkFinder(Views views) {
        this.views = views;
        this.answers = new BulkAnswers(views);
    }

    /** Which things are meant, by what of the request. */
    private record Named(Bulk.Meant meant, Pointer at, Optional<Pointer> change, Optional<String> parameter) {

        static Named in(Bulk.Meant meant, Pointer at) {
            return new Named(meant, at, Optional.empty(), Optional.empty());
        }
    }

    /** Find it for an operation of a draft; nothing where the contract does not say enough. */
    Optional<Bulk> find(Draft draft, Draft.Entry entry) {
        Subject subject = Subject.of(draft, views).orElse(null);
        if (entry.role() != Role.BULK || subject == null) {
            return Optional.empty();
        }
        Operation operation = entry.operation();
        Bulk.Doing doing = doing(draft, operation).orElse(null);
        if (doing == null) {
            return Optional.empty();
        }
        Optional<View> sent = Answers.sent(operation).flatMap(Content::schema).map(views::of);
        Optional<Named> named = sent.flatMap(each -> body(subject, doing, each));
        if (doing == Bulk.Doing.DELETE && named.isEmpty()) {
            named = parameter(subject, operation).or(() -> all(draft, operation));
        }
        return named.map(each -> bulk(subject, operation, doing, each));
    }

    /** Who puts identities says which there shall be; with a change beside them, what becomes of those. */
    private Bulk bulk(Subject subject, Operation operation, Bulk.Doing doing, Named named) {
        return new Bulk(
                named.meant() == Bulk.Meant.IDENTITIES && doing == Bulk.Doing.UPSERT
                        ? named.change().isEmpty() ? Bulk.Doing.SET : Bulk.Doing.UPDATE
                        : doing,
                named.meant(),
                named.at(),
                named.change(),
                named.parameter(),
                answers.find(subject, operation));
    }

    // --- what is done

    private static Optional<Bulk.Doing> doing(Draft draft, Operation operation) {
        List<String> id = Tokens.of(operation.id());
        List<String> path = Tokens.of(rest(draft, operation));
        boolean asks = path.stream().anyMatch(ASKS::contains)
                || (!id.isEmpty()
                        && ASKS.contains(id.get(0))
                        && operation.method().equals("POST"));
        if (asks) {
            return Optional.empty();
        }
        Optional<Bulk.Doing> said = verb(path);
        return said.isPresent()
                ? said
                : switch (operation.method()) {
                    case "DELETE" -> Optional.of(Bulk.Doing.DELETE);
                    case "PATCH" -> Optional.of(Bulk.Doing.UPDATE);
                    case "PUT" ->
                        verb(id).filter(each -> each == Bulk.Doing.SET).or(() -> Optional.of(Bulk.Doing.UPSERT));
                    case "POST" -> verb(id).or(() -> Optional.of(Bulk.Doing.CREATE));
                    default -> Optional.empty();
                };
    }

    /** Give what the path says behind that of the collection. */
    private static String rest(Draft draft, Operation operation) {
        String path = operation.path().toString();
        String collection = draft.place().path();
        return path.startsWith(collection)
                ? path.substring(collection.length())
                : path.substring(path.lastIndexOf('/'));
    }

    private static Optional<Bulk.Doing> verb(List<String> words) {
        return words.stream().filter(VERBS::containsKey).map(VERBS::get).findFirst();
    }

    // --- which are meant

    private Optional<Named> body(Subject subject, Bulk.Doing doing, View sent) {
        if (sent.isArray()) {
            return sent.item()
                    .map(views::of)
                    .flatMap(each -> meant(subject, doing, each))
                    .filter(each -> !each.equals(Bulk.Meant.IDENTITIES) || doing != Bulk.Doing.CREATE)
                    .filter(each -> !each.equals(Bulk.Meant.IDENTITIES) || doing != Bulk.Doing.UPDATE)
                    .map(each -> Named.in(each, Pointer.ROOT));
        }
        Optional<Named> named = things(subject, doing, sent).or(() -> identities(subject, doing, sent));
        boolean one = doing == Bulk.Doing.DELETE && subject.isNamedIn(sent);
        return named.isEmpty() && one ? Optional.of(Named.in(Bulk.Meant.ONE, Pointer.ROOT)) : named;
    }

    private Optional<Bulk.Meant> meant(Subject subject, Bulk.Doing doing, View item) {
        if (item.isObject()) {
            boolean named = subject.isNamedIn(item);
            boolean alike = subject.likeness(item) >= ALIKE;
            boolean enough = switch (doing) {
                case CREATE -> alike;
                case UPSERT, SET -> alike && (named || subject.isMade());
                case UPDATE -> alike && named;
                case DELETE -> named;
            };
            return enough ? Optional.of(Bulk.Meant.THINGS) : Optional.empty();
        }
        boolean deletes = doing == Bulk.Doing.DELETE && item.isScalar();
        return deletes || subject.isIdentity(item) ? Optional.of(Bulk.Meant.IDENTITIES) : Optional.empty();
    }

    /** Find the array in a wrapper whose items are most like things. */
    private Optional<Named> things(Subject subject, Bulk.Doing doing, View sent) {
        Named best = null;
        double most = 0;
        for (Map.Entry<String, Schema> member : sent.members().entrySet()) {
            Optional<View> item =
                    views.of(member.getValue()).item().map(views::of).filter(View::isObject);
            if (item.isPresent()
                    && meant(subject, doing, item.get()).isPresent()
                    && subject.likeness(item.get()) > most) {
                most = subject.likeness(item.get());
                best = Named.in(Bulk.Meant.THINGS, Pointer.of(member.getKey()));
            }
        }
        return Optional.ofNullable(best);
    }

    private Optional<Named> identities(Subject subject, Bulk.Doing doing, View sent) {
        if (doing == Bulk.Doing.CREATE) {
            return Optional.empty();
        }
        for (Map.Entry<String, Schema> member : sent.members().entrySet()) {
            // What is called so names them, however loosely its type is written.
            boolean ids = IDS.contains(Nouns.plain(member.getKey()));
            boolean named = ids || subject.isCalled(member.getKey());
            Optional<View> item = views.of(member.getValue()).item().map(views::of);
            if (named
                    && item.filter(each -> ids ? each.isScalar() : subject.isIdentity(each))
                            .isPresent()) {
                Optional<Pointer> change = change(subject, sent, member.getKey());
                return change.isEmpty() && doing == Bulk.Doing.UPDATE
                        ? Optional.empty()
                        : Optional.of(new Named(
                                Bulk.Meant.IDENTITIES,
                                Pointer.of(member.getKey()),
                                doing == Bulk.Doing.DELETE ? Optional.empty() : change,
                                Optional.empty()));
            }
        }
        return Optional.empty();
    }

    /** Find what all become: a member that holds it, or the members beside the identities. */
    private Optional<Pointer> change(Subject subject, View sent, String identities) {
        List<String> beside = new ArrayList<>();
        for (Map.Entry<String, Schema> member : sent.members().entrySet()) {
            View view = views.of(member.getValue());
            if (CHANGES.contains(Nouns.plain(member.getKey())) && view.isObject() && subject.likeness(view) > 0) {
                return Optional.of(Pointer.of(member.getKey()));
            }
            if (!member.getKey().equals(identities) && subject.has(member.getKey())) {
                beside.add(member.getKey());
            }
        }
        return beside.isEmpty() ? Optional.empty() : Optional.of(Pointer.ROOT);
    }

    private static Optional<Named> parameter(Subject subject, Operation operation) {
        return operation.detail().parameters(Parameter.In.QUERY).stream()
                .map(Parameter::name)
                .filter(each -> isParameter(subject, each))
                .map(each -> new Named(Bulk.Meant.PARAMETER, Pointer.ROOT, Optional.empty(), Optional.of(each)))
                .findFirst();
    }

    private static boolean isParameter(Subject subject, String name) {
        String bare = name.endsWith("[]") ? name.substring(0, name.length() - 2) : name;
        return Set.of("id", "ids").contains(Nouns.plain(bare)) || subject.isCalled(bare);
    }

    /** All are meant by the path that lists them, where nothing is sent that could name some. */
    private static Optional<Named> all(Draft draft, Operation operation) {
        boolean lists =
                draft.collection != null && draft.collection.operations().contains(operation) && draft.has(Role.LIST);
        return lists && operation.detail().body().isEmpty()
                ? Optional.of(Named.in(Bulk.Meant.ALL, Pointer.ROOT))
                : Optional.empty();
    }

    /** The things of a draft, as requests and responses may name them. */
    record Subject(View thing, Pointer member, View identity, String variable, String noun, Optional<View> made) {

        static Optional<Subject> of(Draft draft, Views views) {
            Pointer member = draft.identityMember().orElse(null);
            Schema thing = draft.thing().orElse(null);
            if (member == null || thing == null || draft.kind == Resource.Kind.SINGLETON) {
                return Optional.empty();
            }
            Schema at = thing;
            for (String token : member.tokens()) {
                at = at == null ? null : views.of(at).members().get(token);
            }
            Optional<View> made = draft.entries.stream()
                    .filter(each -> each.role() == Role.CREATE)
                    .flatMap(each -> Answers.sent(each.operation()).flatMap(Content::schema).stream())
                    .map(views::of)
                    .findFirst();
            String variable = Optional.ofNullable(draft.identity)
                    .flatMap(Identity::variable)
                    .orElse(member.last());
            return at == null
                    ? Optional.empty()
                    : Optional.of(new Subject(views.of(thing), member, views.of(at), variable, draft.noun, made));
        }

        boolean isMade() {
            return made.isPresent();
        }

        boolean has(String name) {
            return thing.member(name).isPresent();
        }

        /** Give how much of what an object knows a thing, or what one is made of, knows too; 0 to 1. */
        double likeness(View other) {
            double own = Math.max(thing.overlap(other), share(other, thing));
            return made.map(each -> Math.max(own, Math.max(each.overlap(other), share(other, each))))
                    .orElse(own);
        }

        private static double share(View some, View all) {
            long known = some.members().keySet().stream()
                    .filter(each -> all.member(each).isPresent())
                    .count();
            return some.members().isEmpty()
                    ? 0
                    : (double) known / some.members().size();
        }

        boolean isNamedIn(View item) {
            return item.members().containsKey(member.tokens().get(0));
        }

        /** Tell whether a scalar can be an identity: numbers may be written as text, but no text as a number. */
        boolean isIdentity(View item) {
            return item.isScalar() && (!identity.isWhole() || !item.isText());
        }

        /** Tell whether something is called as identities of these things are: with "ids" or the plural of their noun. */
        boolean isCalled(String name) {
            String one = Nouns.singularPlain(name);
            String thing = Nouns.singularPlain(noun);
            String id = Nouns.plain(member.last());
            return one.equals(id)
                    || one.equals(thing)
                    || one.equals(Nouns.plain(variable))
                    || one.endsWith(thing + "id")
                    || one.endsWith(thing + id);
        }
    }
}
