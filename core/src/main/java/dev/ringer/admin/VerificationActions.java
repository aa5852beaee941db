package dev.ringer.admin;

import dev.ringer.exchange.Problem;
import dev.ringer.http.Delivery;
import dev.ringer.http.Later;
import dev.ringer.http.Outcome;
import dev.ringer.json.Pointer;
import dev.ringer.source.Diagnostic;
import dev.ringer.source.Document;
import dev.ringer.source.Documents;
import dev.ringer.source.Location;
import dev.ringer.verification.Verdict;
import dev.ringer.verification.Verification;
import dev.ringer.verification.VerificationReader;
import dev.ringer.verification.Verifier;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Questions to the journal. */
final class VerificationActions {

    static final List<Action> ALL = List.of(new Action("verify", VerificationActions::verify));

    private VerificationActions() {}

    private static Outcome verify(Ask ask) {
        Verifier verifier = ask.mock().verifier().orElseThrow(JournalActions::none);
        Verification verification = read(ask);
        Verifier.Awaited awaited = verifier.eventually(
                        verification, ask.session().name())
                .orElseThrow(() -> new ProblemException(
                        503,
                        "too-many-waits",
                        Verifier.WAITS_MAX + " verifications are under way, which is all that may be."));
        return new Later(awaited.verdict().thenApply(VerificationActions::reply), awaited.abandon());
    }

    private static Delivery reply(Verdict verdict) {
        return Replies.ok(verdict.toJson());
    }

    private static Verification read(Ask ask) {
        Document document = SentStubs.parsed(ask);
        Documents documents = new Documents(each -> {
            throw new IOException("a verification that comes over the control API may not read files");
        });
        documents.add(document);
        List<Diagnostic> found = new ArrayList<>();
        Optional<Verification> read = new VerificationReader(
                        ask.engine().world().mounts(), documents, found)
                .read(document.root(), new Location(document.uri(), Pointer.ROOT));
        if (!found.isEmpty() || read.isEmpty()) {
            List<Diagnostic> located = documents.locate(found);
            String first = located.get(0).message();
            throw new ProblemException(
                    Problem.of(422, "invalid-verification", first.endsWith("?") ? first : first + ".")
                            .with("diagnostics", Replies.diagnostics(located)));
        }
        return read.get();
    }
}
