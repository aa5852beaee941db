package dev.ringer.keeper;

import dev.ringer.contract.Operation;
import dev.ringer.exchange.Exchange;
import dev.ringer.exchange.Origin;
import dev.ringer.exchange.Route;
import dev.ringer.http.MediaType;
import dev.ringer.http.Percent;
import dev.ringer.http.Request;
import dev.ringer.http.Response;
import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonObject;
import dev.ringer.json.Pointer;
import dev.ringer.resource.Identity;
import dev.ringer.resource.ListShape;
import dev.ringer.resource.Resource;
import dev.ringer.resource.ResourceOperation;
import dev.ringer.resource.Role;
import dev.ringer.resource.Write;
import dev.ringer.schema.Schema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The life of one thing: made, read, listed, replaced, patched, deleted, and looked for in vain. */
final class Cycle {

    private static final int SEEDS = 5;

    private final CycleApi api;
    private final Resource resource;
    private final CycleRequests requests;
    private final ResourceOperation reading;
    private final Agreement agreement;
    private final List<String> transcript = new ArrayList<>();
    private final List<Failure> failures = new ArrayList<>();
    private final Set<String> unseen = new TreeSet<>();
    private @Nullable String untold;
    private @Nullable String unasked;
    private @Nullable Json thing;
    private int bodies;
    private int invalid;
    private int asWritten;
    private int listed;
    private int changed;
    private int deleted;
    private int compared;

    /** What was wrong in a step. */
    record Failure(String step, String kind, String why) {}

    /** Ends a cycle that cannot go on. */
    private static final class End extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    Cycle(CycleApi api, Resource resource, String session) {
        this.api = api;
        this.resource = resource;
        this.requests = new CycleRequests(api.generator(), session);
        this.reading = CycleApi.reading(resource).orElseThrow();
        this.agreement = new Agreement(api, resource, requests);
    }

    Cycle run() {
        try {
            steps();
        } catch (End e) {
            // What is known of it stands in the fields.
        }
        return this;
    }

    private void steps() {
        ResourceOperation creation = resource.operations(Role.CREATE).get(0);
        tell();
        Optional<Listed> before = list("list before");
        Json sent = fresh(creation, before.map(Listed::identities).orElse(Set.of()));
        thing = sent == null ? null : creation.sent().orElse(Pointer.ROOT).find(sent);
        Exchange made = ask("create", creation, Map.of(), sent);
        succeeded("create", creation, made);
        String identity = identity(creation, made, sent, before);
        requests.remember(reading.variable().orElseThrow(), identity);
        agree("create", creation, made, creation, sent, false);
        read("read", creation, sent, identity);
        list("list").ifPresent(after -> listed(after, identity, true));
        change(Role.REPLACE, identity);
        change(Role.PATCH, identity);
        delete(identity);
    }

    /** Leave out what the contract does not describe enough for anybody to say what is right. */
    private void tell() {
        if (resource.identity().flatMap(Identity::member).isEmpty()) {
            end("it is not known which member names a thing");
        } else if (reading.shown().isEmpty()) {
            end("the contract does not say what is read");
        }
    }

    private void end(String why) {
        untold = why;
        throw new End();
    }

    // --- making

    /** Make a body of a name that the list does not show, as a client does who has looked at it. */
    private @Nullable Json fresh(ResourceOperation creation, Set<String> known) {
        for (int i = 0; ; i++) {
            Json sent = body(creation, "made" + (i == 0 ? "" : i), null);
            if (i == SEEDS || sent == null || !known.contains(String.valueOf(named(creation, sent)))) {
                return sent;
            }
        }
    }

    private @Nullable String named(ResourceOperation creation, @Nullable Json sent) {
        Pointer member = resource.identity().flatMap(Identity::member).orElse(null);
        return member == null || sent == null
                ? null
                : Texts.of(creation.sent().orElse(Pointer.ROOT).append(member).find(sent));
    }

    private @Nullable Json body(ResourceOperation role, String seed, @Nullable String identity) {
        Operation operation = role.operation();
        if (CycleRequests.content(operation).isEmpty()) {
            return null;
        }
        MediaType type = CycleRequests.content(operation).get().type();
        if (!type.isJson() && !type.isForm() && !type.isMultipart() && !type.isXml() && !type.isRange()) {
            end("things are sent as " + type.essence());
        }
        Json made = requests.body(operation, seed).orElse(null);
        if (made == null) {
            unasked = "no body can be made for " + operation.title();
            throw new End();
        }
        return agreement.with(role, made, identity);
    }

    private String identity(ResourceOperation creation, Exchange made, @Nullable Json sent, Optional<Listed> before) {
        Pointer member = resource.identity().flatMap(Identity::member).orElse(null);
        Pointer shown = creation.shown().orElse(Pointer.ROOT);
        String told = member == null
                ? null
                : CycleAnswers.json(made)
                        .map(each -> Texts.of(shown.append(member).find(each)))
                        .orElse(null);
        String location = made.response().headers().get("Location");
        if (location != null && location.indexOf('?') < 0) {
            String last = Percent.decode(location.substring(location.lastIndexOf('/') + 1));
            if (told != null
                    && !last.equals(told)
                    && !last.isEmpty()
                    && !Percent.decode(location).endsWith("/" + told)) {
                fail("create", "Location", "Location " + location + " does not lead to " + told);
            }
            told = told == null ? last : told;
        }
        told = told == null ? named(creation, sent) : told;
        if (told == null && before.isPresent()) {
            List<String> after =
                    new ArrayList<>(list("list for the identity").orElseThrow().identities());
            after.removeAll(before.get().identities());
            told = after.size() == 1 ? after.get(0) : null;
        }
        if (told == null) {
            end("no answer says the identity of what was made");
        }
        return told;
    }

    // --- reading

    private Optional<Exchange> read(String step, ResourceOperation by, @Nullable Json sent, String identity) {
        Exchange read = ask(step, reading, Map.of(), null);
        succeeded(step, reading, read);
        agree(step, reading, read, by, sent, true);
        Pointer member = resource.identity().flatMap(Identity::member).orElse(null);
        Json shown = CycleAnswers.json(read)
                .map(each -> reading.shown().orElse(Pointer.ROOT).find(each))
                .orElse(null);
        String told = member == null || shown == null ? identity : Texts.of(member.find(shown));
        thing = shown;
        if (told != null && !told.equals(identity)) {
            fail(step, "identity", "it is called " + told + " rather than " + identity);
        }
        return Optional.of(read);
    }

    /** Look in an answer for what was sent. */
    private void agree(
            String step,
            ResourceOperation role,
            Exchange answer,
            ResourceOperation by,
            @Nullable Json sent,
            boolean mustShow) {
        Json body = CycleAnswers.json(answer).orElse(null);
        Schema schema = CycleAnswers.schema(role.operation(), answer).orElse(null);
        Schema own = CycleRequests.content(by.operation())
                .flatMap(each -> each.schema())
                .orElse(null);
        if (sent == null || own == null) {
            unseen.add(sent == null ? "bodies without content" : "bodies without a schema");
            return;
        }
        if (body == null
                || schema == null
                || role.shown().isEmpty()
                || by.sent().isEmpty()) {
            unseen.add(mustShow ? "things that are read otherwise than they are sent" : "answers that show no thing");
            return;
        }
        Json thing = by.sent().get().find(sent);
        CycleJudge judge = new CycleJudge(api.generator(), schema, body);
        judge.compare(
                thing == null ? JsonObject.EMPTY : thing,
                role.shown().get(),
                Texts.at(own, by.sent().get()));
        compared += mustShow ? judge.compared() : 0;
        judge.differences().forEach(each -> fail(step, "what was sent is not shown", each));
        if (judge.refused() > 0) {
            unseen.add("values that the schema of what is read refuses");
        }
        if (mustShow && judge.compared() == 0) {
            unseen.add("things of which nothing sent can be read");
        }
    }

    // --- changing

    private void change(Role role, String identity) {
        ResourceOperation operation = resource.operations(role).stream()
                .filter(each -> each.key().isEmpty() && each.variable().isPresent())
                .findFirst()
                .orElse(null);
        if (operation == null) {
            return;
        }
        String step = role.word();
        requests.remember(operation.variable().orElseThrow(), identity);
        if (operation.write() == Write.JSON_PATCH && CycleRequests.takesList(operation.operation())) {
            patch(step, operation, identity);
            return;
        }
        Json sent = body(operation, step, identity);
        Exchange answer = ask(step, operation, Map.of(), sent);
        succeeded(step, operation, answer);
        agree(step, operation, answer, operation, sent, false);
        read("read after " + step, operation, sent, identity);
        changed++;
    }

    /** Put another value in the place of one that is read (RFC 6902). */
    private void patch(String step, ResourceOperation operation, String identity) {
        Exchange read = ask("read before " + step, reading, Map.of(), null);
        Pointer at = reading.shown().orElse(Pointer.ROOT);
        Json body = CycleAnswers.json(read).orElse(JsonObject.EMPTY);
        Schema schema = CycleAnswers.schema(reading.operation(), read).orElse(null);
        Optional<Pointer> member = schema == null
                ? Optional.empty()
                : CycleAnswers.changeable(api.generator(), schema, body, at, identity);
        if (member.isEmpty()) {
            unseen.add("patches without a text to change");
            return;
        }
        Json value = Json.of("Changed");
        JsonObject change = JsonObject.builder()
                .put("op", "replace")
                .put("path", "/" + member.get().last())
                .put("value", value)
                .build();
        Exchange answer = ask(step, operation, Map.of(), JsonArray.of(List.of(change)));
        succeeded(step, operation, answer);
        Exchange after = ask("read after " + step, reading, Map.of(), null);
        Json found = CycleAnswers.json(after).map(member.get()::find).orElse(null);
        if (!value.equals(found)) {
            fail("read after " + step, "what was sent is not shown", member.get() + " is " + found);
        }
        changed++;
    }

    // --- deleting

    private void delete(String identity) {
        ResourceOperation operation = resource.operations(Role.DELETE).stream()
                .filter(each -> each.key().isEmpty() && each.variable().isPresent())
                .findFirst()
                .orElse(null);
        if (operation == null) {
            return;
        }
        requests.remember(operation.variable().orElseThrow(), identity);
        Exchange answer = ask("delete", operation, Map.of(), body(operation, "deleted", identity));
        succeeded("delete", operation, answer);
        deleted++;
        gone(identity);
        list("list after delete").ifPresent(after -> listed(after, identity, false));
    }

    private void gone(String identity) {
        Exchange read = ask("read after delete", reading, Map.of(), null);
        int status = read.response().status();
        if (status == 200 && resource.softDelete().isPresent()) {
            Json shown = CycleAnswers.json(read)
                    .map(each -> reading.shown().orElse(Pointer.ROOT).find(each))
                    .orElse(null);
            if (shown == null || !CycleAnswers.isMarked(resource.softDelete().get(), shown)) {
                fail("read after delete", "no mark", "nothing shows that " + identity + " is deleted");
            }
            return;
        }
        boolean documented = reading.operation().detail().responses().stream()
                .anyMatch(each -> each.key().isExact() && each.key().covers(status));
        boolean other = reading.outcomes().names(404) || reading.outcomes().names(410);
        if ((status != 404 && status != 410) || (other && !documented)) {
            fail("read after delete", "status " + status, "status " + status + ": " + read.reason());
        }
    }

    // --- listing

    /** What a list holds, all its pages together. */
    private record Listed(ResourceOperation role, Set<String> identities, boolean named, Exchange last) {}

    private Optional<Listed> list(String step) {
        ResourceOperation operation = resource.operations(Role.LIST).stream()
                .filter(each -> each.list().isPresent())
                .findFirst()
                .orElse(null);
        if (operation == null) {
            return Optional.empty();
        }
        Pages pages = new Pages(operation, query -> ask(step, operation, query, null));
        Set<String> identities = new HashSet<>();
        boolean named = true;
        Pointer member = resource.identity().flatMap(Identity::member).orElse(null);
        Exchange page = null;
        while (pages.hasNext()) {
            page = pages.next();
            succeeded(step, operation, page);
            for (Json each : pages.items()) {
                boolean bare = operation.list().get().entries() == ListShape.Entries.IDENTITIES;
                String identity = bare ? Texts.of(each) : member == null ? null : Texts.of(member.find(each));
                named &= identity != null;
                identities.add(String.valueOf(identity));
            }
        }
        return Optional.of(new Listed(operation, identities, named, page));
    }

    private void listed(Listed list, String identity, boolean expected) {
        if (!list.named() && !list.identities().contains(identity)) {
            unseen.add("lists that do not name their things");
            return;
        }
        listed++;
        boolean there = list.identities().contains(identity);
        if (expected
                && !there
                && thing != null
                && !CycleAnswers.canList(api.generator(), list.role(), list.last(), thing)) {
            unseen.add("lists whose schema refuses the thing that is read");
        } else if (there != expected) {
            fail(
                    expected ? "list" : "list after delete",
                    expected ? "not listed" : "still listed",
                    identity
                            + (expected ? " is not among " : " is among ")
                            + list.identities().stream().limit(30).toList());
        }
    }

    // --- asking

    private Exchange ask(String step, ResourceOperation role, Map<String, String> query, @Nullable Json sent) {
        Operation operation = role.operation();
        align(role);
        Request request = requests.request(operation, query, thing, sent);
        Exchange exchange = api.engine().answer(request);
        Response response = exchange.response();
        transcript.add(CycleAnswers.line(step, request, sent, exchange));
        if (!(exchange.route() instanceof Route.Found found) || found.operation() != operation) {
            unasked = "the path of " + operation.title() + " leads elsewhere: " + request.target();
            throw new End();
        }
        if (!exchange.violations().isEmpty()) {
            unasked = "the request to " + operation.title() + " is refused: "
                    + exchange.violations().get(0);
            throw new End();
        }
        bodies += response.body().length() == 0 ? 0 : 1;
        if (exchange.origin() == Origin.REFUSAL && response.status() == 501) {
            end("the contract has a defect where it is asked");
        }
        if (!exchange.replyViolations().isEmpty() && exchange.origin() == Origin.EXAMPLE) {
            asWritten++;
        } else if (!exchange.replyViolations().isEmpty()) {
            invalid++;
            fail(step, "invalid answer", exchange.replyViolations().get(0).toString());
        }
        return exchange;
    }

    /** What paths name before a thing is the same, whatever they call it. */
    private void align(ResourceOperation role) {
        List<String> scopes =
                resource.scopes().stream().map(each -> each.variable()).toList();
        List<String> own = new ArrayList<>(CycleRequests.variables(role.operation()));
        role.variable().ifPresent(own::remove);
        if (!own.containsAll(scopes) && own.size() >= scopes.size()) {
            for (int i = 0; i < scopes.size(); i++) {
                requests.remember(own.get(i), requests.variable(reading.operation(), scopes.get(i)));
            }
        }
    }

    private void succeeded(String step, ResourceOperation role, Exchange exchange) {
        int status = exchange.response().status();
        boolean documented = role.operation().detail().responses().stream()
                .anyMatch(each -> each.key().covers(status));
        if (status / 100 != 2 || !documented) {
            fail(
                    step,
                    "status " + status,
                    "status " + status + " of " + role.operation().title() + ": " + exchange.reason());
            throw new End();
        }
        if (exchange.origin() != Origin.RESOURCE && !step.equals("list before")) {
            fail(
                    step,
                    "answered otherwise",
                    "answered as " + exchange.origin().word() + " by "
                            + role.operation().title() + ": " + exchange.reason());
            throw new End();
        }
    }

    private void fail(String step, String kind, String why) {
        failures.add(new Failure(step, kind, why));
    }

    // --- what was found

    List<Failure> failures() {
        return failures;
    }

    List<String> transcript() {
        return transcript;
    }

    Set<String> unseen() {
        return unseen;
    }

    @Nullable
    String untold() {
        return untold;
    }

    @Nullable
    String unasked() {
        return unasked;
    }

    int bodies() {
        return bodies;
    }

    int invalid() {
        return invalid;
    }

    /** Tell whether something that was sent was looked for in what is read. */
    boolean compares() {
        return compared > 0;
    }

    /** Give the number of the contract's own examples that its schemas refuse, before anything was changed. */
    int asWritten() {
        return asWritten;
    }

    /** Tell whether there was a change, a list and a delete. */
    boolean isWhole() {
        return listed > 0 && changed > 0 && deleted > 0;
    }
}
