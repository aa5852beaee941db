package dev.ringer.matching.operator;

import dev.ringer.http.Query;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A field of an urlencoded form, or of a multipart one, by its name. */
record FormField(String name, Matcher matcher) implements Matcher {

    static @Nullable Matcher read(Operand operand) {
        List<Matcher> all = operand.nestedMap().entrySet().stream()
                .<Matcher>map(each -> new FormField(each.getKey(), each.getValue()))
                .toList();
        return all.isEmpty() ? null : All.of(all);
    }

    private Subject at(Subject subject) {
        if (!(subject instanceof Payload payload)) {
            return Subject.absent();
        }
        List<String> fields =
                payload.form().all(name).stream().map(Query.Pair::value).toList();
        return Subject.of(
                fields.isEmpty()
                        ? payload.parts().stream()
                                .filter(each -> each.name().equals(name) && !each.isFile())
                                .map(each -> each.body().text())
                                .toList()
                        : fields);
    }

    @Override
    public boolean matches(Subject subject, Instant now) {
        return matcher.matches(at(subject), now);
    }

    @Override
    public double distance(Subject subject, Instant now) {
        return matcher.distance(at(subject), now);
    }

    @Override
    public Match explain(Subject subject, Instant now) {
        Match inner = matcher.explain(at(subject), now);
        return new Match(inner.distance(), "the field '" + name + "' " + inner.sentence(), inner.parts());
    }

    @Override
    public String expected() {
        return "have a field '" + name + "' that must " + matcher.expected();
    }

    @Override
    public int sharpness() {
        return 1 + matcher.sharpness();
    }
}
