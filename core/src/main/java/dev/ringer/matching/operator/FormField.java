package dev.ringer.matching.operator;

import dev.ringer.http.Query;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A field of an urlencoded form, or of a multipart one, by its name. */
record FormField(String name, Matcher matcher) implements Inner {

    static @Nullable Matcher read(Operand operand) {
        List<Matcher> all = operand.nestedMap().entrySet().stream()
                .<Matcher>map(each -> new FormField(each.getKey(), each.getValue()))
                .toList();
        return all.isEmpty() ? null : All.of(all);
    }

    @Override
    public Subject at(Subject subject) {
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
    public String place() {
        return "the field '" + name + "'";
    }

    @Override
    public String expected() {
        return "have a field '" + name + "' that must " + matcher.expected();
    }
}
