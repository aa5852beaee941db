package dev.ringer.cli;

import dev.ringer.contract.Contract;
import dev.ringer.contract.Operation;
import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonNumber;
import dev.ringer.json.JsonObject;
import dev.ringer.json.Pointer;
import dev.ringer.resource.Bulk;
import dev.ringer.resource.Evidence;
import dev.ringer.resource.Facet;
import dev.ringer.resource.ForeignKey;
import dev.ringer.resource.Identity;
import dev.ringer.resource.ListQuery;
import dev.ringer.resource.ListShape;
import dev.ringer.resource.Paging;
import dev.ringer.resource.Resource;
import dev.ringer.resource.ResourceOperation;
import dev.ringer.resource.Resources;
import dev.ringer.resource.Write;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Resources as JSON for programs; what is not there is left out. */
final class ResourceJson {

    private ResourceJson() {}

    static Json of(Contract contract, Resources resources, ShownResources.Names names) {
        return JsonObject.builder()
                .put("contract", contract.source().toString())
                .put("resources", list(resources.all(), each -> resource(resources, each, names)))
                .put(
                        "stateless",
                        list(
                                resources.stateless(),
                                each -> operation(each.operation())
                                        .put("reason", each.reason())
                                        .build()))
                .build();
    }

    private static <T> Json list(List<T> all, Function<T, Json> form) {
        return JsonArray.of(all.stream().map(form).toList());
    }

    private static JsonObject.Builder operation(Operation operation) {
        return JsonObject.builder()
                .put("operation", operation.id())
                .put("method", operation.method())
                .put("path", operation.path().toString());
    }

    private static Json percent(double confidence) {
        return JsonNumber.of(BigDecimal.valueOf(Math.round(confidence * 100), 2));
    }

    private static void put(JsonObject.Builder json, String name, Optional<?> value) {
        value.ifPresent(each -> json.put(name, each.toString()));
    }

    private static Json resource(Resources resources, Resource resource, ShownResources.Names names) {
        JsonObject.Builder json = JsonObject.builder()
                .put("name", resource.name())
                .put("wholeName", names.whole(resource))
                .put("kind", resource.kind().word())
                .put("confidence", percent(resource.confidence()));
        put(json, "collection", resource.collection());
        put(json, "item", resource.item());
        put(json, "parent", resource.parent());
        if (!resource.aliases().isEmpty()) {
            json.put("aliases", list(resource.aliases(), Json::of));
        }
        resource.identity().ifPresent(each -> json.put("identity", identity(each)));
        if (!resource.envelope().isRoot()) {
            json.put("envelope", resource.envelope().toString());
        }
        resource.softDelete()
                .ifPresent(each -> json.put("softDelete", each.member().toString()));
        return json.put("keys", list(resource.keys().get(), ResourceJson::key))
                .put("serverSet", list(resource.serverSet().get(), Json::of))
                .put(
                        "operations",
                        list(
                                resource.operations(),
                                each -> operation(each, resources.reach(each).says(resource, each.role()))))
                .put("evidence", list(resource.evidence(), ResourceJson::evidence))
                .build();
    }

    private static Json identity(Identity identity) {
        JsonObject.Builder json = JsonObject.builder().put("confidence", percent(identity.confidence()));
        put(json, "member", identity.member());
        put(json, "variable", identity.variable());
        return json.put("evidence", list(identity.evidence(), ResourceJson::evidence))
                .build();
    }

    private static Json key(ForeignKey key) {
        return JsonObject.builder()
                .put("member", key.member().toString())
                .put("resource", key.resource())
                .put("form", key.form().word())
                .put("confidence", percent(key.confidence()))
                .put("evidence", list(key.evidence(), ResourceJson::evidence))
                .build();
    }

    private static Json evidence(Evidence evidence) {
        return JsonObject.builder()
                .put("says", evidence.says())
                .put("weight", percent(evidence.weight()))
                .put("document", evidence.where().document().toString())
                .put("pointer", evidence.where().pointer().toString())
                .build();
    }

    private static Json operation(ResourceOperation operation, Optional<String> reach) {
        JsonObject.Builder json =
                operation(operation.operation()).put("role", operation.role().word());
        if (!operation.action().isEmpty()) {
            json.put("action", operation.action());
        }
        json.put("confidence", percent(operation.confidence()));
        put(json, "variable", operation.variable());
        put(json, "key", operation.key());
        put(json, "member", operation.facet().map(Facet::member));
        put(json, "reach", reach);
        if (operation.write() != Write.NONE) {
            json.put("write", operation.write().word());
        }
        put(json, "sent", operation.sent());
        put(json, "shown", operation.shown());
        operation.list().ifPresent(each -> json.put("list", list(each)));
        operation.bulk().ifPresent(each -> json.put("bulk", bulk(each)));
        operation
                .job()
                .ifPresent(each -> json.put(
                        "job",
                        JsonObject.builder()
                                .put("resource", each.resource())
                                .put("reference", each.reference().toString())
                                .put("says", each.says())
                                .build()));
        if (!operation.query().equals(ListQuery.NONE)) {
            json.put("query", query(operation.query()));
        }
        json.put("success", JsonNumber.of(operation.outcomes().successCode()));
        return json.put("evidence", list(operation.evidence(), ResourceJson::evidence))
                .build();
    }

    private static Json bulk(Bulk bulk) {
        JsonObject.Builder json = JsonObject.builder()
                .put("does", bulk.doing().name().toLowerCase(Locale.ROOT))
                .put("named", bulk.meant().word());
        boolean ofBody = bulk.meant() != Bulk.Meant.ALL && bulk.meant() != Bulk.Meant.PARAMETER;
        put(json, "at", Optional.of(bulk.at()).filter(each -> ofBody));
        put(json, "change", bulk.change());
        put(json, "parameter", bulk.parameter());
        return json.put("shows", bulk.told().shows().word())
                .put("says", bulk.says())
                .build();
    }

    private static Json list(ListShape shape) {
        JsonObject.Builder json = JsonObject.builder()
                .put("items", shape.items().toString())
                .put("style", shape.style().word());
        put(json, "total", shape.total());
        put(json, "count", shape.count());
        put(json, "pages", shape.pages());
        put(json, "more", shape.more());
        texts(json, "cursors", shape.cursors());
        texts(json, "next", shape.next());
        return json.build();
    }

    private static void texts(JsonObject.Builder json, String name, List<Pointer> pointers) {
        if (!pointers.isEmpty()) {
            json.put(name, list(pointers, each -> Json.of(each.toString())));
        }
    }

    private static Json query(ListQuery query) {
        Paging paging = query.paging();
        JsonObject.Builder json =
                JsonObject.builder().put("paging", paging.kind().word());
        put(json, "size", paging.size());
        put(json, "page", paging.page());
        put(json, "offset", paging.offset());
        put(json, "cursor", paging.cursor());
        put(json, "before", paging.before());
        put(json, "sort", query.sort());
        put(json, "direction", query.direction());
        put(json, "search", query.search());
        put(json, "fields", query.fields());
        put(json, "expand", query.expand());
        if (!query.filters().isEmpty()) {
            json.put("filters", list(query.filters(), ResourceJson::filter));
        }
        return json.build();
    }

    private static Json filter(ListQuery.Filter filter) {
        return JsonObject.builder()
                .put("parameter", filter.parameter())
                .put("member", filter.member().toString())
                .put("comparison", filter.comparison().word())
                .build();
    }
}
