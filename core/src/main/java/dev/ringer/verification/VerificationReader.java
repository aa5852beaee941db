package dev.ringer.verification;

import dev.ringer.contract.Mount;
import dev.ringer.delay.TimeSpan;
import dev.ringer.json.Json;
import dev.ringer.json.JsonNumber;
import dev.ringer.json.JsonObject;
import dev.ringer.source.Diagnostic;
import dev.ringer.source.Documents;
import dev.ringer.source.Fields;
import dev.ringer.source.Location;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Reads verifications, whose descriptions of exchanges have the words of stubs:
 * {@code {operation: createOrder, when: {…}, response: {status: 201}, times: 2, within: 2s}}.
 */
public final class VerificationReader {

    private static final String WHAT = "a verification";
    private static final List<String> DESCRIBING = List.of("operation", "method", "path", "when", "response");
    private static final List<String> LISTS = List.of("inOrder", "only", "all");
    private static final int LIST_MAX = 100;

    private final DescriptionReader descriptions;
    private final List<Diagnostic> diagnostics;

    /**
     * Make a reader.
     *
     * @param mounts whose operations verifications may name
     * @param documents the document of the verification among them
     * @param diagnostics takes all that is wrong
     */
    public VerificationReader(List<Mount> mounts, Documents documents, List<Diagnostic> diagnostics) {
        this.descriptions = new DescriptionReader(new OperationNames(mounts), documents, diagnostics);
        this.diagnostics = diagnostics;
    }

    /** Read a verification; nothing, and a report, where it is none. Errors may also leave one that asks for less. */
    public Optional<Verification> read(Json value, Location at) {
        return Fields.of(value, at, WHAT, diagnostics).map(this::verification);
    }

    private Verification verification(Fields fields) {
        Optional<Duration> within = within(fields);
        OptionalLong afterId = afterId(fields);
        Optional<Instant> since = afterId.isPresent() ? Optional.empty() : since(fields);
        Check check = check(fields);
        fields.done();
        return new Verification(check, afterId.orElse(0), since, within);
    }

    // --- when

    private static Optional<Duration> within(Fields fields) {
        Optional<String> text = fields.text("within");
        Optional<Duration> span = text.map(TimeSpan::millis)
                .flatMap(each -> each.isPresent() ? Optional.of(Duration.ofMillis(each.getAsLong())) : Optional.empty())
                .filter(each -> each.compareTo(Verification.WITHIN_MAX) <= 0);
        if (text.isPresent() && span.isEmpty()) {
            fields.wrong("within", TimeSpan.FORMS + ", at most " + Verification.WITHIN_MAX.toSeconds() + "s");
        }
        return span;
    }

    private static OptionalLong afterId(Fields fields) {
        return fields.json("since").filter(JsonNumber.class::isInstance).isPresent()
                ? fields.whole("since", 0, Long.MAX_VALUE).map(OptionalLong::of).orElse(OptionalLong.empty())
                : OptionalLong.empty();
    }

    private static Optional<Instant> since(Fields fields) {
        Optional<String> text = fields.text("since");
        try {
            return text.map(Instant::parse);
        } catch (DateTimeParseException e) {
            fields.wrong("since", "the number of an exchange, or a moment such as 2026-05-04T10:11:12Z");
            return Optional.empty();
        }
    }

    // --- what

    private Check check(Fields fields) {
        boolean nothingElse = fields.flag("nothingElse").orElse(false);
        boolean noViolations = fields.flag("noViolations").orElse(false);
        List<String> lists = fields.present(LISTS);
        List<String> describing = fields.present(DESCRIBING);
        List<Check> checks = new ArrayList<>();
        if (lists.size() > 1 || (!lists.isEmpty() && !describing.isEmpty())) {
            String other = lists.size() > 1 ? lists.get(1) : describing.get(0);
            fields.report(
                    "'" + lists.get(0) + "' and '" + other + "' do not go together; 'all' takes both, as two",
                    fields.at(other));
        }
        if (!lists.isEmpty()) {
            checks.add(list(lists.get(0), fields));
        } else if (noViolations) {
            checks.add(new NoViolations(descriptions.read(fields)));
        } else if (!describing.isEmpty() || !nothingElse) {
            if (describing.isEmpty()) {
                fields.report(
                        "a verification asks for an operation, a path, when or response, or has one of inOrder, only,"
                                + " all, nothingElse, noViolations",
                        fields.at());
            }
            checks.add(new Called(descriptions.read(fields), TimesReader.read(fields)));
        }
        if (noViolations && !lists.isEmpty()) {
            checks.add(new NoViolations(Description.ANY));
        }
        if (nothingElse) {
            checks.add(new NothingElse(checks.stream()
                    .flatMap(each -> each.descriptions().stream())
                    .toList()));
        }
        return Every.of(checks);
    }

    private Check list(String key, Fields fields) {
        List<Fields.Item> items = fields.list(key);
        if (items.isEmpty() || items.size() > LIST_MAX) {
            fields.report("'" + key + "' has " + items.size() + " items, must have 1 to " + LIST_MAX, fields.at(key));
        }
        List<Fields.Item> some = items.stream().limit(LIST_MAX).toList();
        return switch (key) {
            case "inOrder" -> new InOrder(each(some), fields.flag("strictly").orElse(false));
            case "only" -> new NothingElse(each(some));
            default ->
                new Every(some.stream().flatMap(item -> part(item).stream()).toList());
        };
    }

    private List<Description> each(List<Fields.Item> items) {
        List<Description> all = new ArrayList<>();
        for (Fields.Item item : items) {
            Fields.of(item.value(), item.at(), "an exchange", diagnostics).ifPresent(fields -> {
                all.add(descriptions.read(fields));
                fields.done();
            });
        }
        return all;
    }

    /** A part of {@code all} counts the same exchanges as the whole does, and waits as long. */
    private Optional<Check> part(Fields.Item item) {
        JsonObject map = item.value() instanceof JsonObject object ? object : JsonObject.EMPTY;
        return Fields.of(item.value(), item.at(), WHAT + " in 'all'", diagnostics)
                .map(fields -> {
                    if (map.has("all")) {
                        fields.report("'all' does not stand within 'all'", item.at());
                        return new Every(List.of());
                    }
                    Check check = check(fields);
                    fields.done();
                    return check;
                });
    }
}
