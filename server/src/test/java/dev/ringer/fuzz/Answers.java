package dev.ringer.fuzz;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads all that a server sent on a connection, as the protocol that it is. */
final class Answers {

    private Answers() {}

    /**
     * Read all answers.
     *
     * <p>Where the shot may hold a HEAD request, which no length tells of, only the first answer's head is read; behind a
     * switch of protocols there are frames.
     */
    static List<Seen> of(Shot shot, byte[] all) throws IOException {
        if (all.length == 0) {
            return List.of();
        }
        boolean http1 = all[0] == 'H';
        if (!http1) {
            return FrameReader.answers(all);
        }
        boolean mayBeHead = Mutations.latin(shot.bytes()).contains("HEAD");
        ByteArrayInputStream in = new ByteArrayInputStream(all);
        AnswerReader reader = new AnswerReader(in);
        List<Seen> answers = new ArrayList<>();
        for (Optional<Seen> next = reader.read(mayBeHead); next.isPresent(); next = reader.read(false)) {
            answers.add(next.get());
            if (next.get().status() == 101) {
                answers.addAll(FrameReader.answers(in.readAllBytes()));
                break;
            }
            if (mayBeHead) {
                break;
            }
        }
        return answers;
    }
}
