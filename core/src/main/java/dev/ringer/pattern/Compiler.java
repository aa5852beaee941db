package dev.ringer.pattern;

import java.util.ArrayList;
import java.util.List;

/** Turns a pattern without back-references into terms over an alphabet of its own. */
final class Compiler implements Node.Cases<Term> {

    private final Alphabet alphabet;
    private final List<Term> behinds = new ArrayList<>();

    Compiler(Alphabet alphabet) {
        this.alphabet = alphabet;
    }

    /** Give the bodies of the lookbehinds met so far, by their numbers. */
    List<Term> behinds() {
        return List.copyOf(behinds);
    }

    @Override
    public Term chars(CharSet set) {
        return Term.symbols(alphabet.symbols(set));
    }

    @Override
    public Term sequence(List<Node> parts) {
        return Term.join(compile(parts));
    }

    @Override
    public Term choice(List<Node> options) {
        return Term.either(compile(options));
    }

    /** A loop, because streams would take several times the call stack. */
    private List<Term> compile(List<Node> nodes) {
        List<Term> terms = new ArrayList<>(nodes.size());
        for (Node node : nodes) {
            terms.add(node.fold(this));
        }
        return terms;
    }

    @Override
    public Term repeat(Node.Repeat repeat) {
        return Term.repeat(repeat.body().fold(this), repeat.min(), repeat.max());
    }

    @Override
    public Term group(Node.Group group) {
        return group.body().fold(this);
    }

    @Override
    public Term reference(Node.Reference reference) {
        throw new IllegalArgumentException("node is a back-reference, which no automaton can follow");
    }

    @Override
    public Term look(Node.Look look) {
        Term body = look.body().fold(this);
        if (look.ahead()) {
            return Term.ahead(body, look.negative());
        }
        behinds.add(body);
        return Term.behind(behinds.size() - 1, look.negative());
    }

    @Override
    public Term mark(Node.Mark mark) {
        return Term.mark(mark);
    }
}
