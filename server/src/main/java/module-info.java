/** Bytes on sockets to requests and back, and mocks that are set up and run. */
module dev.ringer.server {
    requires static org.jspecify;
    requires transitive dev.ringer.core;
    requires io.netty.buffer;
    requires io.netty.codec;
    requires io.netty.codec.http2;
    requires io.netty.common;
    requires io.netty.handler;
    requires io.netty.transport;
    requires java.net.http;
    requires dec;

    exports dev.ringer.launch;
    exports dev.ringer.outbound;
    exports dev.ringer.server;
    exports dev.ringer.storage;
}
