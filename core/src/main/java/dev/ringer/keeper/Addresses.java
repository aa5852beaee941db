package dev.ringer.keeper;

import dev.ringer.contract.PathTemplate;
import dev.ringer.http.Percent;
import dev.ringer.resource.Resource;
import dev.ringer.resource.ResourceOperation;
import java.util.Optional;

/** Gives the addresses of things, as {@code Location} and links have them. */
final class Addresses {

    private Addresses() {}

    /** Give the address of a thing; nothing where no path leads to it. */
    static Optional<String> of(Place place, String identity) {
        Resource resource = place.resource();
        return resource.item().flatMap(path -> expanded(place, template(resource, path), identity));
    }

    private static PathTemplate template(Resource resource, String path) {
        for (ResourceOperation each : resource.operations()) {
            if (each.operation().path().toString().equals(path)) {
                return each.operation().path();
            }
        }
        return PathTemplate.parse(path);
    }

    private static Optional<String> expanded(Place place, PathTemplate path, String identity) {
        String own =
                place.resource().identity().flatMap(each -> each.variable()).orElse("");
        StringBuilder out = new StringBuilder();
        for (PathTemplate.Segment segment : path.segments()) {
            out.append('/');
            for (PathTemplate.Part part : segment.parts()) {
                String name = PathTemplate.name(part.text());
                String value = !part.variable()
                        ? part.text()
                        : name.equals(own) ? identity : place.values().get(name);
                if (value == null) {
                    return Optional.empty();
                }
                out.append(Percent.encode(value));
            }
        }
        return Optional.of(place.request().origin() + place.mount().basePath() + out);
    }
}
