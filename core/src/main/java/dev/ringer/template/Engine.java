package dev.ringer.template;

import com.github.jknack.handlebars.Context;
import com.github.jknack.handlebars.EscapingStrategy;
import com.github.jknack.handlebars.Handlebars;
import com.github.jknack.handlebars.HandlebarsError;
import com.github.jknack.handlebars.HandlebarsException;
import com.github.jknack.handlebars.Options;
import com.github.jknack.handlebars.TagType;
import com.github.jknack.handlebars.ValueResolver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The library, given our helpers and our way to look names up and nothing else. Loaded with the first template. */
final class Engine {

    /** Gives a value to {@link Run#capture}, in place of writing it. */
    static final String CAPTURE = "ringer-capture";

    private static final Engine ENGINE = new Engine();

    private final Handlebars handlebars;

    private Engine() {
        handlebars = new Handlebars(new NoFiles())
                .with(new Registry(Engine::call))
                .with(EscapingStrategy.NOOP)
                .with((value, next) -> Value.text(value));
    }

    static com.github.jknack.handlebars.Template compile(String text) throws Rejected {
        try {
            return ENGINE.handlebars.compileInline(text);
        } catch (HandlebarsException e) {
            HandlebarsError error = e.getError();
            throw error == null ? new Rejected(1, 1, String.valueOf(e.getMessage())) : rejected(error);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Rejected rejected(HandlebarsError error) {
        return new Rejected(error.line, error.column + 1, error.reason.strip());
    }

    /** The library cannot read a template. */
    static final class Rejected extends Exception {

        private static final long serialVersionUID = 1;

        final int line;
        final int column;

        Rejected(int line, int column, String reason) {
            super(reason);
            this.line = line;
            this.column = column;
        }

        String reason() {
            return String.valueOf(getMessage());
        }
    }

    static void render(com.github.jknack.handlebars.Template template, Run run, Output out) {
        Context context =
                Context.newBuilder(new Root(run)).resolver(new Names(run)).build();
        try {
            template.apply(context, out);
        } catch (HandlebarsException e) {
            throw exception(e);
        } catch (Failure e) {
            throw e.exception(1, 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TemplateException exception(HandlebarsException e) {
        HandlebarsError error = e.getError();
        int line = error == null ? 1 : error.line;
        int column = error == null ? 1 : error.column + 1;
        for (Throwable at = e; at != null; at = at.getCause()) {
            if (at instanceof Failure failure) {
                return failure.exception(line, column);
            }
        }
        String reason = error == null ? String.valueOf(e.getMessage()) : error.reason.strip();
        return new TemplateException("", line, column, reason);
    }

    /** Looks names up in our values; counts each look. */
    private record Names(Run run) implements ValueResolver {

        @Override
        public Object resolve(Object context, String name) {
            run.step();
            Object found = Value.member(context, name);
            return found == null ? UNRESOLVED : found;
        }

        @Override
        public Object resolve(Object context) {
            run.step();
            return context;
        }

        @Override
        public Set<Map.Entry<String, Object>> propertySet(Object context) {
            return Set.of();
        }
    }

    private static @Nullable Object call(HelperRow helper, @Nullable Object first, Options options) {
        Root root = options.data("root");
        Run run = root.run();
        run.step();
        List<@Nullable Object> arguments = arguments(first, options);
        boolean section = options.tagType == TagType.SECTION;
        Object item = section || !arguments.isEmpty() || !options.hash.isEmpty() ? null : item(helper, options);
        if (item != null) {
            return item;
        }
        int[] position = options.fn.position();
        Call call = new Call(
                helper.name(),
                arguments,
                options.hash,
                run,
                section ? new Between(options, run) : null,
                position == null ? 0 : position[0],
                position == null ? 0 : position[1] + 1);
        return run.checked(
                section
                        ? Sections.of(helper, call, Sections.isPlain(helper.name(), count(options)))
                        : helper.work().apply(call));
    }

    /** A member of the item at hand hides a helper of its name, if that is called without arguments. */
    private static @Nullable Object item(HelperRow helper, Options options) {
        Object model = options.context.model();
        return model instanceof Root ? null : Value.member(model, helper.name());
    }

    /**
     * The library hands over the item at hand where there is no argument, and for values counts arguments in a place
     * that calls within the first argument overwrite; so the count is asked for only where both look alike.
     */
    private static List<@Nullable Object> arguments(@Nullable Object first, Options options) {
        List<@Nullable Object> arguments = new ArrayList<>();
        boolean section = options.tagType == TagType.SECTION;
        boolean none = section
                ? count(options) == 0 && !Sections.isPlain(options.helperName, 0)
                : first == options.context.model() && count(options) == 0;
        if (!none) {
            arguments.add(first);
        }
        for (Object each : options.params) {
            arguments.add(each);
        }
        return arguments;
    }

    private static int count(Options options) {
        Integer count = options.data(Context.PARAM_SIZE);
        return count == null ? 0 : count;
    }

    /** The block of a call. */
    private record Between(Options options, Run run) implements Block {

        @Override
        public List<String> names() {
            return options.blockParams;
        }

        @Override
        public String body() {
            return fill(options.fn, options.context);
        }

        @Override
        public String body(@Nullable Object item, Map<String, Object> data, List<@Nullable Object> values) {
            Context context = Context.newContext(options.context, item == null ? dev.ringer.json.JsonNull.NULL : item);
            data.forEach((name, value) -> context.combine("@" + name, value));
            boolean named = !options.blockParams.isEmpty();
            return fill(
                    options.fn,
                    named ? Context.newBlockParamContext(context, options.blockParams, known(values)) : context);
        }

        private static List<Object> known(List<@Nullable Object> values) {
            List<Object> known = new ArrayList<>();
            for (Object each : values) {
                known.add(each == null ? dev.ringer.json.JsonNull.NULL : each);
            }
            return known;
        }

        @Override
        public String otherwise() {
            return fill(options.inverse, options.context);
        }

        private String fill(com.github.jknack.handlebars.Template part, Context context) {
            run.step();
            Output out = new Output(run);
            try {
                part.apply(context, out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return out.toString();
        }
    }
}
