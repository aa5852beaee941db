/** A mock in the process of a test, with a session for each test. */
module dev.ringer.junit {
    requires static org.jspecify;
    requires transitive dev.ringer.client;
    requires transitive dev.ringer.server;
    requires static transitive org.junit.jupiter.api;
    requires static spring.context;
    requires static spring.core;
    requires static spring.test;

    exports dev.ringer.embedded;
    exports dev.ringer.junit;
    exports dev.ringer.spring;
}
