package dev.ringer.schema.check;

import dev.ringer.json.Json;
import dev.ringer.json.JsonObject;
import dev.ringer.pattern.Pattern;
import dev.ringer.pattern.Verdict;
import dev.ringer.schema.Access;
import dev.ringer.schema.ObjectRules;
import dev.ringer.schema.Schema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code properties}, {@code patternProperties} and {@code additionalProperties}. */
final class PropertiesKeyword implements Keyword {

    @Override
    public @Nullable Check compile(Schema schema, Checker checker) {

        ObjectRules rules = schema.objects();
        if (rules.properties().isEmpty() && rules.patterns().isEmpty() && rules.additional() == null) {
            return null;
        }
        Map<String, Member> members = new HashMap<>();
        rules.properties()
                .forEach((name, each) -> members.put(name, new Member(checker.of(each), Access.isReadOnly(each))));
        List<ByPattern> patterns = new ArrayList<>();
        rules.patterns().forEach(each -> patterns.add(new ByPattern(each.pattern(), checker.of(each.schema()))));
        CheckedSchema additional = rules.additional() == null ? null : checker.of(rules.additional());
        return new Members(schema, members, List.copyOf(patterns), additional);
    }

    private record Member(CheckedSchema schema, boolean readOnly) {}

    private record ByPattern(Pattern pattern, CheckedSchema schema) {}

    private record Members(
            Schema schema,
            Map<String, Member> members,
            List<ByPattern> patterns,
            @Nullable CheckedSchema additional) implements Check {

        @Override
        public boolean test(Json value, Run run) {
            if (!(value instanceof JsonObject object)) {
                return true;
            }
            boolean fine = true;
            for (int i = 0; i < object.size(); i++) {
                if (!member(object.name(i), object.value(i), run)) {
                    fine = false;
                    if (!run.isCollecting()) {
                        return false;
                    }
                }
            }
            return fine;
        }

        private boolean member(String name, Json value, Run run) {
            boolean known = false;
            boolean fine = true;
            Member named = members.get(name);
            if (named != null) {
                known = true;
                boolean ignored = named.readOnly() && run.direction() == Direction.REQUEST;
                fine = ignored || run.into(named.schema(), value, name);
            }
            for (ByPattern each : patterns) {
                if (each.pattern().find(name) == Verdict.YES) {
                    known = true;
                    fine &= run.into(each.schema(), value, name);
                }
            }
            if (!known && additional != null) {
                known = true;
                fine = additional.schema().isNothing() ? unknown(name, run) : run.into(additional, value, name);
            }
            Marks marks = run.marks();
            if (known && marks != null) {
                marks.name(name);
            }
            return fine;
        }

        private boolean unknown(String name, Run run) {
            return run.isCollecting()
                    && run.fail(
                            schema,
                            "additionalProperties",
                            run.at().child(name),
                            "is not allowed" + (members.isEmpty() ? "" : ", known are " + Words.names(sorted())));
        }

        private List<String> sorted() {
            return members.keySet().stream().sorted().toList();
        }
    }
}
