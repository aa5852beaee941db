package dev.ringer.template;

import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonObject;
import dev.ringer.json.JsonString;
import dev.ringer.source.Diagnostic;
import dev.ringer.source.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A JSON tree whose texts and members' names may be templates. Immutable; safe for use by several threads.
 *
 * <p>A text that is one expression and nothing else keeps the type of its value: {@code "{{jsonPath request.body
 * '$.count'}}"} gives a number, and null where there is none. What has no template is given back as it is.
 */
public abstract class TreeTemplate {

    private TreeTemplate() {}

    /** Read a tree; nothing where one of its templates has an error. */
    public static Optional<TreeTemplate> compile(Json tree, Location at, List<Diagnostic> diagnostics) {
        List<Diagnostic> found = new ArrayList<>();
        TreeTemplate compiled = read(tree, at, found);
        diagnostics.addAll(found);
        boolean failed = found.stream().anyMatch(each -> each.severity() == Diagnostic.Severity.ERROR);
        return failed ? Optional.empty() : Optional.of(compiled);
    }

    private static TreeTemplate read(Json tree, Location at, List<Diagnostic> found) {
        if (tree instanceof JsonString string) {
            return text(string, at, found);
        }
        if (tree instanceof JsonArray array) {
            return list(array, at, found);
        }
        return tree instanceof JsonObject object ? object(object, at, found) : new Constant(tree);
    }

    private static TreeTemplate text(JsonString string, Location at, List<Diagnostic> found) {
        String text = string.value();
        if (!Templates.isTemplate(text)) {
            return new Constant(string);
        }
        boolean value = Templates.isValue(text.strip());
        Optional<Template> template =
                value ? Templates.compileValue(text.strip(), at, found) : Templates.compile(text, at, found);
        return template.<TreeTemplate>map(each -> value ? new Only(each) : new Text(each))
                .orElse(new Constant(string));
    }

    private static TreeTemplate list(JsonArray array, Location at, List<Diagnostic> found) {
        List<TreeTemplate> items = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            items.add(read(array.get(i), at.child(i), found));
        }
        return items.stream().allMatch(TreeTemplate::isConstant) ? new Constant(array) : new Items(items);
    }

    private static TreeTemplate object(JsonObject object, Location at, List<Diagnostic> found) {
        List<Member> members = new ArrayList<>();
        for (Map.Entry<String, Json> each : object) {
            Location place = at.child(each.getKey());
            TreeTemplate name = Templates.isTemplate(each.getKey())
                    ? Templates.compile(each.getKey(), place, found)
                            .<TreeTemplate>map(Text::new)
                            .orElse(new Constant(Json.of(each.getKey())))
                    : new Constant(Json.of(each.getKey()));
            members.add(new Member(name, read(each.getValue(), place, found)));
        }
        boolean constant = members.stream()
                .allMatch(each -> each.name().isConstant() && each.value().isConstant());
        return constant ? new Constant(object) : new Members(members);
    }

    /** Tell whether the tree has no template. */
    public boolean isConstant() {
        return false;
    }

    /**
     * Fill in the tree. The bounds are for all of it, and what one text sets the later ones see.
     *
     * @throws TemplateException as {@link Template#render} does
     */
    public Json render(Scope scope) {
        return render(new Run(scope), "", "");
    }

    /**
     * Fill in a part.
     *
     * @param object the way to the object around it
     * @param way to the part
     */
    abstract Json render(Run run, String object, String way);

    private record Member(TreeTemplate name, TreeTemplate value) {}

    private static final class Constant extends TreeTemplate {

        private final Json tree;

        Constant(Json tree) {
            this.tree = tree;
        }

        @Override
        public boolean isConstant() {
            return true;
        }

        @Override
        Json render(Run run, String object, String way) {
            return tree;
        }
    }

    /** A text that is one expression. */
    private static final class Only extends TreeTemplate {

        private final Template template;

        Only(Template template) {
            this.template = template;
        }

        @Override
        Json render(Run run, String object, String way) {
            run.enter(object, way);
            return template.value(run);
        }
    }

    private static final class Text extends TreeTemplate {

        private final Template template;

        Text(Template template) {
            this.template = template;
        }

        @Override
        Json render(Run run, String object, String way) {
            run.enter(object, way);
            return Json.of(template.render(run));
        }
    }

    private static final class Items extends TreeTemplate {

        private final List<TreeTemplate> items;

        Items(List<TreeTemplate> items) {
            this.items = List.copyOf(items);
        }

        @Override
        Json render(Run run, String object, String way) {
            List<Json> made = new ArrayList<>(items.size());
            for (int i = 0; i < items.size(); i++) {
                String step = way + "/" + i;
                made.add(items.get(i).render(run, step, step));
            }
            return JsonArray.of(made);
        }
    }

    private static final class Members extends TreeTemplate {

        private final List<Member> members;

        Members(List<Member> members) {
            this.members = List.copyOf(members);
        }

        @Override
        Json render(Run run, String object, String way) {
            JsonObject.Builder builder = JsonObject.builder();
            for (int i = 0; i < members.size(); i++) {
                Member each = members.get(i);
                String name = Value.text(each.name().render(run, way, way + "/" + i + " name"));
                builder.put(name, each.value().render(run, way, way + "/" + name));
            }
            return builder.build();
        }
    }
}
