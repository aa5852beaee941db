package dev.ringer.client;

import dev.ringer.embedded.EmbeddedRinger;

class EmbeddedRingerServerTest extends RingerServerContract {

    @Override
    RingerServer reach(EmbeddedRinger running) {
        return running.server();
    }
}
