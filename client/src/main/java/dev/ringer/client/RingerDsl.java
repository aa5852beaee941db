package dev.ringer.client;

import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The words of stub files, to be imported statically.
 *
 * <pre>{@code
 * ringer.stub(operation("getPet")).when(path("petId", equalTo(7))).reply(status(404));
 * }</pre>
 *
 * <p>A test is a {@link Matcher}, or a plain value, which must be equal.
 */
public final class RingerDsl {

    private RingerDsl() {}

    // --- targets

    /** Address an operation: by its {@code operationId}, or by method and path as the contract has them. */
    public static Target operation(String id) {
        return Target.operation(id);
    }

    /** Address a path, which may be a template such as {@code /files/{name}}; the method {@code ANY} stands for all. */
    public static Target request(String method, String path) {
        return Target.request(method, path);
    }

    /** Speak of calls of a target, to verify their order. */
    public static Call called(Target target) {
        return Call.of(target);
    }

    // --- conditions

    /** Ask for a parameter in the path. */
    public static Condition path(String parameter, @Nullable Object test) {
        return Condition.of("pathParameters", parameter, test);
    }

    public static Condition query(String parameter, @Nullable Object test) {
        return Condition.of("query", parameter, test);
    }

    public static Condition header(String name, @Nullable Object test) {
        return Condition.of("header", name, test);
    }

    public static Condition cookie(String name, @Nullable Object test) {
        return Condition.of("cookie", name, test);
    }

    public static Condition body(Matcher test) {
        return Condition.of("body", test);
    }

    /** Ask for a value in a JSON body: by JSON Pointer when the place begins with a slash, else by JSONPath. */
    public static Condition body(String place, @Nullable Object test) {
        return body(place.isEmpty() || place.startsWith("/") ? pointer(place, test) : jsonPath(place, test));
    }

    /** Ask for {@code scheme}, {@code token}, {@code user} or {@code password} of the credentials. */
    public static Condition credentials(String part, @Nullable Object test) {
        return Condition.of("credentials", part, test);
    }

    /** Ask for a claim of the token, by name or JSON Pointer. */
    public static Condition jwt(String claim, @Nullable Object test) {
        return Condition.of("jwt", claim, test);
    }

    /** Ask for the step in which the stub's scenario is. */
    public static Condition step(String step) {
        return Condition.of("step", step);
    }

    /** Ask for any other part of a request or of the mock, such as {@code mediaType}, {@code client} or {@code call}. */
    public static Condition part(String part, @Nullable Object test) {
        return Condition.of(part, test);
    }

    public static Condition all(Condition... conditions) {
        return Condition.joined("all", conditions);
    }

    public static Condition any(Condition... conditions) {
        return Condition.joined("any", conditions);
    }

    public static Condition not(Condition condition) {
        return Condition.of("not", condition.json());
    }

    // --- operators

    /** Give any operator by its word in stub files. */
    public static Matcher matching(String operator, @Nullable Object operand) {
        return Matcher.of(operator, operand);
    }

    public static Matcher equalTo(@Nullable Object value) {
        return matching("equals", value);
    }

    public static Matcher contains(String text) {
        return matching("contains", text);
    }

    public static Matcher startsWith(String text) {
        return matching("startsWith", text);
    }

    public static Matcher endsWith(String text) {
        return matching("endsWith", text);
    }

    public static Matcher regex(String pattern) {
        return matching("regex", pattern);
    }

    public static Matcher glob(String pattern) {
        return matching("glob", pattern);
    }

    public static Matcher in(Object... values) {
        return matching("in", Arrays.asList(values));
    }

    public static Matcher present() {
        return matching("present", true);
    }

    public static Matcher absent() {
        return matching("absent", true);
    }

    public static Matcher size(@Nullable Object test) {
        return matching("size", test);
    }

    public static Matcher lessThan(Number bound) {
        return matching("lessThan", bound);
    }

    public static Matcher atMost(Number bound) {
        return matching("atMost", bound);
    }

    public static Matcher greaterThan(Number bound) {
        return matching("greaterThan", bound);
    }

    public static Matcher atLeast(Number bound) {
        return matching("atLeast", bound);
    }

    /** Ask for a number or a time between two bounds, which belong to it. */
    public static Matcher between(Object least, Object most) {
        return matching("between", Arrays.asList(least, most));
    }

    /** Ask for a time before another, such as {@code now + 3 days}. */
    public static Matcher before(Object time) {
        return matching("before", time);
    }

    public static Matcher after(Object time) {
        return matching("after", time);
    }

    public static Matcher sameTime(Object time) {
        return matching("sameTime", time);
    }

    /** Ask for the same JSON, given as a map, a list, a record or another value. */
    public static Matcher equalsJson(@Nullable Object value) {
        return matching("equalsJson", value);
    }

    /** Ask for JSON that has at least what is given. */
    public static Matcher containsJson(@Nullable Object value) {
        return matching("containsJson", value);
    }

    public static Matcher pointer(String pointer, @Nullable Object test) {
        return Matcher.inside("pointer", pointer, test);
    }

    public static Matcher jsonPath(String path, @Nullable Object test) {
        return Matcher.inside("jsonPath", path, test);
    }

    /** Ask for JSON that a JSON Schema allows. */
    public static Matcher schema(Object schema) {
        return matching("schema", schema);
    }

    public static Matcher equalsXml(String xml) {
        return matching("equalsXml", xml);
    }

    public static Matcher xpath(String path, @Nullable Object test) {
        return Matcher.inside("xpath", path, test);
    }

    /** Ask for a field of a form. */
    public static Matcher form(String field, @Nullable Object test) {
        return Matcher.inside("form", field, test);
    }

    /**
     * Ask for a part of a multipart body.
     *
     * @param tests of its {@code fileName}, {@code mediaType}, {@code header} and {@code body}
     */
    public static Matcher multipart(String name, Map<String, ?> tests) {
        return Matcher.inside("part", name, tests);
    }

    public static Matcher equalsBytes(byte[] bytes) {
        return matching("equalsBytes", Base64.getEncoder().encodeToString(bytes));
    }

    /** Ask that one of several values pass, as of a parameter that is repeated. */
    public static Matcher anyValue(@Nullable Object test) {
        return matching("anyValue", test);
    }

    public static Matcher everyValue(@Nullable Object test) {
        return matching("everyValue", test);
    }

    /** Ask for exactly these values, in any order. */
    public static Matcher exactly(Object... tests) {
        return matching("exactly", Arrays.asList(tests));
    }

    /** Ask for these values at least. */
    public static Matcher includes(Object... tests) {
        return matching("includes", Arrays.asList(tests));
    }

    public static Matcher all(Matcher... tests) {
        return matching("all", Arrays.asList(tests));
    }

    public static Matcher any(Matcher... tests) {
        return matching("any", Arrays.asList(tests));
    }

    public static Matcher not(Matcher test) {
        return matching("not", test);
    }

    // --- replies

    /** Leave the whole reply to the contract. */
    public static Reply reply() {
        return Reply.OPEN;
    }

    public static Reply status(int status) {
        return reply().status(status);
    }

    /** Reply with a body that is written as JSON here. */
    public static Reply json(String text) {
        return reply().json(text);
    }

    public static Reply text(String text) {
        return reply().text(text);
    }

    /** Reply with an example of the contract. */
    public static Reply example(String name) {
        return reply().example(name);
    }

    /** Reply with what is made from the schema. */
    public static Reply generate() {
        return reply().generate();
    }

    /** Reply as the contract does, with a change at a place: a JSONPath, a JSON Pointer or a name. */
    public static Reply set(String place, @Nullable Object value) {
        return reply().set(place, value);
    }

    public static Reply delay(Duration time) {
        return reply().delay(time);
    }

    /** Go wrong on the wire, such as {@code reset}. */
    public static Reply fault(String kind) {
        return reply().fault(kind);
    }

    /** Let a real server answer. */
    public static Reply passthrough(String url) {
        return reply().passthrough(url);
    }

    // --- callbacks

    /** Send a callback of the operation. */
    public static Callback callback(String name) {
        return Callback.of("callback", name);
    }

    /** Send a webhook of the contract; say with {@link Callback#url} where to. */
    public static Callback webhook(String name) {
        return Callback.of("webhook", name);
    }

    /** Send a request to an address. */
    public static Callback callTo(String url) {
        return Callback.of("url", url);
    }
}
