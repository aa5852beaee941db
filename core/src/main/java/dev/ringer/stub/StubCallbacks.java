package dev.ringer.stub;

import dev.ringer.callback.CallbackMaker;
import dev.ringer.callback.Draft;
import dev.ringer.callback.Occasion;
import dev.ringer.contract.ContractCallback;
import dev.ringer.contract.Mount;
import dev.ringer.exchange.Callback;
import dev.ringer.exchange.Payload;
import dev.ringer.exchange.Route;
import dev.ringer.http.MediaType;
import dev.ringer.http.Response;
import dev.ringer.template.Scope;
import dev.ringer.template.TemplateException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the callbacks that stubs want when they have answered. */
public final class StubCallbacks {

    private final CallbackMaker maker;
    private final List<Mount> mounts;

    public StubCallbacks(CallbackMaker maker, List<Mount> mounts) {
        this.maker = maker;
        this.mounts = List.copyOf(mounts);
    }

    /** Make the callbacks of the stub that answered, in the order of the file; those that cannot be made say why. */
    public List<Callback> of(Chosen chosen, Route route, Response response) {
        Occasion occasion = Occasion.of(chosen.arrival().request(), route, response);
        List<StubCallback> wanted = chosen.stub().callbacks().orElse(List.of());
        List<Callback> made = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            Scope scope = chosen.scope().withResponse(response).at("callbacks/" + i);
            made.addAll(of(wanted.get(i), scope, route, occasion));
        }
        return made;
    }

    private List<Callback> of(StubCallback wanted, Scope scope, Route route, Occasion occasion) {
        List<Callback> made = new ArrayList<>();
        for (Optional<Draft.Documented> each : documented(wanted.source(), route)) {
            made.add(of(wanted, scope, occasion, each));
        }
        return made.isEmpty() ? List.of(broken(wanted, "the contract does not have it")) : made;
    }

    private static Callback broken(StubCallback wanted, String reason) {
        return Callback.broken(
                wanted.name(),
                wanted.method().orElse("POST"),
                wanted.url().map(StubCallback.Address::toString).orElse(""),
                reason);
    }

    private Callback of(StubCallback wanted, Scope scope, Occasion occasion, Optional<Draft.Documented> documented) {
        try {
            return maker.make(draft(wanted, scope, occasion, documented), occasion);
        } catch (TemplateException | IllegalArgumentException | IOException e) {
            return broken(wanted, StubAnswerer.said(e));
        }
    }

    /** Make a callback for the check of its body, for which its URL does not count. */
    Callback sample(StubCallback wanted, Draft.Documented documented, Scope scope, Occasion occasion) {
        StubCallback.Address nowhere =
                new StubCallback.Address(new Text.Constant("http://localhost/"), Optional.empty());
        StubCallback anywhere = new StubCallback(
                wanted.name(),
                wanted.location(),
                wanted.source(),
                wanted.method(),
                Optional.of(nowhere),
                new Head(
                        Optional.empty(),
                        Optional.empty(),
                        wanted.head().fixed(),
                        List.of(),
                        wanted.head().type()),
                wanted.body(),
                wanted.overrides(),
                wanted.delay(),
                wanted.retries(),
                Optional.empty());
        return of(anywhere, scope, occasion, Optional.of(documented));
    }

    private static Draft draft(
            StubCallback wanted, Scope scope, Occasion occasion, Optional<Draft.Documented> documented)
            throws IOException {
        Optional<String> url = Optional.empty();
        if (wanted.url().isPresent()) {
            url = Optional.of(wanted.url().get().of(scope.at("url"), occasion));
        }
        return new Draft(
                wanted.name(),
                documented,
                wanted.method(),
                url,
                wanted.head().headers(scope),
                wanted.head().type(),
                body(wanted, scope),
                wanted.delay().pace(scope.dice().at("delay")).delayMillis(),
                wanted.retries(),
                wanted.signature().map(each -> each.of(scope.at("secret"))));
    }

    private static Draft.DraftBody body(StubCallback wanted, Scope scope) throws IOException {
        StubBody body = wanted.body();
        Optional<Payload> own = body.own(scope, Optional.empty(), type(body));
        if (own.isPresent()) {
            return new Draft.DraftBody.Own(wanted.overrides().apply(own.get(), scope));
        }
        StubBody.Generated generated = body instanceof StubBody.Generated given
                ? given
                : new StubBody.Generated(Optional.empty(), Optional.empty());
        return new Draft.DraftBody.OfContract(
                body instanceof StubBody.Example example ? example.name() : "",
                body instanceof StubBody.Generated,
                generated.seed(),
                generated.shape(),
                payload -> wanted.overrides().apply(payload, scope));
    }

    /** Give the media type of a body that nothing says one for. */
    private static MediaType type(StubBody body) {
        if (body instanceof StubBody.Written) {
            return MediaType.JSON;
        }
        return body instanceof StubBody.Plain ? MediaType.TEXT : body.fileType().orElse(MediaType.BINARY);
    }

    // --- what the contract says

    /** Give what the contract has, of which there may be several; one that is empty for a callback of the stub's own. */
    private List<Optional<Draft.Documented>> documented(StubCallback.Source source, Route route) {
        if (source instanceof StubCallback.Source.OfOperation callback) {
            return callbacks(route).stream()
                    .filter(each -> each.callback().name().equals(callback.callback()))
                    .map(Optional::of)
                    .toList();
        }
        if (source instanceof StubCallback.Source.OfWebhooks webhook) {
            return webhooks().stream()
                    .filter(each -> each.callback().name().equals(webhook.webhook()))
                    .map(Optional::of)
                    .toList();
        }
        return List.of(Optional.empty());
    }

    static List<Draft.Documented> callbacks(Route route) {
        return route instanceof Route.Found found
                ? documented(found.mount(), found.operation().detail().callbacks())
                : List.of();
    }

    List<Draft.Documented> webhooks() {
        List<Draft.Documented> all = new ArrayList<>();
        for (Mount mount : mounts) {
            boolean twice =
                    all.stream().anyMatch(each -> each.mount().contract().equals(mount.contract()));
            if (!twice) {
                all.addAll(documented(mount, mount.contract().webhooks().get()));
            }
        }
        return all;
    }

    private static List<Draft.Documented> documented(Mount mount, List<ContractCallback> callbacks) {
        return callbacks.stream().map(each -> new Draft.Documented(mount, each)).toList();
    }
}
