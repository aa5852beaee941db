package dev.ringer.template;

import dev.ringer.json.Json;

/** A text with expressions. Immutable; safe for use by several threads. */
public final class Template {

    private final String source;
    private final com.github.jknack.handlebars.Template compiled;

    Template(String source, com.github.jknack.handlebars.Template compiled) {
        this.source = source;
        this.compiled = compiled;
    }

    /**
     * Fill in the template.
     *
     * @throws TemplateException when a helper cannot do what it is asked, or a bound is reached
     */
    public String render(Scope scope) {
        return render(new Run(scope));
    }

    String render(Run run) {
        Output out = new Output(run);
        Engine.render(compiled, run, out);
        return out.toString();
    }

    /** Give the value of the only expression, which the template was compiled to keep. */
    Json value(Run run) {
        run.capture(null);
        Engine.render(compiled, run, new Output(run));
        return Value.json(run.captured());
    }

    /** Give the text of the template. */
    @Override
    public String toString() {
        return source;
    }
}
