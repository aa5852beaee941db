package dev.ringer.pattern;

import java.util.List;

/** Tells whether every way through a pattern begins at the start of the text. */
final class Anchored implements Node.Cases<Boolean> {

    @Override
    public Boolean chars(CharSet set) {
        return false;
    }

    @Override
    public Boolean sequence(List<Node> parts) {
        List<Node> solid =
                parts.stream().filter(part -> !(part instanceof Node.Look)).toList();
        return !solid.isEmpty() && solid.get(0).fold(this);
    }

    @Override
    public Boolean choice(List<Node> options) {
        for (Node option : options) {
            if (!option.fold(this)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public Boolean repeat(Node.Repeat repeat) {
        return repeat.min() > 0 && repeat.body().fold(this);
    }

    @Override
    public Boolean group(Node.Group group) {
        return group.body().fold(this);
    }

    @Override
    public Boolean reference(Node.Reference reference) {
        return false;
    }

    @Override
    public Boolean look(Node.Look look) {
        return false;
    }

    @Override
    public Boolean mark(Node.Mark mark) {
        return mark == Node.Mark.START;
    }
}
