package dev.ringer.stub;

import dev.ringer.json.Json;
import dev.ringer.source.Diagnostic;
import dev.ringer.source.Location;
import dev.ringer.template.Scope;
import dev.ringer.template.TreeTemplate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A tree of a stub, whose texts may be templates.
 *
 * @param template null where there is none in it
 */
record Tree(Json json, @Nullable TreeTemplate template) {

    /** Read a tree; one whose templates have errors is taken as it is, and the errors reported. */
    static Tree of(Json json, Location at, boolean templates, List<Diagnostic> diagnostics) {
        TreeTemplate template =
                templates ? TreeTemplate.compile(json, at, diagnostics).orElse(null) : null;
        return new Tree(json, template == null || template.isConstant() ? null : template);
    }

    boolean isConstant() {
        return template == null;
    }

    /**
     * Give the tree for a request.
     *
     * @throws dev.ringer.template.TemplateException when a template cannot be filled in
     */
    Json of(Scope scope) {
        return template == null ? json : template.render(scope);
    }
}
