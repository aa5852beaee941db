package dev.ringer.engine;

import dev.ringer.callback.Draft;
import dev.ringer.callback.Occasion;
import dev.ringer.contract.ContractCallback;
import dev.ringer.exchange.Callback;
import dev.ringer.exchange.Route;
import dev.ringer.http.Request;
import dev.ringer.http.Response;
import java.util.ArrayList;
import java.util.List;

/** What follows an answer: the callbacks of the stub that gave it, else those of the contract where all went well. */
final class CallbackSteps {

    private CallbackSteps() {}

    static List<Callback> callbacks(World world, Route route, Request request, Answer answer, Response response) {
        if (answer.chosen().isPresent() && answer.chosen().get().stub().saysCallbacks()) {
            return ofStub(world, route, answer, response);
        }
        boolean wanted = route instanceof Route.Found && world.config().callbacks() && response.status() / 100 == 2;
        return wanted ? ofContract(world, (Route.Found) route, request, response) : List.of();
    }

    /** Those that the stub says; the ones of the contract are an upstream's own to send. */
    static List<Callback> ofStub(World world, Route route, Answer answer, Response response) {
        return answer.chosen()
                .filter(each -> each.stub().saysCallbacks())
                .map(each -> world.stubCallbacks().of(each, route, response))
                .orElse(List.of());
    }

    private static List<Callback> ofContract(World world, Route.Found route, Request request, Response response) {
        List<ContractCallback> callbacks = route.operation().detail().callbacks();
        if (callbacks.isEmpty()) {
            return List.of();
        }
        Occasion occasion = Occasion.of(request, route, response);
        List<Callback> made = new ArrayList<>();
        for (ContractCallback each : callbacks) {
            world.callbackMaker()
                    .ofContract(new Draft.Documented(route.mount(), each), occasion)
                    .ifPresent(made::add);
        }
        return made;
    }
}
