package dev.ringer.stub;

import dev.ringer.source.Diagnostic;
import dev.ringer.source.Location;
import dev.ringer.template.Scope;
import dev.ringer.template.Template;
import dev.ringer.template.Templates;
import java.util.List;
import java.util.Optional;

/** A text of a stub, which may be a template. */
sealed interface Text {

    /**
     * Read a text; one whose template has an error is taken as it is, and the error reported.
     *
     * @param templates false where braces are just braces
     */
    static Text of(String text, Location at, boolean templates, List<Diagnostic> diagnostics) {
        if (!templates || !Templates.isTemplate(text)) {
            return new Constant(text);
        }
        Optional<Template> template = Templates.compile(text, at, diagnostics);
        return template.isPresent() ? new Filled(template.get()) : new Constant(text);
    }

    boolean isConstant();

    /** Give the text as a person wrote it. */
    String source();

    /**
     * Give the text for a request.
     *
     * @throws dev.ringer.template.TemplateException when the template cannot be filled in
     */
    String of(Scope scope);

    record Constant(String text) implements Text {

        @Override
        public String source() {
            return text;
        }

        @Override
        public boolean isConstant() {
            return true;
        }

        @Override
        public String of(Scope scope) {
            return text;
        }
    }

    record Filled(Template template) implements Text {

        @Override
        public String source() {
            return template.toString();
        }

        @Override
        public boolean isConstant() {
            return false;
        }

        @Override
        public String of(Scope scope) {
            return template.render(scope);
        }
    }
}
