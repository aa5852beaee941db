package dev.ringer.resource;

import dev.ringer.generation.meaning.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the words of paths and members mean to people. */
final class Nouns {

    private static final Set<String> QUESTIONS = Set.of(
            "search",
            "find",
            "query",
            "lookup",
            "filter",
            "suggest",
            "suggestions",
            "suggester",
            "autocomplete",
            "typeahead",
            "list",
            "get",
            "fetch",
            "browse",
            "discover",
            "match",
            "advancedsearch");

    private static final Set<String> MANY = Set.of("bulk", "batch", "import", "multiple", "many");

    private static final Set<String> FACTS = Set.of(
            "status",
            "health",
            "healthz",
            "healthcheck",
            "ready",
            "live",
            "ping",
            "version",
            "versions",
            "info",
            "metrics",
            "stats",
            "statistics",
            "count",
            "counts",
            "summary",
            "report",
            "metadata",
            "schema",
            "usage",
            "insights",
            "analytics",
            "capabilities",
            "features",
            "limits",
            "totals",
            "overview",
            "history",
            "diff",
            "download",
            "export",
            "logs",
            "log",
            "preview",
            "validate",
            "check",
            "availability",
            "estimate",
            "dependents",
            "changes",
            "openapi",
            "swagger",
            "docs");

    private static final Set<String> SINGLE = Set.of(
            "settings",
            "setting",
            "profile",
            "preferences",
            "config",
            "configuration",
            "account",
            "options",
            "policy",
            "configs");

    private static final Set<String> CALLERS = Set.of("me", "self", "whoami", "currentuser", "myself", "profile");

    private static final Set<String> VERBS = Set.of(
            "accept",
            "acknowledge",
            "activate",
            "add",
            "answer",
            "apply",
            "approve",
            "archive",
            "assign",
            "attach",
            "authorize",
            "ban",
            "block",
            "cancel",
            "capture",
            "change",
            "charge",
            "check",
            "checkout",
            "clear",
            "clone",
            "close",
            "complete",
            "confirm",
            "convert",
            "copy",
            "create",
            "deactivate",
            "decline",
            "delete",
            "deploy",
            "deliver",
            "detach",
            "disable",
            "dismiss",
            "duplicate",
            "enable",
            "execute",
            "expire",
            "export",
            "finalize",
            "finish",
            "follow",
            "forward",
            "freeze",
            "generate",
            "import",
            "install",
            "invite",
            "join",
            "kick",
            "leave",
            "link",
            "lock",
            "login",
            "logout",
            "mark",
            "merge",
            "move",
            "mute",
            "notify",
            "open",
            "pause",
            "pay",
            "pin",
            "play",
            "poll",
            "publish",
            "purge",
            "react",
            "read",
            "rebuild",
            "record",
            "refresh",
            "refund",
            "regenerate",
            "reject",
            "release",
            "reload",
            "remove",
            "rename",
            "renew",
            "reopen",
            "replace",
            "replay",
            "request",
            "rerun",
            "resend",
            "reset",
            "resize",
            "resolve",
            "restart",
            "restore",
            "resume",
            "retry",
            "revert",
            "review",
            "revoke",
            "rollback",
            "rotate",
            "run",
            "save",
            "schedule",
            "send",
            "set",
            "share",
            "ship",
            "sign",
            "skip",
            "snooze",
            "split",
            "star",
            "start",
            "stop",
            "submit",
            "subscribe",
            "suspend",
            "sync",
            "terminate",
            "test",
            "toggle",
            "transfer",
            "trigger",
            "unarchive",
            "unassign",
            "unban",
            "unblock",
            "unfollow",
            "unlink",
            "unlock",
            "unmute",
            "unpause",
            "unpin",
            "unpublish",
            "unstar",
            "unsubscribe",
            "unsuspend",
            "update",
            "upgrade",
            "upload",
            "uploadimage",
            "validate",
            "verify",
            "void",
            "wake",
            "withdraw");

    private static final Set<String> EDITIONS = Set.of("api", "apis", "rest", "public", "latest", "admin");

    private static final Set<String> REPORTS =
            Set.of("report", "reports", "stats", "statistics", "analytics", "metrics", "insights");

    private static final Map<String, Role> CRUD = Map.ofEntries(
            Map.entry("create", Role.CREATE),
            Map.entry("add", Role.CREATE),
            Map.entry("new", Role.CREATE),
            Map.entry("json", Role.READ),
            Map.entry("list", Role.LIST),
            Map.entry("all", Role.LIST),
            Map.entry("ls", Role.LIST),
            Map.entry("update", Role.PATCH),
            Map.entry("edit", Role.PATCH),
            Map.entry("delete", Role.DELETE),
            Map.entry("remove", Role.DELETE));

    private Nouns() {}

    /** Give what a last step of a path says that a method could have said: {@code /pets/{id}/delete}. */
    static Optional<Role> crud(String step) {
        return Optional.ofNullable(CRUD.get(step));
    }

    /** Give letters and digits only, small. */
    static String plain(String name) {
        StringBuilder out = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            if (Character.isLetterOrDigit(name.charAt(i))) {
                out.append(name.charAt(i));
            }
        }
        return out.toString().toLowerCase(Locale.ROOT);
    }

    /** Give the words of a name with the last of them in the singular: {@code [order, item]}. */
    static List<String> singular(String name) {
        List<String> words = new ArrayList<>(Tokens.of(name));
        if (!words.isEmpty()) {
            words.set(words.size() - 1, one(words.get(words.size() - 1)));
        }
        return words;
    }

    private static String one(String word) {
        return switch (word) {
            case "people" -> "person";
            case "children" -> "child";
            case "indices", "indexes" -> "index";
            case "vertices" -> "vertex";
            case "matrices" -> "matrix";
            case "movies" -> "movie";
            case "series", "news", "data", "status", "address", "sms", "dns", "aliases" ->
                word.equals("aliases") ? "alias" : word;
            default ->
                word.endsWith("uses") && word.length() > 5
                        ? word.substring(0, word.length() - 2)
                        : Tokens.singular(word);
        };
    }

    static String singularPlain(String name) {
        return String.join("", singular(name));
    }

    static boolean isPlural(String name) {
        List<String> words = Tokens.of(name);
        return !words.isEmpty() && !words.get(words.size() - 1).equals(one(words.get(words.size() - 1)));
    }

    /** Tell whether a name asks a question rather than names things: {@code search}, {@code findByStatus}. */
    static boolean isQuestion(String name) {
        List<String> words = Tokens.of(name);
        return !words.isEmpty()
                && (QUESTIONS.contains(words.get(0))
                        || QUESTIONS.contains(words.get(words.size() - 1))
                        || words.get(0).equals("by"));
    }

    static boolean isMany(String name) {
        return Tokens.of(name).stream().anyMatch(MANY::contains)
                || plain(name).startsWith("createwithlist")
                || plain(name).startsWith("createwitharray");
    }

    /** Tell whether a name stands for what is computed and never kept. */
    static boolean isFact(String name) {
        List<String> words = Tokens.of(name);
        return FACTS.contains(plain(name)) || (!words.isEmpty() && FACTS.contains(words.get(words.size() - 1)));
    }

    static boolean isSingle(String name) {
        List<String> words = Tokens.of(name);
        return isCaller(name)
                || SINGLE.contains(plain(name))
                || (!words.isEmpty() && SINGLE.contains(words.get(words.size() - 1)));
    }

    /** Tell whether a name stands for whoever asks. */
    static boolean isCaller(String name) {
        return CALLERS.contains(plain(name));
    }

    static boolean isVerb(String name) {
        List<String> words = Tokens.of(name);
        return !words.isEmpty() && (VERBS.contains(words.get(0)) || VERBS.contains(plain(name)));
    }

    /** Tell whether a step of a path only says which edition of the API it is of: {@code v1}, {@code 2024-01}, {@code api}. */
    static boolean isEdition(String step) {
        if (EDITIONS.contains(plain(step))) {
            return true;
        }
        int digit = !step.isEmpty() && (step.charAt(0) | 0x20) == 'v' ? 1 : 0;
        return digit < step.length() && Character.isDigit(step.charAt(digit)) && (digit == 1 || isNumeric(step));
    }

    private static boolean isNumeric(String step) {
        return step.chars().allMatch(each -> Character.isDigit(each) || each == '.' || each == '-' || each == '_');
    }

    /** Tell whether values under the name are reports, which are made for the asking. */
    static boolean isReport(String name) {
        return REPORTS.contains(plain(name));
    }
}
