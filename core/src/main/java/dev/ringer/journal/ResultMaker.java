package dev.ringer.journal;

import dev.ringer.exchange.CallbackResult;
import dev.ringer.exchange.Violation;
import java.util.List;
import java.util.OptionalInt;

/** Makes what is kept of a callback's end: masked, and no longer than need be. */
final class ResultMaker {

    private static final int TEXT_MAX = 1_000;
    private static final int VIOLATIONS_MAX = 20;

    private ResultMaker() {}

    static JournalCallback.Result of(CallbackResult result, Masked masked) {
        // What the address hides may be repeated by what is said of it.
        String unused = masked.masking().url(result.callback().url());
        return new JournalCallback.Result(
                result.attempts(),
                result.answer().isPresent()
                        ? OptionalInt.of(result.answer().get().status())
                        : OptionalInt.empty(),
                text(result.error().orElse(""), masked),
                violations(result.callback().violations(), masked),
                violations(result.violations(), masked),
                result.nanos());
    }

    private static List<Violation> violations(List<Violation> violations, Masked masked) {
        return violations.stream()
                .limit(VIOLATIONS_MAX)
                .map(each -> new Violation(
                        each.where(),
                        each.severity(),
                        each.code(),
                        text(each.message(), masked),
                        text(each.pointer(), masked),
                        each.schemaPointer()))
                .toList();
    }

    private static String text(String text, Masked masked) {
        String clean = masked.scrub(text);
        return clean.length() > TEXT_MAX ? clean.substring(0, TEXT_MAX) + "..." : clean;
    }
}
