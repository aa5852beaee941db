package dev.ringer.admin;

import dev.ringer.contract.Mount;
import dev.ringer.engine.EngineConfig;
import dev.ringer.journal.Feeds;
import dev.ringer.journal.Journal;
import dev.ringer.journal.JournalConfig;
import dev.ringer.journal.Statistics;
import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonObject;
import dev.ringer.session.Sessions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What runs, and how it is. Nothing of it is a secret. */
final class InfoActions {

    static final List<Action> ALL = List.of(new Action("getInfo", ask -> Replies.ok(info(ask))));

    private InfoActions() {}

    /** Give the version of this build. */
    static String version() {
        String version = InfoActions.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    private static JsonObject info(Ask ask) {
        Instant started = ask.mock().started();
        Instant now = ask.engine().world().clock().instant();
        JsonObject.Builder json = JsonObject.builder()
                .put("version", version())
                .put("java", Runtime.version().toString())
                .put("started", started.toString())
                .put("uptimeMillis", Duration.between(started, now).toMillis())
                .put(
                        "mounts",
                        JsonArray.of(ask.engine().world().mounts().stream()
                                .<Json>map(InfoActions::mount)
                                .toList()))
                .put("stubs", ask.engine().world().stubs().stubs().size())
                .put("sessions", sessions(ask.engine().sessions()));
        ask.mock()
                .journal()
                .ifPresent(each ->
                        json.put("journal", journal(each, ask.mock().feeds().orElseThrow())));
        return json.put("settings", settings(ask.engine().world().config())).build();
    }

    private static JsonObject mount(Mount mount) {
        return JsonObject.builder()
                .put("basePath", mount.basePath())
                .put("contract", mount.contract().name())
                .put("title", mount.contract().title())
                .put("version", mount.contract().version())
                .put("format", mount.contract().format())
                .put("operations", mount.operations().size())
                .build();
    }

    private static JsonObject sessions(Sessions sessions) {
        return JsonObject.builder()
                .put("count", sessions.all().size())
                .put("max", sessions.limits().countMax())
                .put("idleSeconds", sessions.limits().idle().toSeconds())
                .build();
    }

    private static JsonObject journal(Journal journal, Feeds feeds) {
        Statistics counts = journal.statistics();
        JournalConfig bounds = journal.config();
        JsonObject.Builder json = JsonObject.builder()
                .put("added", counts.added())
                .put("entries", counts.entries())
                .put("lost", counts.lost())
                .put("bytes", counts.bytes())
                .put("bytesMax", bounds.bytesMax())
                .put("bodyBytesMax", bounds.bodyBytesMax());
        bounds.ageMax().ifPresent(age -> json.put("ageSecondsMax", age.toSeconds()));
        return json.put("feeds", feeds.open()).put("feedsMax", Feeds.OPEN_MAX).build();
    }

    private static JsonObject settings(EngineConfig config) {
        return JsonObject.builder()
                .put("seed", config.seed())
                .put("locale", config.locale())
                .put("validation", config.policy().mode().word())
                .put("strict", Json.of(config.policy().strict()))
                .put("callbacks", Json.of(config.callbacks()))
                .build();
    }
}
