package dev.ringer.generation.meaning;

import java.util.List;
import java.util.Set;

/** What booleans, nulls and objects without a schema mean. */
public final class Flags {

    private static final Set<String> USUALLY_FALSE = Set.of(
            "deleted",
            "archived",
            "disabled",
            "blocked",
            "banned",
            "locked",
            "suspended",
            "expired",
            "cancelled",
            "canceled",
            "deprecated",
            "failed",
            "error",
            "hidden",
            "fork",
            "draft",
            "test",
            "sandbox",
            "spam",
            "muted",
            "closed",
            "revoked",
            "removed",
            "truncated",
            "overdue",
            "refunded",
            "flagged",
            "invalid",
            "internal");

    /** A made answer is rarely one of failure. */
    private static final Set<String> NEARLY_ALWAYS = Set.of("status", "success", "successful", "succeeded", "ok");

    private static final Set<String> ASSERTIONS =
            Set.of("is", "has", "can", "enabled", "active", "verified", "valid", "available");

    private static final Set<String> STATES = Set.of("enabled", "active", "verified", "available", "visible", "public");

    private static final Set<String> ABSENT = Set.of(
            "deleted",
            "cancelled",
            "canceled",
            "archived",
            "revoked",
            "disabled",
            "suspended",
            "error",
            "errors",
            "failure",
            "failed",
            "expired",
            "removed",
            "refunded",
            "closed",
            "dismissed",
            "aborted",
            "retired");

    private static final Set<String> CONTAINERS = Set.of(
            "metadata",
            "meta",
            "data",
            "attributes",
            "properties",
            "extra",
            "extras",
            "context",
            "options",
            "settings",
            "config",
            "configuration",
            "params",
            "parameters",
            "payload",
            "details",
            "custom",
            "additional",
            "headers",
            "annotations",
            "labels",
            "object",
            "body",
            "env",
            "environment",
            "variables",
            "links",
            "_links");

    private Flags() {}

    /** Give in how many of a hundred cases the boolean of this name is true. */
    public static int chance(String name) {
        List<String> words = Tokens.of(name);
        if (words.isEmpty()) {
            return 50;
        }
        String last = words.get(words.size() - 1);
        if (words.stream().anyMatch(USUALLY_FALSE::contains)) {
            return 8;
        }
        if (NEARLY_ALWAYS.contains(last)) {
            return 96;
        }
        return ASSERTIONS.contains(words.get(0)) || STATES.contains(last) ? 85 : 60;
    }

    /** Tell whether the name speaks of something that did not happen to most things. */
    public static boolean isUsuallyAbsent(String name) {
        return Tokens.of(name).stream().anyMatch(ABSENT::contains);
    }

    /** Tell whether a value of this name that no schema describes is likely an object. */
    public static boolean isContainer(String name) {
        List<String> words = Tokens.of(name);
        return words.isEmpty() || CONTAINERS.contains(words.get(words.size() - 1));
    }
}
