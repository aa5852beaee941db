package dev.ringer.launch;

import dev.ringer.wiremock.Templating;
import java.util.ArrayList;
import java.util.List;

/**
 * Mappings of WireMock that are served as stubs, and what its clients find.
 *
 * @param paths folders and files, as absolute paths
 * @param templating which of their replies are templates
 * @param hasApi true where clients of WireMock find its admin API
 */
public record WireMock(List<String> paths, Templating templating, boolean hasApi) {

    public static final WireMock NONE = new WireMock(List.of(), Templating.NAMED, true);

    public WireMock {
        paths = List.copyOf(paths);
    }

    public WireMock withPath(String path) {
        List<String> more = new ArrayList<>(paths);
        more.add(path);
        return new WireMock(more, templating, hasApi);
    }

    public WireMock withTemplating(Templating replacement) {
        return new WireMock(paths, replacement, hasApi);
    }

    public WireMock withoutApi() {
        return new WireMock(paths, templating, false);
    }
}
