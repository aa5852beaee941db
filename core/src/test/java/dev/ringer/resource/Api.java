package dev.ringer.resource;

import dev.ringer.Contracts;
import dev.ringer.contract.Contract;
import dev.ringer.contract.Operation;

/** Small contracts, written a line an operation, and what is inferred of them. */
final class Api {

    private static final String SCHEMAS = """
            components:
              schemas:
                Owner: { type: object, properties: { id: { type: string }, name: { type: string } } }
                Pet:
                  type: object
                  properties:
                    id: { type: integer, readOnly: true }
                    name: { type: string }
                    status: { type: string, enum: [new, sold] }
                    ownerId: { type: string }
                    createdAt: { type: string, format: date-time }
                PetIn: { type: object, properties: { name: { type: string }, status: { type: string } } }
                Pets: { type: object, properties: { items: { type: array, items: { $ref: '#/components/schemas/Pet' } }, total: { type: integer } } }
                Settings: { type: object, properties: { theme: { type: string }, size: { type: integer } } }
            """;

    private final StringBuilder paths = new StringBuilder();

    /** Add a path whose operations are written in YAML. */
    Api path(String path, String... operations) {
        paths.append("'").append(path).append("':\n");
        for (String each : operations) {
            paths.append("  ").append(each).append('\n');
        }
        return this;
    }

    /** Write an operation: its method, what it sends and what it shows; a dash for nothing. */
    static String op(String method, String sent, String shown) {
        return op(method, sent, "200", shown, "");
    }

    static String op(String method, String sent, String status, String shown, String more) {
        String body = sent.equals("-")
                ? ""
                : "requestBody: { content: { application/json: { schema: %s } } }, ".formatted(schema(sent));
        String content =
                shown.equals("-") ? "" : ", content: { application/json: { schema: %s } }".formatted(schema(shown));
        return "%s: { %s%sresponses: { '%s': { description: d%s } } }"
                .formatted(method, more.isEmpty() ? "" : more + ", ", body, status, content);
    }

    static String list(String shown, String... query) {
        StringBuilder parameters = new StringBuilder("parameters: [");
        for (String each : query) {
            String[] parts = each.split(":");
            String type = parts.length > 1 ? parts[1] : "integer";
            parameters.append("{ name: '%s', in: query, schema: { type: %s } },".formatted(parts[0], type));
        }
        return op("get", "-", "200", shown, parameters.append("]").toString());
    }

    private static String schema(String written) {
        if (written.endsWith("[]")) {
            return "{ type: array, items: %s }".formatted(schema(written.substring(0, written.length() - 2)));
        }
        return written.startsWith("{") ? written : "{ $ref: '#/components/schemas/%s' }".formatted(written);
    }

    Contract contract() {
        return Contracts.of(Contracts.paths(paths.toString()) + SCHEMAS);
    }

    Resources infer() {
        return Resources.of(contract());
    }

    /** Infer with further schemas, a line each. */
    Resources infer(String schemas) {
        return Resources.of(Contracts.of(Contracts.paths(paths.toString()) + SCHEMAS + schemas.indent(4)));
    }

    Resources infer(ResourceOverrides overrides) {
        return Resources.of(contract(), overrides);
    }

    /** Give the only resource. */
    Resource one() {
        return infer().all().get(0);
    }

    static ResourceOperation role(Resources resources, String title) {
        for (Resource resource : resources.all()) {
            for (ResourceOperation each : resource.operations()) {
                Operation operation = each.operation();
                if (operation.title().equals(title)) {
                    return each;
                }
            }
        }
        throw new AssertionError("there is no role for " + title);
    }

    static String reason(Resources resources, String title) {
        return resources.stateless().stream()
                .filter(each -> each.operation().title().equals(title))
                .map(Stateless::reason)
                .findFirst()
                .orElse("");
    }

    /** Give the usual five operations on pets. */
    static Api pets() {
        return new Api()
                .path("/pets", list("Pets", "page", "size"), op("post", "PetIn", "201", "Pet", ""))
                .path(
                        "/pets/{petId}",
                        op("get", "-", "Pet"),
                        op("patch", "PetIn", "Pet"),
                        op("delete", "-", "204", "-", ""));
    }
}
