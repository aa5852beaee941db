package dev.ringer.server;

/** A connection as seen by a server that closes. Both are called on any thread and return at once. */
interface OpenConnection {

    /** Let the requests that have begun finish, then close; close now where there are none. */
    void finish();

    /** Close now. */
    void abort();
}
