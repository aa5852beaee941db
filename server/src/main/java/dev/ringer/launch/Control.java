package dev.ringer.launch;

import dev.ringer.journal.JournalConfig;
import dev.ringer.session.SessionLimits;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Who may ask what of a mock while it runs, and what it remembers.
 *
 * @param token that the control API asks for; nothing for none, or one that is made where it is needed
 * @param origins of pages that may call the control API, such as {@code https://tool.example}
 * @param port of the control API; nothing to have it beside the mock
 * @param sessions their bounds
 * @param journal its bounds; nothing to record no exchange
 */
public record Control(
        Optional<String> token,
        List<String> origins,
        OptionalInt port,
        SessionLimits sessions,
        Optional<JournalConfig> journal) {

    public static final Control STANDARD = new Control(
            Optional.empty(),
            List.of(),
            OptionalInt.empty(),
            SessionLimits.STANDARD,
            Optional.of(JournalConfig.STANDARD));

    public Control {
        origins = List.copyOf(origins);
    }

    public Control withToken(String replacement) {
        return new Control(Optional.of(replacement), origins, port, sessions, journal);
    }

    public Control withOrigin(String origin) {
        List<String> more = new ArrayList<>(origins);
        more.add(origin);
        return new Control(token, more, port, sessions, journal);
    }

    public Control withPort(int replacement) {
        return new Control(token, origins, OptionalInt.of(replacement), sessions, journal);
    }

    public Control withSessions(SessionLimits replacement) {
        return new Control(token, origins, port, replacement, journal);
    }

    public Control withJournal(Optional<JournalConfig> replacement) {
        return new Control(token, origins, port, sessions, replacement);
    }
}
