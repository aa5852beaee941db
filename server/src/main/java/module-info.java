/** Bytes on sockets to requests and back. */
module dev.ringer.server {
    requires static org.jspecify;
    requires dev.ringer.core;
}
