package dev.ringer.server;

/**
 * Told of errors inside the server, of which clients see only a 500 or a closed connection. Called on event loops, so
 * from several threads at once; must neither block nor throw.
 */
@FunctionalInterface
public interface ErrorListener {

    /** Tells nobody. */
    ErrorListener SILENT = (doing, error) -> {};

    /**
     * Take note of an error.
     *
     * @param doing what failed, such as {@code answering GET /pets/7}
     */
    void failed(String doing, Throwable error);
}
