package dev.ringer.server;

import io.netty.channel.Channel;

/** Tells channels to do what nobody waits for; a write that fails comes back as the channel's exception. */
final class Wire {

    private Wire() {}

    static void write(Channel channel, Object message) {
        var unused = channel.write(message, channel.voidPromise());
    }

    static void close(Channel channel) {
        var unused = channel.close();
    }
}
