/** Stubs, checks, clock and sessions of a mock that runs, as Java words. */
module dev.ringer.client {
    requires static org.jspecify;
    requires transitive dev.ringer.core;
    requires java.net.http;

    exports dev.ringer.client;
}
