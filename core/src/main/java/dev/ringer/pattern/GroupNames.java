package dev.ringer.pattern;

import java.util.HashMap;
import java.util.Map;

/**
 * How many capturing groups a source has, and the numbers of the named ones.
 *
 * <p>Needed before the source is read, because {@code \2} is a back-reference only where there is a second group.
 */
record GroupNames(int count, Map<String, Integer> numbers) {

    static GroupNames scan(Cursor in) {
        int count = 0;
        Map<String, Integer> numbers = new HashMap<>();
        boolean inClass = false;
        while (!in.isDone()) {
            int c = in.next();
            if (c == '\\' && !in.isDone()) {
                in.next();
            } else if (inClass) {
                inClass = c != ']';
            } else if (c == '[') {
                inClass = true;
            } else if (c == '(' && !in.eat("?#")) {
                count += opens(in, count + 1, numbers) ? 1 : 0;
            } else if (c == '(') {
                in.until(")");
            }
        }
        return new GroupNames(count, Map.copyOf(numbers));
    }

    /** Tell whether the parenthesis just read opens a capturing group, and note its name. */
    private static boolean opens(Cursor in, int number, Map<String, Integer> numbers) {
        if (!in.sees("?")) {
            return true;
        }
        boolean look = in.sees("?<=") || in.sees("?<!");
        if (look || !(in.eat("?<") || in.eat("?P<"))) {
            return false;
        }
        String name = in.until(">");
        if (name != null) {
            numbers.putIfAbsent(name, number);
        }
        return true;
    }
}
