package dev.ringer.pattern;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Looks for a pattern by trying one way after the other, as ECMA-262 describes it; knows back-references.
 *
 * <p>Gives up after {@value #STEPS_MAX} steps. The ways not tried yet are kept on the heap, so that no text and no
 * pattern overflows the stack; only lookarounds within lookarounds nest calls.
 */
final class Backtracker implements Node.Cases<Boolean> {

    static final int STEPS_MAX = 1_000_000;

    /** What is still to be matched, in order. */
    private record Todo(Task task, @Nullable Todo next) {}

    private sealed interface Task {}

    private record Match(Node node) implements Task {}

    /** Note what a group captured, from where it opened to here. */
    private record Close(int group, int opened) implements Task {}

    /** Go for another turn of a repetition, unless the turn that began at a place took nothing. */
    private record Again(Node.Repeat repeat, int min, int max, int began) implements Task {}

    /** A way not tried yet. */
    private static final class Way {
        private final @Nullable Todo todo;
        private final int at;
        private final int[] groups;

        Way(@Nullable Todo todo, int at, int[] groups) {
            this.todo = todo;
            this.at = at;
            this.groups = groups;
        }
    }

    private final String text;
    private final Effort effort;
    private final boolean ahead;
    private final Deque<Way> ways = new ArrayDeque<>();
    private @Nullable Todo todo;
    private int at;
    /** Starts and ends of captures by group, -1 where there is none; replaced, never written to. */
    private int[] groups;

    private Backtracker(String text, Effort effort, boolean ahead, Node node, int at, int[] groups) {
        this.text = text;
        this.effort = effort;
        this.ahead = ahead;
        this.todo = new Todo(new Match(node), null);
        this.at = at;
        this.groups = groups;
    }

    static Verdict find(Node root, int groupCount, String text) {
        int[] none = new int[2 * groupCount + 2];
        Arrays.fill(none, -1);
        Effort effort = new Effort(STEPS_MAX);
        try {
            for (int start = 0; start <= text.length(); start = after(text, start)) {
                if (new Backtracker(text, effort, true, root, start, none).run()) {
                    return Verdict.YES;
                }
            }
            return Verdict.NO;
        } catch (Effort.Spent spent) {
            return Verdict.UNDECIDED;
        }
    }

    private static int after(String text, int at) {
        return at + (at < text.length() ? Character.charCount(text.codePointAt(at)) : 1);
    }

    /** Try until a way leads to the end of the pattern. */
    private boolean run() {
        while (true) {
            effort.spend(1);
            Todo now = todo;
            if (now == null) {
                return true;
            }
            todo = now.next();
            if (!perform(now.task()) && !turnBack()) {
                return false;
            }
        }
    }

    private boolean turnBack() {
        Way way = ways.poll();
        if (way == null) {
            return false;
        }
        todo = way.todo;
        at = way.at;
        groups = way.groups;
        return true;
    }

    private boolean perform(Task task) {
        if (task instanceof Match match) {
            return match.node().fold(this);
        }
        if (task instanceof Close close) {
            groups = groups.clone();
            groups[2 * close.group()] = Math.min(close.opened(), at);
            groups[2 * close.group() + 1] = Math.max(close.opened(), at);
            return true;
        }
        Again again = (Again) task;
        return again.began() != at && turn(again.repeat(), again.min(), again.max());
    }

    private void push(Task task) {
        todo = new Todo(task, todo);
    }

    @Override
    public Boolean chars(CharSet set) {
        int end = ahead ? text.length() : 0;
        if (at == end) {
            return false;
        }
        int c = ahead ? text.codePointAt(at) : text.codePointBefore(at);
        at += ahead ? Character.charCount(c) : -Character.charCount(c);
        return set.has(c);
    }

    @Override
    public Boolean sequence(List<Node> parts) {
        for (int i = 0; i < parts.size(); i++) {
            push(new Match(parts.get(ahead ? parts.size() - 1 - i : i)));
        }
        return true;
    }

    @Override
    public Boolean choice(List<Node> options) {
        for (int i = options.size() - 1; i > 0; i--) {
            ways.push(new Way(new Todo(new Match(options.get(i)), todo), at, groups));
        }
        push(new Match(options.get(0)));
        return true;
    }

    @Override
    public Boolean repeat(Node.Repeat repeat) {
        return turn(repeat, repeat.min(), repeat.max());
    }

    /** ECMA-262, "RepeatMatcher". */
    private boolean turn(Node.Repeat repeat, int min, int max) {
        if (max == 0) {
            return true;
        }
        int left = max == Node.Repeat.UNBOUNDED ? max : max - 1;
        // A turn that must be taken may be empty.
        int began = min > 0 ? -1 : at;
        Todo more = new Todo(
                new Match(repeat.body()), new Todo(new Again(repeat, Math.max(min - 1, 0), left, began), todo));
        int[] cleared = cleared(repeat);
        if (min > 0 || repeat.greedy()) {
            if (min == 0) {
                ways.push(new Way(todo, at, groups));
            }
            todo = more;
            groups = cleared;
        } else {
            ways.push(new Way(more, at, cleared));
        }
        return true;
    }

    private int[] cleared(Node.Repeat repeat) {
        if (repeat.groupFirst() == repeat.groupPast()) {
            return groups;
        }
        int[] cleared = groups.clone();
        Arrays.fill(cleared, 2 * repeat.groupFirst(), 2 * repeat.groupPast(), -1);
        return cleared;
    }

    @Override
    public Boolean group(Node.Group group) {
        push(new Close(group.number(), at));
        push(new Match(group.body()));
        return true;
    }

    @Override
    public Boolean reference(Node.Reference reference) {
        int start = groups[2 * reference.number()];
        if (start < 0) {
            return true;
        }
        int length = groups[2 * reference.number() + 1] - start;
        int from = ahead ? at : at - length;
        if (from < 0 || from + length > text.length()) {
            return false;
        }
        effort.spend(length / 8);
        at = ahead ? at + length : from;
        return same(start, from, length, reference.ignoreCase());
    }

    private boolean same(int one, int other, int length, boolean ignoreCase) {
        if (!ignoreCase) {
            return text.regionMatches(one, text, other, length);
        }
        int[] first = text.substring(one, one + length)
                .codePoints()
                .map(CaseFolding::fold)
                .toArray();
        int[] second = text.substring(other, other + length)
                .codePoints()
                .map(CaseFolding::fold)
                .toArray();
        return Arrays.equals(first, second);
    }

    @Override
    public Boolean look(Node.Look look) {
        Backtracker inner = new Backtracker(text, effort, look.ahead(), look.body(), at, groups);
        boolean found = inner.run();
        if (found && !look.negative()) {
            groups = inner.groups;
        }
        return found != look.negative();
    }

    @Override
    public Boolean mark(Node.Mark mark) {
        return switch (mark) {
            case START -> at == 0;
            case END -> at == text.length();
            case BOUNDARY -> isWord(at - 1) != isWord(at);
            case NO_BOUNDARY -> isWord(at - 1) == isWord(at);
        };
    }

    private boolean isWord(int place) {
        return place >= 0 && place < text.length() && CharSet.WORD.has(text.charAt(place));
    }
}
