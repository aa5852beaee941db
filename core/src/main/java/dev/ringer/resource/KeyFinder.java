package dev.ringer.resource;

import dev.ringer.generation.meaning.Tokens;
import dev.ringer.json.Pointer;
import dev.ringer.schema.Schema;
import dev.ringer.schema.Type;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds members of things that name or show things of other resources. */
final class KeyFinder {

    private static final int MEMBERS_MAX = 500;
    private static final int DEPTH_MAX = 3;

    private static final Set<String> SUFFIXES =
            Set.of("id", "ids", "uuid", "uuids", "guid", "uid", "sid", "sids", "ref", "refs", "key", "keys");

    /** What is a value of its own more often than the name of a thing. */
    private static final Set<String> VALUES = Set.of(
            "email",
            "mail",
            "phone",
            "phonenumber",
            "number",
            "name",
            "title",
            "address",
            "url",
            "uri",
            "link",
            "type",
            "status",
            "state",
            "message",
            "body",
            "content",
            "description",
            "text",
            "note",
            "comment",
            "tag",
            "label",
            "version",
            "country",
            "currency",
            "language",
            "locale",
            "code",
            "value",
            "date",
            "time",
            "event",
            "log",
            "error",
            "reason",
            "color",
            "icon",
            "image",
            "file",
            "filename",
            "path",
            "key",
            "token",
            "secret",
            "domain",
            "hash",
            "scope",
            "role",
            "permission",
            "query",
            "format",
            "metadata",
            "config",
            "settings",
            "signature");

    private static final Set<String> PARENTS = Set.of("parent", "previous", "original", "root", "next");

    private final Views views;
    private final MemberFinder members;
    private final List<Draft> all;
    private final Links links;
    private final Map<String, List<Draft>> byNoun = new HashMap<>();
    private final Map<Schema, List<Draft>> bySchema = new HashMap<>();

    KeyFinder(Views views, List<Draft> all, Links links) {
        this.views = views;
        this.members = new MemberFinder(views);
        this.all = List.copyOf(all);
        this.links = links;
        for (Draft each : all) {
            if (each.kind == Resource.Kind.COLLECTION) {
                byNoun.computeIfAbsent(Nouns.singularPlain(each.noun), key -> new ArrayList<>())
                        .add(each);
                if (each.identity != null) {
                    Stream.of(each.read, each.listed)
                            .filter(Objects::nonNull)
                            .map(it -> views.of(it).target())
                            .distinct()
                            .forEach(it -> bySchema.computeIfAbsent(it, key -> new ArrayList<>())
                                    .add(each));
                }
            }
        }
    }

    /** Give the keys of a draft's things, those that links declare first. */
    List<ForeignKey> keys(Draft draft) {
        List<ForeignKey> found = new ArrayList<>();
        draft.thing().ifPresent(thing -> {
            members.relationships(views.of(thing))
                    .forEach(each -> related(draft, each).ifPresent(found::add));
            look(draft, thing, Pointer.ROOT, 0, new int[] {MEMBERS_MAX}, found);
        });
        Map<Pointer, ForeignKey> keys = new LinkedHashMap<>();
        links.keys(draft, all).forEach(each -> keys.putIfAbsent(each.member(), each));
        found.forEach(each -> keys.putIfAbsent(each.member(), each));
        return List.copyOf(keys.values());
    }

    /** Find what a relationship leads to: by the type of what it names, else by its own name; one of many types is open. */
    private Optional<ForeignKey> related(Draft draft, MemberFinder.Relationship link) {
        String type = link.types().size() == 1 ? link.types().iterator().next() : link.name();
        return link.types().size() > 1
                ? Optional.empty()
                : named(Nouns.singular(type), draft)
                        .map(other -> key(
                                link.identity(),
                                other,
                                ForeignKey.Form.IDENTITY,
                                link.types().isEmpty() ? 0.85 : 0.95,
                                "'" + link.name() + "' is a relationship to '" + other.name + "'",
                                link.schema()));
    }

    private void look(Draft draft, Schema holder, Pointer way, int depth, int[] budget, List<ForeignKey> keys) {
        for (Map.Entry<String, Schema> member : views.of(holder).members().entrySet()) {
            if (budget[0]-- <= 0) {
                return;
            }
            Pointer here = way.child(member.getKey());
            if (draft.identity == null || !draft.identity.member().equals(Optional.of(here))) {
                member(draft, member.getKey(), member.getValue(), here, depth, budget, keys);
            }
        }
    }

    private void member(
            Draft draft, String name, Schema schema, Pointer here, int depth, int[] budget, List<ForeignKey> keys) {
        View view = views.of(schema);
        if (view.isArray() && view.item().isPresent()) {
            Schema item = view.item().get();
            value(draft, name, item, here.child("*"), depth, budget, keys);
        } else {
            value(draft, name, schema, here, depth, budget, keys);
        }
    }

    private void value(
            Draft draft, String name, Schema schema, Pointer here, int depth, int[] budget, List<ForeignKey> keys) {
        View view = views.of(schema);
        if (view.isObject()) {
            Optional<Draft> shown = shown(name, view, draft);
            if (shown.isPresent()) {
                boolean open = view.types().has(Type.STRING) || view.types().has(Type.INTEGER);
                ForeignKey.Form form = open ? ForeignKey.Form.EXPANDABLE : ForeignKey.Form.EMBEDDED;
                keys.add(key(
                        here,
                        shown.get(),
                        form,
                        0.85,
                        "'" + name + "' has the members of '" + shown.get().name + "'",
                        schema));
            } else if (depth + 1 < DEPTH_MAX) {
                look(draft, schema, here, depth + 1, budget, keys);
            }
        } else if (view.isScalar() || view.types().isEmpty()) {
            identity(draft, name, schema, view, here).ifPresent(keys::add);
        }
    }

    private static ForeignKey key(
            Pointer here, Draft other, ForeignKey.Form form, double sure, String says, Schema schema) {
        return new ForeignKey(here, other.name, form, sure, List.of(new Evidence(says, schema.location(), sure)));
    }

    /** Find the resource whose thing an object is, or is a part of. */
    private Optional<Draft> shown(String name, View view, Draft from) {
        List<Draft> same = bySchema.getOrDefault(view.target(), List.of());
        if (!same.isEmpty() && view.members().size() > 1) {
            String noun = Nouns.singularPlain(name);
            return same.stream()
                    .max(Comparator.comparing((Draft each) -> noun.endsWith(Nouns.singularPlain(each.noun)))
                            .thenComparing(each -> -strangeness(each, from))
                            .thenComparing(each -> -Assembler.depth(each))
                            .thenComparing(Draft::confidence));
        }
        return named(Nouns.singular(name), from)
                .filter(other -> other.identity != null
                        && other.identity
                                .member()
                                .filter(it ->
                                        view.members().containsKey(it.tokens().get(0)))
                                .isPresent()
                        && other.thing()
                                .filter(it -> views.of(it).overlap(view) >= 0.8)
                                .isPresent());
    }

    private Optional<ForeignKey> identity(Draft draft, String name, Schema schema, View view, Pointer here) {
        List<String> words = new ArrayList<>(Tokens.of(name));
        if (words.size() < 2 || !SUFFIXES.contains(words.get(words.size() - 1))) {
            return words.size() < 2
                    ? bare(draft, name, schema, view, here)
                    : byName(draft, name, words, schema, here).or(() -> bare(draft, name, schema, view, here));
        }
        words.remove(words.size() - 1);
        List<String> stem = Nouns.singular(String.join("_", words));
        if (PARENTS.contains(stem.get(0)) && stem.size() == 1 && draft.identity != null) {
            return Optional.of(key(
                    here,
                    draft,
                    ForeignKey.Form.IDENTITY,
                    0.7,
                    "'" + name + "' names another of the same kind",
                    schema));
        }
        return named(stem, draft)
                .filter(other -> other != draft)
                .map(other -> key(
                        here,
                        other,
                        ForeignKey.Form.IDENTITY,
                        isWhole(stem, other) ? 0.9 : 0.7,
                        "'" + name + "' is called after '" + other.name + "'",
                        schema));
    }

    /** Find the resource of {@code tagNames}, where tags are told apart by their {@code name}. */
    private Optional<ForeignKey> byName(Draft draft, String name, List<String> words, Schema schema, Pointer here) {
        int last = words.size() - 1;
        List<String> stem = Nouns.singular(String.join("_", words.subList(0, last)));
        return named(stem, draft)
                .filter(other -> other != draft && isWhole(stem, other))
                .filter(other -> isIdentity(other, words.get(last)))
                .map(other -> key(
                        here,
                        other,
                        ForeignKey.Form.IDENTITY,
                        0.85,
                        "'" + name + "' is called after '" + other.name + "' and what tells these apart",
                        schema));
    }

    private static boolean isIdentity(Draft other, String word) {
        return other.identityMember()
                .filter(each -> each.tokens().size() == 1)
                .filter(each -> Nouns.singularPlain(each.last()).equals(Nouns.singularPlain(word)))
                .isPresent();
    }

    /** A text that is called as a resource's thing names one of them, where things are named by text. */
    private Optional<ForeignKey> bare(Draft draft, String name, Schema schema, View view, Pointer here) {
        boolean many = here.last().equals("*");
        boolean open = view.isText()
                && schemaFormat(view).isEmpty()
                && view.parts().stream().allMatch(each -> each.enumValues() == null);
        if (!open || many || draft.identity == null || Nouns.isPlural(name)) {
            return Optional.empty();
        }
        if (VALUES.contains(Nouns.plain(name))) {
            return Optional.empty();
        }
        return named(Nouns.singular(name), draft)
                .filter(other -> other != draft
                        && isWhole(Nouns.singular(name), other)
                        && other.has(Role.READ)
                        && isNamedByText(other))
                .map(other -> key(
                        here,
                        other,
                        ForeignKey.Form.IDENTITY,
                        0.6,
                        "'" + name + "' is called as one of '" + other.name + "' is",
                        schema));
    }

    private static String schemaFormat(View view) {
        return view.parts().stream()
                .map(each -> each.strings().format())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }

    private boolean isNamedByText(Draft other) {
        return other.identity != null
                && other.identity
                        .member()
                        .flatMap(member -> other.thing()
                                .map(views::of)
                                .map(view -> view.members().get(member.tokens().get(0))))
                        .map(views::of)
                        .filter(each -> !each.isWhole())
                        .isPresent();
    }

    private static boolean isWhole(List<String> stem, Draft other) {
        return String.join("", stem).equals(Nouns.singularPlain(other.noun));
    }

    /** Find the resource of a noun, or of its last words: {@code billing_customer} means a customer. */
    private Optional<Draft> named(List<String> words, Draft from) {
        for (int i = 0; i < words.size(); i++) {
            List<Draft> found = byNoun.getOrDefault(String.join("", words.subList(i, words.size())), List.of());
            if (!found.isEmpty()) {
                return found.stream()
                        .max(Comparator.comparingInt((Draft each) -> -strangeness(each, from))
                                .thenComparing(each -> nearness(each, from))
                                .thenComparing(Draft::confidence));
            }
        }
        return Optional.empty();
    }

    /** Count the variables before a resource that the other one's path does not have. */
    private static int strangeness(Draft each, Draft from) {
        List<PathTree.Node> above = new ArrayList<>();
        for (PathTree.Node at = from.place(); at != null; at = at.parent().orElse(null)) {
            above.add(at);
        }
        int strange = 0;
        for (PathTree.Node at = each.place(); at != null; at = at.parent().orElse(null)) {
            strange += at.step().isVariable() && at != each.item && !above.contains(at) ? 1 : 0;
        }
        return strange;
    }

    /** Count the steps that two paths share from the front. */
    private static int nearness(Draft a, Draft b) {
        List<PathTree.Node> above = new ArrayList<>();
        for (PathTree.Node at = a.place(); at != null; at = at.parent().orElse(null)) {
            above.add(at);
        }
        int shared = 0;
        for (PathTree.Node at = b.place(); at != null; at = at.parent().orElse(null)) {
            shared += above.contains(at) ? 1 : 0;
        }
        return shared;
    }
}
