package dev.ringer.client;

import java.util.List;

/** What has passed in a session. */
public final class Journal {

    private static final int COUNT_MAX = 1_000;

    private final Control control;

    Journal(Control control) {
        this.control = control;
    }

    /** Give exchanges in the order of the journal, at most the {@value #COUNT_MAX} that it gives first. */
    public List<Exchange> exchanges() {
        return Control.objects(control.get("journal?limit=" + COUNT_MAX), "exchanges").stream()
                .map(Exchange::new)
                .toList();
    }

    /** Give exchanges of an operation. */
    public List<Exchange> exchanges(String operation) {
        return exchanges().stream()
                .filter(each -> each.operation().filter(operation::equals).isPresent())
                .toList();
    }
}
