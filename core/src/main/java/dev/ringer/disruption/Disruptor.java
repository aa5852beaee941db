package dev.ringer.disruption;

import dev.ringer.chance.Dice;
import dev.ringer.delay.Delay;
import dev.ringer.exchange.Exchange;
import dev.ringer.exchange.ExchangeHandler;
import dev.ringer.exchange.Problem;
import dev.ringer.http.Delivery;
import dev.ringer.http.Fault;
import dev.ringer.http.Headers;
import dev.ringer.http.Request;
import dev.ringer.http.Response;
import dev.ringer.json.Json;
import dev.ringer.json.JsonObject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Lets a server be out, under maintenance, or tired of a client, in this order, and slow with all of it.
 *
 * <p>Limits are told as the IETF's draft has them since its eighth version ({@code RateLimit-Policy}, {@code RateLimit}),
 * and as in earlier ones ({@code RateLimit-Limit}, {@code -Remaining}, {@code -Reset} in seconds), which most clients read.
 */
public final class Disruptor implements ExchangeHandler {

    private static final String OUT = "the server is out";

    /**
     * What is in force.
     *
     * @param maintenanceEndMillis of the clock; the least there is for none
     * @param words that it was switched on by, as they were written
     */
    private record Switched(
            Disruption disruption,
            long maintenanceEndMillis,
            @Nullable Meter meter,
            JsonObject words) {}

    private volatile Switched switched;
    private final ExchangeHandler next;
    private final Dice dice;
    private final InstantSource clock;
    private final Function<Request, Instant> seen;
    private final AtomicLong calls = new AtomicLong();

    /** Make one whose maintenance begins now, and for whom it is the same time for all requests. */
    public Disruptor(Disruption disruption, ExchangeHandler next, Dice dice, InstantSource clock) {
        this(disruption, JsonObject.EMPTY, next, dice, clock, request -> clock.instant());
    }

    /**
     * Make one whose maintenance begins now.
     *
     * @param words that say what goes wrong, as they were written
     * @param clock that maintenance begins by, and windows of requests open and close
     * @param seen the time that a request sees, by which maintenance ends for it
     */
    public Disruptor(
            Disruption disruption,
            JsonObject words,
            ExchangeHandler next,
            Dice dice,
            InstantSource clock,
            Function<Request, Instant> seen) {
        this.next = next;
        this.dice = dice;
        this.clock = clock;
        this.seen = seen;
        this.switched = switched(disruption, words);
    }

    private Switched switched(Disruption disruption, JsonObject words) {
        long end = disruption.maintenanceMillis() == 0
                ? Long.MIN_VALUE
                : clock.instant().toEpochMilli() + disruption.maintenanceMillis();
        return new Switched(
                disruption, end, disruption.rateLimit().map(Meter::new).orElse(null), words);
    }

    /**
     * Let something else go wrong from now on; maintenance begins now, and so do counts.
     *
     * @param words that say so, as they were written
     */
    public synchronized void change(Disruption disruption, JsonObject words) {
        switched = switched(disruption, words);
    }

    /**
     * Let every answer that has no pace of its own be so slow from now on; what else goes wrong goes on.
     *
     * @param words that say so, as they would stand in those of {@link #change}; null for none
     */
    public synchronized void slow(Delay delay, @Nullable Json words) {
        Switched now = switched;
        JsonObject others = now.words().without("delay");
        switched = new Switched(
                now.disruption().withDelay(delay),
                now.maintenanceEndMillis(),
                now.meter(),
                words == null ? others : others.with("delay", words));
    }

    /** Give the words by which it was switched last, or made. */
    public JsonObject words() {
        return switched.words();
    }

    @Override
    public Exchange answer(Request request) {
        Switched now = switched;
        if (now.disruption().isNone()) {
            return next.answer(request);
        }
        long call = calls.incrementAndGet();
        Dice own = dice.at(call);
        Exchange exchange = answer(now, request, own, call);
        Delay delay = now.disruption().delay();
        return delay.isNone()
                ? exchange
                : exchange.mapDelivery(
                        each -> each.pace().isNone() ? each.withPace(delay.pace(own.at("delay"))) : each);
    }

    private Exchange answer(Switched now, Request request, Dice own, long call) {
        Outage outage = now.disruption().outage().orElse(null);
        if (outage != null && outage.plan().strikes(own.at("outage"), call)) {
            return out(request, outage);
        }
        if (now.maintenanceEndMillis() != Long.MIN_VALUE) {
            long left = now.maintenanceEndMillis() - seen.apply(request).toEpochMilli();
            if (left > 0) {
                return Exchange.ofServer(
                        request, "the server is under maintenance", Delivery.of(maintenance(request, left)));
            }
        }
        Meter meter = now.meter();
        return meter == null ? next.answer(request) : metered(request, meter);
    }

    private Exchange out(Request request, Outage outage) {
        if (outage.status() != 0) {
            Response response = Problem.of(outage.status(), "outage", "The server is out for this request.")
                    .toResponse(request);
            return Exchange.ofServer(request, OUT, Delivery.of(response));
        }
        Fault fault = outage.plan().kind();
        // What nobody sees is not answered either, so that it changes nothing.
        Exchange whole = fault.hidesResponse()
                ? Exchange.ofServer(request, OUT, Delivery.of(Response.of(503)))
                : next.answer(request);
        return whole.mapDelivery(each -> each.withFault(fault));
    }

    private static Response maintenance(Request request, long leftMillis) {
        return Problem.of(503, "maintenance", "The server is under maintenance.")
                .toResponse(request)
                .withHeader("Retry-After", seconds(leftMillis));
    }

    // --- the rate limit

    private Exchange metered(Request request, Meter counting) {
        Meter.Reading reading = counting.count(clock.instant().toEpochMilli());
        if (reading.granted()) {
            return next.answer(request)
                    .mapDelivery(each -> each.withResponse(told(each.response(), counting.limit(), reading)));
        }
        String detail = "All " + counting.limit().requests() + " requests of the window are used.";
        Response refusal = Problem.of(429, "rate-limit", detail)
                .toResponse(request)
                .withHeader("Retry-After", seconds(reading.resetMillis()));
        return Exchange.ofServer(
                request, "the rate limit is reached", Delivery.of(told(refusal, counting.limit(), reading)));
    }

    private static Response told(Response response, RateLimit limit, Meter.Reading reading) {
        String reset = seconds(reading.resetMillis());
        return response.withHeaders(Headers.builder()
                .addAll(response.headers())
                .add("RateLimit-Policy", "\"default\";q=" + limit.requests() + ";w=" + seconds(limit.perMillis()))
                .add("RateLimit", "\"default\";r=" + reading.remaining() + ";t=" + reset)
                .add("RateLimit-Limit", Long.toString(limit.requests()))
                .add("RateLimit-Remaining", Long.toString(reading.remaining()))
                .add("RateLimit-Reset", reset)
                .build());
    }

    /** Give whole seconds after which the time has surely passed. */
    private static String seconds(long millis) {
        return Long.toString((millis + 999) / 1_000);
    }
}
