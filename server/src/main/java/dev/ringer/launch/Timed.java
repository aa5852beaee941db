package dev.ringer.launch;

import dev.ringer.exchange.Exchange;
import dev.ringer.exchange.ExchangeHandler;
import dev.ringer.exchange.FetchResult;
import dev.ringer.exchange.Pending;
import dev.ringer.http.Delivery;
import dev.ringer.http.Handler;
import dev.ringer.http.Later;
import dev.ringer.http.Outcome;
import dev.ringer.http.Request;
import dev.ringer.outbound.CallbackSender;
import dev.ringer.outbound.UpstreamClient;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Has requests answered, asks upstreams for what it waits for, and tells of each exchange when it has ended. */
final class Timed implements Handler {

    private static final FetchResult GONE =
            new FetchResult.Failed(502, "The client has gone before the upstream answered");

    private final ExchangeHandler mock;
    private final Optional<Recorder> recorder;
    private final MockServer.Listener listener;
    private final CallbackSender sender;
    private final UpstreamClient upstreams;
    private final Waits waits;

    Timed(
            ExchangeHandler mock,
            Optional<Recorder> recorder,
            MockServer.Listener listener,
            CallbackSender sender,
            UpstreamClient upstreams,
            Waits waits) {
        this.mock = mock;
        this.recorder = recorder;
        this.listener = listener;
        this.sender = sender;
        this.upstreams = upstreams;
        this.waits = waits;
    }

    @Override
    public Outcome handle(Request request) {
        long start = System.nanoTime();
        Exchange exchange = mock.answer(request);
        if (exchange.pending().isPresent()) {
            return fetched(exchange, exchange.pending().get(), start);
        }
        Delivery delivery = ended(exchange, start);
        return delivery.pace().delayMillis() == 0 ? delivery : waits.later(exchange.session(), delivery);
    }

    @Override
    public void afterwards() {
        recorder.ifPresent(Recorder::settle);
    }

    private Later fetched(Exchange exchange, Pending pending, long start) {
        CompletableFuture<FetchResult> fetch =
                upstreams.fetch(pending.fetch(), exchange.request().caller());
        return new Later(
                fetch.thenCompose(result -> waited(pending.whenFetched().apply(result), start)),
                () -> fetch.complete(GONE));
    }

    private CompletionStage<Delivery> waited(Exchange exchange, long start) {
        Delivery delivery = ended(exchange, start);
        return delivery.pace().delayMillis() == 0
                ? CompletableFuture.completedFuture(delivery)
                : waits.later(exchange.session(), delivery).coming();
    }

    private Delivery ended(Exchange exchange, long start) {
        long took = System.nanoTime() - start;
        OptionalLong entry = recorder.isPresent() ? recorder.get().record(exchange, start, took) : OptionalLong.empty();
        listener.answered(exchange, took);
        sender.send(exchange, result -> {
            if (entry.isPresent()) {
                recorder.ifPresent(each -> each.called(entry.getAsLong(), exchange, result));
            }
            listener.called(exchange, result);
        });
        return exchange.delivery();
    }
}
