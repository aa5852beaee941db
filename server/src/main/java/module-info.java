/** Bytes on sockets to requests and back. */
module dev.ringer.server {
    requires static org.jspecify;
    requires dev.ringer.core;
    requires io.netty.buffer;
    requires io.netty.codec;
    requires io.netty.codec.http2;
    requires io.netty.common;
    requires io.netty.handler;
    requires io.netty.transport;

    exports dev.ringer.server;
}
