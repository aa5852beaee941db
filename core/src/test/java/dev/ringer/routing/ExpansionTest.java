package dev.ringer.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.Corpus;
import dev.ringer.contract.Mount;
import dev.ringer.contract.Operation;
import dev.ringer.contract.PathTemplate;
import dev.ringer.contract.openapi.OpenApiReader;
import dev.ringer.exchange.Route;
import dev.ringer.http.Caller;
import dev.ringer.http.Percent;
import dev.ringer.http.Request;
import dev.ringer.http.Target;
import dev.ringer.source.Documents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** A template filled with values leads back to the template and those values. */
class ExpansionTest {

    private static final String[] TEMPLATES = {
        "/",
        "/pets",
        "/pets/",
        "/pets/{id}",
        "/pets/{id}/photos/{photo}",
        "/a b/{c d}",
        "/caf\u00e9/{caf\u00e9}",
        "/report-{year}",
        "/{name}:run",
        "/v{major}/x",
        "/map/{z}/{x}/{y}.png",
        "/({a})",
        "/x/{p}/{q}/{r}/{s}",
        "/files/{+path}",
        "/tree/{path*}/meta",
        "/search?kind=a b",
        "/%7Bnot%7D/{is}"
    };

    private final SplittableRandom random = new SplittableRandom(11);

    @Test
    void hand_written_templates_lead_back() {
        Mount mount = RouterTest.mount("/base", TEMPLATES);
        Router router = Router.of(List.of(mount), (in, operation, values) -> true);
        for (Operation each : mount.operations()) {
            for (int i = 0; i < 300; i++) {
                check(router, "/base", each);
            }
        }
    }

    @Test
    void paths_of_real_contracts_lead_back() throws IOException {
        int paths = 0;
        for (Path file : Corpus.files(Corpus.folder("openapi"), ".yaml", ".yml", ".json")) {
            if (Files.size(file) < 1_000_000) {
                paths += contract(file);
            }
        }
        assertThat(paths).isGreaterThan(5_000);
    }

    private int contract(Path file) throws IOException {
        Documents documents = new Documents(uri -> Files.readAllBytes(Path.of(uri)));
        if (!(OpenApiReader.read(file.toUri(), documents) instanceof OpenApiReader.Result.Read read)) {
            return 0;
        }
        Mount mount = new Mount("", read.contract(), read.contract().operations());
        Router router = Router.of(List.of(mount), (in, operation, values) -> true);
        for (Operation each : mount.operations()) {
            check(router, "", each);
        }
        return mount.operations().size();
    }

    private void check(Router router, String basePath, Operation operation) {
        PathTemplate template = operation.path();
        Map<String, String> values = new LinkedHashMap<>();
        for (String variable : template.variables()) {
            values.put(PathTemplate.name(variable), value(PathTemplate.spansSegments(variable)));
        }
        Target target = new Target(basePath + template.expand(values), template.query());
        Request request = new Request(
                operation.method(),
                target,
                Request.of("GET", "/").headers(),
                Request.of("GET", "/").body(),
                "",
                Caller.UNKNOWN);
        Route route = router.route(request);
        assertThat(route).as(target + " of " + operation.title()).isInstanceOf(Route.Found.class);
        Route.Found found = (Route.Found) route;
        if (!found.operation().equals(operation)) {
            // Only a template of the same shape may come before.
            assertThat(found.operation().path().shape()).as(target.toString()).isEqualTo(template.shape());
            return;
        }
        Map<String, String> decoded = new LinkedHashMap<>();
        found.values().forEach((name, sent) -> decoded.put(name, Percent.decode(sent)));
        assertThat(decoded).as(target.toString()).isEqualTo(values);
    }

    /** A text that begins with letters no template has, so that no other template's text is met by chance. */
    private String value(boolean spanning) {
        StringBuilder out = new StringBuilder("zq");
        String letters = "abcXYZ019 \u00e9\u4e2d%+&=?#;,@!~" + (spanning ? "/" : "");
        for (int i = random.nextInt(8); i > 0; i--) {
            out.append(letters.charAt(random.nextInt(letters.length())));
        }
        if (random.nextInt(4) == 0) {
            out.appendCodePoint(0x1F600 + random.nextInt(60));
        }
        return out.append('k').toString();
    }
}
