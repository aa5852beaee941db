package dev.ringer.engine;

import dev.ringer.exchange.Answerer;
import dev.ringer.exchange.Call;
import dev.ringer.exchange.Origin;
import dev.ringer.exchange.Reply;
import java.util.Optional;

/** The rung of the caller's own choice: a documented status or example, or a generated value. */
final class ForcedAnswerer implements Answerer {

    private final Answerer example;
    private final Answerer generated;

    ForcedAnswerer(Answerer example, Answerer generated) {
        this.example = example;
        this.generated = generated;
    }

    @Override
    public Optional<Reply> answer(Call call) {
        if (!call.preferences().isForced()) {
            return Optional.empty();
        }
        boolean dynamic = call.preferences().dynamic().orElse(false)
                && call.preferences().example().isEmpty();
        Optional<Reply> reply = dynamic ? Optional.empty() : example.answer(call);
        return (reply.isPresent() ? reply : generated.answer(call)).map(each -> each.withOrigin(Origin.FORCED));
    }
}
