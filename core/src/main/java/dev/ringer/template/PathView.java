package dev.ringer.template;

import dev.ringer.http.Percent;
import dev.ringer.json.Json;
import dev.ringer.matching.Arrival;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The path: its decoded text, a variable by its name, a segment by its index. */
record PathView(Arrival arrival) implements View {

    @Override
    public @Nullable Object member(String name) {
        String variable = arrival.pathValues().get(name);
        return variable != null ? variable : segments().member(name);
    }

    Many segments() {
        String path = arrival.request().target().path();
        List<String> segments = path.length() < 2
                ? List.of()
                : Arrays.stream(path.substring(1).split("/", -1))
                        .map(Percent::decode)
                        .toList();
        return new Many(segments);
    }

    @Override
    public String text() {
        return Percent.decode(arrival.request().target().path());
    }

    @Override
    public Json json() {
        return Json.of(text());
    }
}
