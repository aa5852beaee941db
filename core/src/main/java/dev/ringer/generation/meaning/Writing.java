package dev.ringer.generation.meaning;

import dev.ringer.chance.Dice;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Names, titles, labels and running text. */
final class Writing {

    private static final Set<String> COMPANIES = Set.of(
            "company",
            "organization",
            "organisation",
            "vendor",
            "supplier",
            "merchant",
            "business",
            "employer",
            "bank",
            "publisher",
            "carrier",
            "airline",
            "shop",
            "store",
            "brand",
            "manufacturer",
            "partner",
            "institution",
            "org",
            "provider",
            "restaurant",
            "hotel",
            "legal");
    private static final Set<String> PRODUCTS =
            Set.of("product", "item", "article", "variant", "sku", "good", "line", "offer", "plan", "inventory");
    private static final Set<String> ANIMALS =
            Set.of("pet", "animal", "dog", "cat", "horse", "puppy", "kitten", "bird", "rabbit", "foal", "cow");
    private static final Set<String> PLACES =
            Set.of("city", "town", "place", "location", "municipality", "station", "stop");
    private static final Set<String> FILES =
            Set.of("file", "document", "attachment", "asset", "upload", "image", "photo");
    private static final Set<String> TAGS = Set.of("tag", "label", "topic", "keyword", "badge");
    private static final Set<String> KEYED = Set.of(
            "repository",
            "repo",
            "project",
            "branch",
            "namespace",
            "cluster",
            "service",
            "container",
            "bucket",
            "queue",
            "database",
            "table",
            "field",
            "column",
            "parameter",
            "property",
            "attribute",
            "index",
            "collection",
            "node",
            "model",
            "dataset",
            "application",
            "app",
            "plugin",
            "package",
            "module",
            "workflow",
            "pipeline",
            "secret",
            "variable",
            "environment",
            "deployment",
            "pod",
            "volume",
            "network",
            "key",
            "schema",
            "header",
            "metric",
            "job",
            "task",
            "function",
            "alias",
            "template",
            "resource");

    private Writing() {}

    static boolean isAnimal(String noun) {
        return ANIMALS.contains(Tokens.singular(noun));
    }

    static void texts(Table<String> table) {
        table.vague("name|label|title name|full title|display name|displayname", Writing::name);
        table.vague(
                "title|subject|headline|heading|caption|topic|question|summary title|event name|campaign name|"
                        + "course name|book title|movie title|track name",
                (s, d) -> s.atlas().pick("title", d));
        table.add(
                "description|summary|details|about text|abstract|overview|long description|body|content|text|comment|"
                        + "comments|notes|note|remarks|remark|message body|review|feedback|explanation|bio text|"
                        + "additional information|special instructions|instructions|answer|synopsis|narrative|paragraph|"
                        + "short description|description text|product description|memo",
                (s, d) -> s.atlas().sentences(d, 1 + d.at("count").below(2)),
                (s, d) -> s.atlas().sentences(d, 1));
        table.vague(
                "message|status message|msg|response message|result message|info message|success message|detail",
                (s, d) -> s.atlas().pick("message", d));
        table.add(
                "error|error message|error description|reason|failure reason|error detail|cause|status reason|error details",
                (s, d) -> s.atlas().pick("error", d));
        table.add(
                "tag|tags|keyword|keywords|hashtag|labels|label name|tag name|topics",
                (s, d) -> s.atlas().pick("tag", d));
        table.add(
                "slug|url slug|seo name|permalink slug|url key|handle slug",
                (s, d) -> s.atlas().slug(d, 2));
        table.vague(
                "status|state name|order status|current status|payment status|lifecycle state|status name",
                (s, d) -> s.atlas().pick("status", d));
        table.vague(
                "type|kind|type name|category type|subtype|class|group|mode|variant|style|format|scope|level name|"
                        + "severity name|source|channel|event type|object|object type|resource type|entity type|action",
                (s, d) -> s.atlas().pick("word", d));
        table.vague(
                "key|identifier|property|field|attribute|parameter|metric|dimension|feature|flag",
                (s, d) -> s.atlas().pick("word", d));
        table.vague(
                "value|val|data|result|output|input|content value|default value|raw|payload",
                (s, d) -> s.atlas().words(d, 1));
        table.vague(
                "code|short code|short name|abbreviation|acronym|error code",
                (s, d) -> s.atlas().pick("word", d).toUpperCase(Locale.ROOT),
                (s, d) -> Texts.upper(d, 3));
        table.add(
                "query|q|search|search term|filter|search query|keyword search",
                (s, d) -> s.atlas().words(d, 1));
        table.add(
                "group name|team|team name|channel name|list name|room|room name|board name|collection name|playlist name|"
                        + "folder name|album|album name|workspace name|workspace|space name",
                (s, d) -> s.atlas().title(d, 2));
        table.add(
                "html|html body|content html|body html|description html|rendered",
                (s, d) -> "<p>" + s.atlas().sentences(d, 1) + "</p>");
        table.add(
                "markdown|body markdown|readme|md",
                (s, d) -> "# " + s.atlas().pick("title", d.at("title")) + "\n\n"
                        + s.atlas().sentences(d, 2));
        table.vague(
                "id|identifier|uid|guid|object id|entity id|resource id",
                Writing::id,
                (s, d) -> Texts.digits(d, 8),
                (s, d) -> Texts.uuid(d));
        table.add("uuid|guid", (s, d) -> Texts.uuid(d));
        table.add(
                "access level|permission|permissions|privilege|authority|grant",
                (s, d) -> d.pick("read write admin".split(" ")));
        table.add("scopes|oauth scope", (s, d) -> d.pick("read write profile".split(" ")));
        table.add("environment|env|stage", (s, d) -> d.pick("production staging development".split(" ")));
        table.add("severity|log level|importance|urgency|priority", (s, d) -> d.pick("low medium high".split(" ")));
        table.add("emoji|reaction", (s, d) -> d.pick("👍 🎉 ❤️ 🚀".split(" ")));
        table.add(
                "cron|cron expression|schedule|cron schedule",
                (s, d) -> d.below(60) + " " + d.at("h").below(24) + " * * *");
        table.add(
                "stack trace|stacktrace|traceback|backtrace",
                (s, d) -> "Error: " + s.atlas().pick("error", d) + "\n    at main (app.js:"
                        + (10 + d.at("line").below(290)) + ":"
                        + (1 + d.at("column").below(40)) + ")");
        table.vague("event|hook event|trigger", (s, d) -> d.pick("created updated deleted".split(" ")));
        table.add("encoding|charset", (s, d) -> "UTF-8");
    }

    /** A name means what the thing around it is. */
    private static String name(Scene scene, Dice dice) {
        List<String> words = Tokens.of(scene.noun());
        for (int i = words.size() - 1; i >= 0; i--) {
            String noun = Tokens.singular(words.get(i));
            String made = named(noun, scene, dice);
            if (made != null) {
                return made;
            }
        }
        return scene.atlas().title(dice, 2);
    }

    private static @Nullable String named(String noun, Scene scene, Dice dice) {
        Atlas atlas = scene.atlas();
        if (People.isPerson(noun)) {
            return scene.person().full();
        }
        if (COMPANIES.contains(noun)) {
            return scene.company();
        }
        if (PRODUCTS.contains(noun)) {
            return Goods.product(scene, dice);
        }
        if (isAnimal(noun)) {
            return atlas.pick("animal", dice);
        }
        if (PLACES.contains(noun)) {
            return scene.city().name();
        }
        if (FILES.contains(noun)) {
            return atlas.slug(dice, 2) + ".pdf";
        }
        if (TAGS.contains(noun)) {
            return atlas.pick("tag", dice);
        }
        if (KEYED.contains(noun)) {
            return atlas.slug(dice, 2);
        }
        return switch (noun) {
            case "country" -> scene.country().name();
            case "category", "genre" -> atlas.pick("category", dice);
            case "language" -> scene.country().language();
            case "currency" -> atlas.currencyName(scene.country().currency());
            case "role" -> atlas.pick("role", dice);
            case "department" -> atlas.pick("department", dice);
            case "color", "colour" -> atlas.pick("color", dice);
            default -> null;
        };
    }

    /** An identifier of text: a UUID, or short letters and digits behind a hint of what it names. */
    private static String id(Scene scene, Dice dice) {
        return Texts.uuid(dice);
    }
}
