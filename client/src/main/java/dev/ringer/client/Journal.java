package dev.ringer.client;

import dev.ringer.http.Percent;
import dev.ringer.json.JsonNumber;
import dev.ringer.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** What has passed in a session. */
public final class Journal {

    private final Control control;

    Journal(Control control) {
        this.control = control;
    }

    /** Give all exchanges that the mock still has, the oldest first. */
    public List<Exchange> exchanges() {
        return exchangesAfter(0);
    }

    /** Give exchanges of an operation, the oldest first. */
    public List<Exchange> exchanges(String operation) {
        return all("&operation=" + Percent.encode(operation), 0);
    }

    /** Give the exchanges behind one, by its {@link Exchange#id}, the oldest first. */
    public List<Exchange> exchangesAfter(long id) {
        return all("", id);
    }

    /** Say why an exchange was answered so, and what to change, as {@code ringer explain} does: in lines for people. */
    public String explain(Exchange exchange) {
        return control.getText("journal/" + exchange.id() + "/explanation");
    }

    /** Give the number of the newest exchange; 0 where there is none. */
    public long lastId() {
        return exchanges(page("order=newest&limit=1")).stream()
                .mapToLong(Exchange::id)
                .findFirst()
                .orElse(0);
    }

    /** Forget them. */
    public void clear() {
        control.delete("journal");
    }

    private List<Exchange> all(String filter, long after) {
        String rest = "order=oldest&limit=1000" + filter;
        JsonObject page = page(after == 0 ? rest : rest + "&cursor=" + after);
        List<Exchange> all = new ArrayList<>(exchanges(page));
        while (page.get("next") instanceof JsonNumber next) {
            page = page(rest + "&cursor=" + next);
            all.addAll(exchanges(page));
        }
        return all;
    }

    /** The server's own exchanges have to be asked for by name, which is empty; without it all sessions are meant. */
    private JsonObject page(String parameters) {
        return control.get("journal?session=" + control.session() + "&" + parameters);
    }

    private static List<Exchange> exchanges(JsonObject page) {
        return Control.objects(page, "exchanges").stream().map(Exchange::new).toList();
    }
}
