/** The command ringer. */
module dev.ringer.cli {
    requires static org.jspecify;
    requires dev.ringer.server;
    requires java.net.http;
}
