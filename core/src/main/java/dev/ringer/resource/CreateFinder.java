package dev.ringer.resource;

import dev.ringer.contract.Content;
import dev.ringer.contract.Operation;
import dev.ringer.generation.meaning.Tokens;
import dev.ringer.schema.Schema;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds operations beside things that make one of them, such as {@code POST /projects/import}. */
final class CreateFinder {

    private static final double ALIKE = 0.8;

    /** A body with fewer members may be of anything. */
    private static final int MEMBERS_MIN = 2;

    /** What the last word of a path may be; others ask, check or change more often than they make. */
    private static final Set<String> WORDS =
            Set.of("import", "upload", "register", "add", "new", "insert", "create", "enroll");

    private final Views views;

    CreateFinder(Views views) {
        this.views = views;
    }

    /** Give how an operation makes a thing of a resource; nothing where its bodies do not show that it does. */
    Draft.@Nullable Entry find(Draft owner, Operation operation, String word) {
        Outcomes outcomes = Outcomes.of(operation);
        boolean succeeds = outcomes.names(200) || outcomes.names(201) || outcomes.names(202);
        if (!operation.method().equals("POST")
                || !succeeds
                || owner.kind == Resource.Kind.SINGLETON
                || !isMaking(word)) {
            return null;
        }
        boolean sends = isOne(owner, Answers.sent(operation).flatMap(Content::schema));
        boolean shows = isOne(owner, Answers.shown(operation));
        if (!sends && !shows) {
            return null;
        }
        String why = sends && shows ? "it is sent one and shows one" : sends ? "it is sent one" : "it shows one";
        Evidence evidence =
                new Evidence("'" + operation.title() + "' makes one, since " + why, operation.location(), 0);
        return new Draft.Entry(
                operation, Role.CREATE, evidence, Draft.Details.ofVariable(null), sends && shows ? 0.95 : 0.85);
    }

    /** {@code quickAdd} adds, and {@code uploadVersion} is about versions. */
    private static boolean isMaking(String word) {
        List<String> words = Tokens.of(word);
        return !words.isEmpty() && WORDS.contains(words.get(words.size() - 1));
    }

    /** Tell whether a body is a thing of the resource, or has one in a member. */
    private boolean isOne(Draft owner, Optional<Schema> body) {
        View view = body.map(views::of).filter(View::isObject).orElse(null);
        if (view == null) {
            return false;
        }
        return isThing(owner, view)
                || view.members().values().stream()
                        .map(views::of)
                        .anyMatch(each -> each.isObject() && isThing(owner, each));
    }

    private boolean isThing(Draft owner, View view) {
        List<Schema> forms = owner.entries.stream()
                .filter(each -> each.role() == Role.CREATE)
                .flatMap(each -> Answers.sent(each.operation()).flatMap(Content::schema).stream())
                .toList();
        return view.members().size() >= MEMBERS_MIN
                && (owner.thing()
                                .filter(each -> views.of(each).overlap(view) >= ALIKE)
                                .isPresent()
                        || forms.stream().anyMatch(each -> views.of(each).target() == view.target()));
    }
}
