package dev.ringer.stub;

import dev.ringer.contract.Content;
import dev.ringer.contract.ContractResponse;
import dev.ringer.contract.Operation;
import dev.ringer.contract.PathTemplate;
import dev.ringer.exchange.Call;
import dev.ringer.exchange.Payload;
import dev.ringer.exchange.Preferences;
import dev.ringer.exchange.Route;
import dev.ringer.exchange.Violation;
import dev.ringer.http.Headers;
import dev.ringer.http.MediaType;
import dev.ringer.http.Request;
import dev.ringer.json.JsonSyntaxException;
import dev.ringer.json.Pointer;
import dev.ringer.source.Diagnostic;
import dev.ringer.source.Documents;
import dev.ringer.source.Location;
import dev.ringer.source.Nearest;
import dev.ringer.validation.Validator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Holds stubs to the contract when they are loaded, so that none says what the real API could not say. */
public final class StubCheck {

    private static final String CODE = "invalid-stub";

    private final Validator validator;
    private final StubAnswerer answerer;
    private final List<Diagnostic> diagnostics;
    private final CallbackCheck callbacks;
    private final OpenBody.Plain plain = new OpenBody.Plain();

    /**
     * Make a check.
     *
     * @param diagnostics takes what is wrong
     */
    public StubCheck(
            Validator validator, StubAnswerer answerer, StubCallbacks callbacks, List<Diagnostic> diagnostics) {
        this.validator = validator;
        this.answerer = answerer;
        this.diagnostics = diagnostics;
        this.callbacks =
                new CallbackCheck(callbacks, (message, at) -> diagnostics.add(Diagnostic.error(CODE, message, at)));
    }

    public void check(StubSet set) {
        new Shadows(diagnostics).check(set.stubs());
        set.bindings().forEach(this::check);
    }

    /**
     * Check all stubs of a set, and tell of stubs that cannot be loaded what else is wrong with them, so that all of it is
     * told at once. What stands around or within an error is left out, since nobody knows what was meant there.
     *
     * @param files whose stubs are in the set, as far as they can be loaded
     * @param none a set without stubs
     */
    public void check(StubSet set, List<StubFile> files, StubSet none, Documents documents) {
        check(set);
        List<StubFile> broken = files.stream()
                .filter(each -> !each.broken().isEmpty())
                .map(StubFile::ofBroken)
                .toList();
        if (broken.isEmpty()) {
            return;
        }
        List<Location> errors = diagnostics.stream()
                .filter(each -> each.severity() == Diagnostic.Severity.ERROR)
                .map(Diagnostic::location)
                .toList();
        int before = diagnostics.size();
        none.plus(broken, documents, diagnostics).bindings().forEach(this::check);
        diagnostics
                .subList(before, diagnostics.size())
                .removeIf(found -> errors.stream().anyMatch(each -> touches(each, found.location())));
    }

    private static boolean touches(Location one, Location other) {
        return one.isWithin(other) || other.isWithin(one);
    }

    /** Check a stub among others, whatever stands above it. */
    public void check(StubSet set, Stub stub) {
        set.bindings().stream()
                .filter(each -> each.stub().name().equals(stub.name()))
                .forEach(this::check);
    }

    private void check(Binding binding) {
        callbacks.check(binding.stub(), binding.routes());
        binding.routes().forEach(route -> check(binding.stub(), route));
    }

    private void check(Stub stub, Route.Found route) {
        Operation operation = route.operation();
        variables(stub, operation);
        if (stub.excuse().isEmpty() && operation.detail().defects().isEmpty()) {
            for (int i = 0; i < stub.replies().list().size(); i++) {
                new ReplyCase(stub, stub.replies().list().get(i), route).check();
            }
        }
    }

    private void variables(Stub stub, Operation operation) {
        List<String> known =
                operation.path().variables().stream().map(PathTemplate::name).toList();
        for (String name : stub.conditions().names("pathParameters")) {
            if (!known.contains(name)) {
                error(
                        "the path of " + operation.title() + " has no '" + name + "'" + Nearest.hint(name, known)
                                + (known.isEmpty() ? "" : "; it has " + String.join(", ", known)),
                        stub.location().child("when"));
            }
        }
    }

    private void error(String message, Location at) {
        diagnostics.add(Diagnostic.error(CODE, message, at));
    }

    /** One reply of a stub for one operation. */
    private final class ReplyCase {

        private final Stub stub;
        private final StubReply reply;
        private final Route.Found route;
        private final Operation operation;

        ReplyCase(Stub stub, StubReply reply, Route.Found route) {
            this.stub = stub;
            this.reply = reply;
            this.route = route;
            this.operation = route.operation();
        }

        void check() {
            Optional<Integer> status = reply.head().fixedStatus();
            boolean isOpen = reply.head().status().isPresent() || reply.body() instanceof StubBody.Upstream;
            if (isOpen && status.isEmpty()) {
                return;
            }
            Request request = Request.of(operation.method(), target());
            Optional<Call> call = answerer.call(request, route, reply, status, Preferences.NONE);
            if (call.isEmpty()) {
                List<String> keys = operation.detail().responses().stream()
                        .map(each -> each.key().toString())
                        .toList();
                error(
                        operation.title() + " has no response "
                                + status.map(String::valueOf).orElse("")
                                + (keys.isEmpty() ? "" : "; the contract has " + String.join(", ", keys)) + excuse(),
                        at("status"));
            } else if (reply.isConstant()) {
                check(call.get(), answered(reply.sentAsUsual()));
            } else if (!reply.head().fills("Content-Type")) {
                checkWhatIsSure(call.get());
            }
        }

        /** Check what holds for all requests, whatever they make of the templates. */
        private void checkWhatIsSure(Call call) {
            StubReply fixed = reply.withoutTemplates();
            boolean isKnown = fixed.isConstant() && !(reply.body() instanceof StubBody.Written);
            Optional<OpenBody> body = Optional.empty();
            if (isKnown) {
                StubAnswerer.Stubbed answered = answered(fixed);
                check(call, answered);
                body = changed(answered);
            } else if (call.selection().content().isPresent()) {
                body = written(call);
            } else if (hasBody(call.selection().response())) {
                undocumented(call, call.selection().response());
            }
            for (Violation each : violations(call, body)) {
                if (isOfBody(each) ? body.stream().anyMatch(sure -> sure.isSure(each)) : !isKnown) {
                    tell(call, each);
                }
            }
        }

        /** Give the body as the contract has it, with changes that are made by templates; nothing where there are none. */
        private Optional<OpenBody> changed(StubAnswerer.Stubbed answered) {
            return !reply.overrides().isConstant() && answered.reply().payload().get() instanceof Payload.Value value
                    ? OpenBody.ofContract(value.json()).with(reply.overrides())
                    : Optional.empty();
        }

        /** Give what is sure of a body that the stub has itself. */
        private Optional<OpenBody> written(Call call) {
            if (reply.body() instanceof StubBody.Plain plain
                    && call.selection().type().isJson()) {
                return text(plain.text());
            }
            return reply.body()
                    .tree()
                    .map(each -> OpenBody.of(each.json()))
                    .flatMap(each -> each.with(reply.overrides()));
        }

        private Optional<OpenBody> text(Text text) {
            try {
                return OpenBody.ofText(text.source());
            } catch (JsonSyntaxException e) {
                error("the text is no JSON, whatever its templates give: " + e.reason() + excuse(), at("text"));
                return Optional.empty();
            }
        }

        /** What a text with templates gives may be empty. */
        private boolean hasBody(ContractResponse response) {
            return !(reply.body() instanceof StubBody.Plain)
                    || !response.contents().isEmpty();
        }

        private List<Violation> violations(Call call, Optional<OpenBody> body) {
            Optional<Content> content = call.selection().content();
            boolean isPlain = content.flatMap(Content::schema).filter(plain::is).isPresent();
            Payload payload = body.filter(each -> isPlain)
                    .<Payload>map(each ->
                            new Payload.Value(each.tree(), call.selection().type(), content))
                    .orElse(Payload.NONE);
            return violations(call, content, payload);
        }

        private static boolean isOfBody(Violation violation) {
            return violation.where().get(0).equals("body");
        }

        private List<Violation> violations(Call call, Optional<Content> content, Payload payload) {
            return validator.check(
                    given(call.selection().response()),
                    content.orElse(null),
                    payload,
                    reply.head().fixed());
        }

        private void tell(Call call, Violation violation) {
            error(
                    called(call) + " must keep the contract: " + violation.message() + excuse(),
                    isOfBody(violation) ? inBody(Pointer.parse(violation.pointer())) : at("headers"));
        }

        private void check(Call call, StubAnswerer.Stubbed stubbed) {
            ContractResponse response = call.selection().response();
            Payload payload = stubbed.reply().payload().get();
            if (payload instanceof Payload.Broken broken) {
                error("the contract gives no body here: " + broken.diagnostic().message(), at("status"));
                return;
            }
            Optional<Content> content = call.selection().content();
            if (content.isEmpty() && !(payload instanceof Payload.None)) {
                undocumented(call, response);
                return;
            }
            if (reply.body() instanceof StubBody.Example example
                    && content.stream()
                            .flatMap(each -> each.examples().stream())
                            .noneMatch(each -> each.name().equals(example.name()))) {
                error("the contract has no example '" + example.name() + "' for " + called(call), at("example"));
            }
            // Changes with templates are not made here, and may put right what is wrong without them.
            boolean isChanged =
                    payload instanceof Payload.Value && !reply.overrides().isConstant();
            for (Violation each : violations(call, content, payload)) {
                if (!isChanged || !isOfBody(each)) {
                    tell(call, each);
                }
            }
        }

        private void undocumented(Call call, ContractResponse response) {
            List<String> types = response.contents().stream()
                    .map(each -> each.type().toString())
                    .toList();
            MediaType type = call.selection().type();
            error(
                    types.isEmpty()
                            ? called(call) + " has no body in the contract" + excuse()
                            : called(call) + " is " + String.join(" or ", types) + " in the contract, not " + type
                                    + excuse(),
                    at(types.isEmpty() ? "body" : "type"));
        }

        private String called(Call call) {
            return "the response " + call.selection().response().key() + " of " + operation.title();
        }

        private String excuse() {
            return " (allowInvalid: true with a reason lets it through)";
        }

        /** Point to a field of the reply where it is there, else to the reply. */
        private Location at(String field) {
            return reply.location().child(field);
        }

        private Location inBody(Pointer pointer) {
            Optional<Location> changed = reply.overrides().at(pointer);
            if (changed.isPresent() || reply.body().tree().isEmpty()) {
                return changed.orElse(reply.body() instanceof StubBody.Plain ? at("text") : reply.location());
            }
            Location body = at("body");
            return new Location(body.document(), body.pointer().append(pointer));
        }

        /** Headers that a stub leaves out are made when the reply is sent. */
        private ContractResponse given(ContractResponse response) {
            Headers own = reply.head().fixed();
            return new ContractResponse(
                    response.key(),
                    response.description(),
                    response.headers().stream()
                            .filter(each -> own.has(each.name()))
                            .toList(),
                    response.contents(),
                    response.location(),
                    response.defect());
        }

        private StubAnswerer.Stubbed answered(StubReply fixed) {
            Chosen chosen = stub.with(Replies.of(fixed)).sample(operation.method(), target());
            return answerer.answer(chosen, route, Preferences.NONE);
        }

        private String target() {
            return operation.path().expand(Map.of());
        }
    }
}
