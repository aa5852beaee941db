package dev.ringer.admin;

import dev.ringer.engine.World;
import dev.ringer.http.MediaType;
import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonObject;
import dev.ringer.json.JsonSyntaxException;
import dev.ringer.source.Diagnostic;
import dev.ringer.source.Document;
import dev.ringer.source.Documents;
import dev.ringer.stub.Stub;
import dev.ringer.stub.StubFile;
import dev.ringer.stub.StubReader;
import dev.ringer.stub.StubSet;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntPredicate;

/** Stubs that came with a request, read and checked as those of files are. */
record SentStubs(List<Stub> stubs, List<Diagnostic> warnings) {

    private static final String SCHEME = "stub";
    private static final String NAMED = "stub-";
    private static final AtomicLong COUNT = new AtomicLong();

    /** Tell whether a stub came with a request, not with a file. */
    static boolean isSent(Stub stub) {
        return SCHEME.equals(stub.location().document().getScheme());
    }

    /** Tell whether a stub was made of a mapping of WireMock, with which it is kept. */
    static boolean isMapping(Stub stub) {
        JsonObject metadata = stub.source() instanceof JsonObject source ? source.object("metadata") : null;
        return metadata != null && metadata.has("wiremock");
    }

    /**
     * Read the body of a request.
     *
     * @param name that the one stub has; nothing where the body is free to name many
     * @throws ProblemException when one of them has an error
     */
    static SentStubs read(Ask ask, Optional<String> name) {
        JsonObject file = named(file(parsed(ask).root(), name), ask);
        URI address = URI.create(SCHEME + ":/sent-" + COUNT.incrementAndGet() + ".json");
        Document document = Document.of(address, file);
        Documents documents = new Documents(each -> {
            throw new IOException("a stub that comes over the control API may not read files");
        });
        documents.add(document);
        List<Diagnostic> found = new ArrayList<>();
        StubFile read = new StubReader(documents, found).read(document);
        World world = ask.engine().world();
        StubSet bound = world.bare().plus(List.of(read), documents, found);
        world.stubCheck(found).check(bound, List.of(read), world.bare(), documents);
        List<Diagnostic> errors = found.stream()
                .filter(each -> each.severity() == Diagnostic.Severity.ERROR)
                .toList();
        if (!errors.isEmpty()) {
            throw new ProblemException(StubActions.invalid(errors));
        }
        return new SentStubs(bound.stubs(), found);
    }

    /**
     * Read the body of a request as JSON or YAML.
     *
     * @throws ProblemException when it is neither
     */
    static Document parsed(Ask ask) {
        MediaType type = ask.request()
                .headers()
                .first("Content-Type")
                .flatMap(MediaType::parse)
                .orElse(MediaType.JSON);
        URI address = URI.create("body." + (type.isJson() ? "json" : "yaml"));
        try {
            return Document.read(address, ask.request().body().bytes());
        } catch (JsonSyntaxException e) {
            throw new ProblemException(
                    400,
                    "malformed-body",
                    "The body cannot be read: line " + e.line() + ", column " + e.column() + ": " + e.reason() + ".");
        }
    }

    /** Give one stub, or many, as a file has them. */
    private static JsonObject file(Json root, Optional<String> name) {
        if (name.isEmpty()) {
            return root instanceof JsonObject object && object.has("stubs")
                    ? object
                    : JsonObject.of("stubs", JsonArray.of(List.of(root)));
        }
        Json stub = root;
        if (root instanceof JsonObject object) {
            String said = object.string("name");
            if (said != null && !said.equals(name.get())) {
                throw new ProblemException(
                        422,
                        "other-name",
                        "The stub calls itself '" + said + "', the path calls it '" + name.get() + "'.");
            }
            stub = object.with("name", Json.of(name.get()));
        }
        return JsonObject.of("stubs", JsonArray.of(List.of(stub)));
    }

    /** Give names to stubs that have none: {@code stub-1} and so on, one that is free. */
    private static JsonObject named(JsonObject file, Ask ask) {
        JsonArray stubs = file.array("stubs");
        if (stubs == null) {
            return file;
        }
        StubSet there = ask.stubs();
        Set<String> taken = new HashSet<>();
        List<Json> named = new ArrayList<>();
        for (Json each : stubs) {
            if (each instanceof JsonObject object && !object.has("name")) {
                String name = NAMED
                        + free(number -> taken.contains(NAMED + number)
                                || there.stub(NAMED + number).isPresent());
                taken.add(name);
                named.add(JsonObject.builder().put("name", name).putAll(object).build());
            } else {
                named.add(each);
            }
        }
        return file.with("stubs", JsonArray.of(named));
    }

    /** Find a number that is free, in few steps: the lowest, where those that are taken have no gaps. */
    private static int free(IntPredicate isTaken) {
        int free = 1;
        while (isTaken.test(free)) {
            free *= 2;
        }
        int taken = free / 2;
        while (free - taken > 1) {
            int between = (taken + free) / 2;
            if (isTaken.test(between)) {
                taken = between;
            } else {
                free = between;
            }
        }
        return free;
    }

    /** Let them answer from now on. */
    void keep(Ask ask) {
        for (Stub each : stubs) {
            ask.session().state().forget(each);
            ask.session().overlay().put(ask.stubsBelow(), each);
        }
    }
}
