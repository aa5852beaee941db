package dev.ringer.generation;

import dev.ringer.schema.Discriminator;
import dev.ringer.schema.Reference;
import dev.ringer.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The branches of {@code anyOf} and {@code oneOf} as ways to go on. */
final class Branching {

    private Branching() {}

    static Choice any(Schema schema, List<Schema> branches) {
        return Choice.of(natural(schema, branches));
    }

    /** Each branch as it is, and behind them each branch with the others shut out, for branches that overlap. */
    static Choice one(Schema schema, List<Schema> branches) {
        List<Alternative> natural = natural(schema, branches);
        List<Alternative> all = new ArrayList<>(natural);
        for (int i = 0; i < natural.size(); i++) {
            List<Schema> others = new ArrayList<>(branches);
            others.remove(i);
            all.add(natural.get(i).apart(branches.get(i), others));
        }
        return new Choice(all, natural.size());
    }

    private static List<Alternative> natural(Schema schema, List<Schema> branches) {
        Discriminator discriminator = schema.discriminator().orElse(null);
        List<Alternative> alternatives = new ArrayList<>();
        for (Schema branch : branches) {
            Alternative alternative = Alternative.must(branch);
            Optional<String> name = discriminator == null ? Optional.empty() : name(schema, discriminator, branch);
            alternatives.add(
                    name.isEmpty() || discriminator == null
                            ? alternative
                            : alternative.withProperty(discriminator.property(), name.get()));
        }
        return alternatives;
    }

    /** Give the value by which a discriminator knows a branch: a mapped one, else the component's name. */
    static Optional<String> name(Schema owner, Discriminator discriminator, Schema branch) {
        Schema target = target(branch);
        for (Map.Entry<String, String> each : discriminator.mapping().entrySet()) {
            if (owner.named(each.getValue()) instanceof Reference.Resolved resolved
                    && resolved.schema().equals(target)) {
                return Optional.of(each.getKey());
            }
        }
        return component(target);
    }

    static Schema target(Schema schema) {
        Schema at = schema;
        for (int i = 0; i < 16 && at.reference().orElse(null) instanceof Reference.Resolved resolved; i++) {
            at = resolved.schema();
        }
        return at;
    }

    /** Give the name of a schema that is a component of its own. */
    static Optional<String> component(Schema schema) {
        List<String> tokens = schema.location().pointer().tokens();
        int size = tokens.size();
        if (size == 0) {
            return Optional.of(schema.location().fileName().replaceFirst("\\.(ya?ml|json)$", ""));
        }
        boolean named = size >= 2 && List.of("schemas", "definitions", "$defs").contains(tokens.get(size - 2));
        return named ? Optional.of(tokens.get(size - 1)) : Optional.empty();
    }
}
