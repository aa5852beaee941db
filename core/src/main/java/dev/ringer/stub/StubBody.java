package dev.ringer.stub;

import dev.ringer.exchange.Payload;
import dev.ringer.exchange.Shape;
import dev.ringer.http.Body;
import dev.ringer.http.MediaType;
import dev.ringer.json.Json;
import dev.ringer.json.JsonObject;
import dev.ringer.source.Diagnostic;
import dev.ringer.source.Location;
import dev.ringer.template.Scope;
import dev.ringer.template.Template;
import dev.ringer.template.TemplateException;
import dev.ringer.template.Templates;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where the body of a reply, or of a callback, comes from. */
sealed interface StubBody {

    /**
     * Make the body where it is a person's own, which the contract has no part in.
     *
     * @param said media type that was asked for
     * @param type media type where nothing says another
     * @return nothing where the body comes from the contract
     * @throws TemplateException when a template cannot be filled in
     * @throws IllegalArgumentException when a request chooses what is not there
     * @throws IOException when a file cannot be read
     */
    default Optional<Payload> own(Scope scope, Optional<MediaType> said, MediaType type) throws IOException {
        return Optional.empty();
    }

    /** Tell whether it is the same for all requests that lead to the same response. */
    default boolean isConstant() {
        return true;
    }

    /** Give the tree that it is made of, where a person wrote one. */
    default Optional<Tree> tree() {
        return Optional.empty();
    }

    /** Tell whether requests may ask for a range of its bytes. */
    default boolean hasRanges() {
        return false;
    }

    /** Give the media type that the name of its file says, where that is the same for all requests. */
    default Optional<MediaType> fileType() {
        return Optional.empty();
    }

    /** What the contract gives for the status: its example, else a value made from the schema. */
    record OfContract() implements StubBody {}

    /** A tree, written in the media type of the reply. */
    record Written(Tree written) implements StubBody {

        @Override
        public Optional<Payload> own(Scope scope, Optional<MediaType> said, MediaType type) {
            return Optional.of(new Payload.Value(written.of(scope), type, Optional.empty()));
        }

        @Override
        public Optional<Tree> tree() {
            return Optional.of(written);
        }

        @Override
        public boolean isConstant() {
            return written.isConstant();
        }
    }

    /**
     * Text, sent as it is.
     *
     * @param fileType that it has by the name of its file
     */
    record Plain(Text text, Optional<MediaType> fileType) implements StubBody {

        @Override
        public Optional<Payload> own(Scope scope, Optional<MediaType> said, MediaType type) {
            String filled = text.of(scope);
            boolean plain = said.isPresent() || isAscii(filled);
            return Optional.of(
                    filled.isEmpty() ? Payload.NONE : new Payload.Raw(Body.of(filled), plain ? type : ofUnicode(type)));
        }

        /** Who reads text without a charset takes it for ASCII or Latin-1 (RFC 6657, 3). */
        private static MediaType ofUnicode(MediaType type) {
            return type.type().equals("text") && !type.parameters().containsKey("charset")
                    ? type.withParameter("charset", "utf-8")
                    : type;
        }

        private static boolean isAscii(String text) {
            return text.chars().allMatch(each -> each < 128);
        }

        @Override
        public boolean isConstant() {
            return text.isConstant();
        }
    }

    /**
     * Bytes, sent as they are.
     *
     * @param fileType that they have by the name of their file
     */
    record Bytes(Body body, Optional<MediaType> fileType) implements StubBody {

        @Override
        public Optional<Payload> own(Scope scope, Optional<MediaType> said, MediaType type) {
            return Optional.of(new Payload.Raw(body, type));
        }

        @Override
        public boolean hasRanges() {
            return true;
        }
    }

    /**
     * A file whose name depends on the request. Its text may be a template, as that of any file, which only shows when it is
     * sent.
     *
     * @param at where the name stands
     */
    record Named(Files files, Text name, Location at) implements StubBody {

        @Override
        public Optional<Payload> own(Scope scope, Optional<MediaType> said, MediaType type) throws IOException {
            String file = name.of(scope.at("file"));
            MediaType known = said.or(() -> FileTypes.of(file)).orElse(type);
            Body body = files.openBelow(file);
            String text = body.isHeld() && FileTypes.isText(file) ? body.text() : "";
            return Optional.of(
                    new Payload.Raw(Templates.isTemplate(text) ? Body.of(filled(text, file, scope)) : body, known));
        }

        private String filled(String text, String file, Scope scope) throws IOException {
            List<Diagnostic> diagnostics = new ArrayList<>();
            Optional<Template> template = Templates.compile(text, at, diagnostics);
            if (template.isEmpty()) {
                throw new IOException("the file '" + file + "' is no template: "
                        + diagnostics.get(diagnostics.size() - 1).message());
            }
            return template.get().render(scope);
        }

        @Override
        public boolean isConstant() {
            return false;
        }

        @Override
        public boolean hasRanges() {
            return true;
        }
    }

    /** The row of a table that a request chooses, or a tree that is made of it. */
    record Row(Table table, Optional<Tree> tree) implements StubBody {

        /** Give the row that a request chooses; nothing where there is none. */
        Optional<JsonObject> chosen(Scope scope) {
            try {
                return table.row(scope);
            } catch (TemplateException e) {
                return Optional.empty();
            }
        }

        @Override
        public Optional<Payload> own(Scope scope, Optional<MediaType> said, MediaType type) {
            JsonObject row = chosen(scope).orElseThrow(() -> new IllegalArgumentException("the table has no such row"));
            Json made = tree.map(each -> each.of(scope.withRow(row))).orElse(row);
            return Optional.of(new Payload.Value(made, type, Optional.empty()));
        }

        @Override
        public boolean isConstant() {
            return false;
        }
    }

    /**
     * An example of the contract.
     *
     * @param name as the contract has it
     */
    record Example(String name) implements StubBody {}

    /** What an upstream answers. */
    record Upstream(Passthrough passthrough) implements StubBody {

        @Override
        public boolean isConstant() {
            return false;
        }
    }

    /** A value made from the schema, also where the contract has an example. */
    record Generated(Optional<String> seed, Optional<Shape> shape) implements StubBody {}
}
