package dev.ringer.http;

import java.util.function.UnaryOperator;

/**
 * A response whose body has no end of its own: its bytes come as things happen, until the client goes or the server
 * closes.
 *
 * @param response status and headers, without a body
 * @param heartbeat what tells both ends that the other is still there
 */
public record Feed(Response response, Heartbeat heartbeat, Source source) implements Outcome {

    /**
     * What is sent when nothing else was.
     *
     * @param millis how long nothing else was sent
     */
    public record Heartbeat(Body body, long millis) {

        public Heartbeat {
            if (body.isEmpty() || millis < 1) {
                throw new IllegalArgumentException(
                        "heartbeat is " + body + " each " + millis + " ms, must be 1 or more each");
            }
        }
    }

    /** Where the bytes come from. Called from threads that must not be held up, by one at a time. */
    public interface Source {

        /** Begin to send; called at most once. */
        void start(Sink sink);

        /** There is room again, after {@link Sink#send} gave false. Perhaps before it returns, and more than once. */
        void resume();

        /** Nobody reads any more, or nobody ever did. Called once, also of a source that was never started. */
        void close();
    }

    /** Where the bytes go. Safe for use by several threads, never blocks. */
    public interface Sink {

        /**
         * Send bytes behind those before. They are kept until the client takes them, also where there is no room for
         * more; whoever goes on all the same has the client cut off. Once the feed has ended, they are thrown away.
         *
         * @return whether there is room for more
         */
        boolean send(byte[] bytes);

        /** End the body in good order, behind what was sent. */
        void end();
    }

    public Feed {
        if (!response.body().isEmpty() || response.trailers().size() > 0 || Status.isBodiless(response.status())) {
            throw new IllegalArgumentException("the response has status " + response.status() + " and "
                    + response.body() + ", must have a status that has a body, and none of its own");
        }
    }

    /** Give the same with its head changed; only the response of what the change gives counts. */
    @Override
    public Feed map(UnaryOperator<Delivery> change) {
        return new Feed(change.apply(Delivery.of(response)).response(), heartbeat, source);
    }
}
