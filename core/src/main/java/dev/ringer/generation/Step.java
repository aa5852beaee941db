package dev.ringer.generation;

import dev.ringer.schema.Discriminator;
import dev.ringer.schema.Reference;
import dev.ringer.schema.Schema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A blend with the choice that is taken next, and what it leads to. */
final class Step {

    private final Blend blend;
    private final Plan plan;
    private final @Nullable Choice choice;
    private final @Nullable Step[] children;
    private final boolean demanding;
    private @Nullable Form form;
    private volatile boolean promising;
    private volatile boolean closed;

    Step(Blend blend, Plan plan, int demandsBefore) {
        this.blend = blend;
        this.plan = plan;
        this.demanding = blend.demands() > demandsBefore;
        Choice next = blend.choices.pollFirst();
        this.choice = next == null && !blend.isDead() ? descent(blend) : next;
        this.children = new Step[choice == null ? 0 : choice.alternatives().size()];
    }

    boolean isDead() {
        return closed || blend.isDead();
    }

    /** Give the broken reference that it ended at, where one did. */
    @Nullable
    Impossible because() {
        return blend.because();
    }

    /** Tell whether what was asked of parts last can be had; later choices ask for more, never for less. */
    Prospect prospect(Prospect.Question question) {
        if (promising || !demanding || choice == null) {
            return Prospect.GOOD;
        }
        Prospect prospect = new Form(new Blend(blend), plan).prospect(question);
        promising = prospect == Prospect.GOOD;
        return prospect;
    }

    /** Tell whether the attempt begins with an alternative that is natural. */
    boolean isNatural(int attempt) {
        return choice == null || attempt < choice.preferred();
    }

    /** Remember that no way from here leads to a form, and no more of it. */
    synchronized void close() {
        closed = true;
        Arrays.fill(children, null);
    }

    @Nullable
    Choice choice() {
        return choice;
    }

    synchronized Step child(int index) {
        Step known = children[index];
        if (known == null && choice != null) {
            Blend copy = new Blend(blend);
            choice.alternatives().get(index).apply(copy);
            known = new Step(copy, plan, blend.demands());
            children[index] = known;
        }
        if (known == null) {
            throw new IllegalStateException("a step without choice has no children");
        }
        return known;
    }

    synchronized Form form() {
        Form known = form;
        if (known == null) {
            known = new Form(blend, plan);
            form = known;
        }
        return known;
    }

    /** A base schema whose discriminator maps to children stands for one of them. */
    private static @Nullable Choice descent(Blend blend) {
        for (Map.Entry<Schema, Discriminator> each : blend.discriminators.entrySet()) {
            Schema owner = each.getKey();
            Discriminator discriminator = each.getValue();
            if (blend.fixed.containsKey(discriminator.property())) {
                continue;
            }
            List<Alternative> children = new ArrayList<>();
            boolean descended = false;
            for (Map.Entry<String, String> mapped : discriminator.mapping().entrySet()) {
                if (owner.named(mapped.getValue()) instanceof Reference.Resolved resolved) {
                    Schema child = Branching.target(resolved.schema());
                    descended |= !child.equals(owner) && blend.knows(child);
                    if (!child.equals(owner)) {
                        children.add(Alternative.must(child).withProperty(discriminator.property(), mapped.getKey()));
                    }
                }
            }
            if (!descended && !children.isEmpty()) {
                return Choice.of(children);
            }
        }
        return null;
    }
}
