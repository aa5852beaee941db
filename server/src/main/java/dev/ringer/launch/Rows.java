package dev.ringer.launch;

import dev.ringer.disruption.Disruption;
import dev.ringer.engine.EngineConfig;
import dev.ringer.journal.JournalConfig;
import dev.ringer.launch.Setting.Repeat;
import dev.ringer.server.Limits;
import dev.ringer.server.ServerConfig;
import dev.ringer.session.SessionLimits;
import dev.ringer.validation.Policy;
import java.util.function.BiFunction;

/** Rows of the table of settings, by the part of a configuration that they change. */
final class Rows {

    private Rows() {}

    static <T> Setting row(
            String name, String value, ValueType<T> type, String help, BiFunction<MockConfig, T, MockConfig> apply) {
        return new Setting(
                name, value, type, Repeat.ONCE, "", help, true, (c, text) -> apply.apply(c, type.parse(text)));
    }

    static <T> Setting engine(
            String name,
            String value,
            ValueType<T> type,
            String help,
            BiFunction<EngineConfig, T, EngineConfig> apply) {
        return row(name, value, type, help, (c, v) -> c.withEngine(apply.apply(c.engine(), v)));
    }

    /** A policy's text may begin with a key, so that it is read as a whole. */
    static Setting policy(
            String name, String value, ValueType<?> type, String help, BiFunction<Policy, String, Policy> apply) {
        return new Setting(name, value, type, Repeat.MAP, "", help, true, (c, text) -> {
            EngineConfig engine = c.engine();
            return c.withEngine(engine.withPolicy(apply.apply(engine.policy(), text)));
        });
    }

    static <T> Setting server(
            String name,
            String value,
            ValueType<T> type,
            String help,
            BiFunction<ServerConfig, T, ServerConfig> apply) {
        return row(
                        name,
                        value,
                        type,
                        help,
                        (c, v) -> c.withServer(apply.apply(c.traffic().server(), v)))
                .untilRestart();
    }

    /** What goes wrong with all requests is joined to the engine once, when the mock starts. */
    static <T> Setting disruption(
            String name, String value, ValueType<T> type, String help, BiFunction<Disruption, T, Disruption> apply) {
        return row(
                        name,
                        value,
                        type,
                        help,
                        (c, v) -> c.withDisruption(apply.apply(c.traffic().disruption(), v)))
                .untilRestart();
    }

    static <T> Setting state(
            String name, String value, ValueType<T> type, String help, BiFunction<StateConfig, T, StateConfig> apply) {
        return row(name, value, type, help, (c, v) -> c.withState(apply.apply(c.state(), v)));
    }

    static <T> Setting control(
            String name, String value, ValueType<T> type, String help, BiFunction<Control, T, Control> apply) {
        return row(name, value, type, help, (c, v) -> c.withControl(apply.apply(c.control(), v)))
                .untilRestart();
    }

    static <T> Setting sessions(
            String name,
            String value,
            ValueType<T> type,
            String help,
            BiFunction<SessionLimits, T, SessionLimits> apply) {
        return control(name, value, type, help, (c, v) -> c.withSessions(apply.apply(c.sessions(), v)));
    }

    /** Where no journal is kept, its other settings say nothing. */
    static <T> Setting journal(
            String name,
            String value,
            ValueType<T> type,
            String help,
            BiFunction<JournalConfig, T, JournalConfig> apply) {
        return control(
                name, value, type, help, (c, v) -> c.withJournal(c.journal().map(each -> apply.apply(each, v))));
    }

    static <T> Setting limit(
            String name, String value, ValueType<T> type, String help, BiFunction<Limits, T, Limits> apply) {
        return server(name, value, type, help, (c, v) -> c.withLimits(apply.apply(c.limits(), v)));
    }
}
