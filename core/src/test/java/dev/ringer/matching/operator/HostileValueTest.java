package dev.ringer.matching.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values that would take an unwary test for ever; the limit of ten seconds is for slow machines. */
class HostileValueTest {

    private static void ends(String yaml, Subject subject, boolean expected) {
        Matcher matcher = Matchers.of(yaml);
        assertTimeout(
                Duration.ofSeconds(10),
                () -> assertThat(Matchers.matches(matcher, subject)).isEqualTo(expected));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{regex: '(a+)+$'}",
                "{regex: '^(a|aa)+b?$'}",
                "{glob: '*a*a*a*a*a*a*a*b'}",
                "{contains: aaaaaaaaaaaaaaaaaaaaaab}",
                "{equals: aaaaaaaaaaaaaaaaaaaaaab}",
                "{endsWith: aaaaaaaaaaaaaaaaaaaaaab}",
                "{lessThan: 1}",
                "{before: now}",
                "{equalsXml: <a/>}",
                "{equalsJson: {a: 1}}"
            })
    void huge_texts(String yaml) {
        ends(yaml, Subject.of("a".repeat(1_000_000) + "!"), false);
    }

    @Test
    void deeply_nested_json() {
        String deep = "[".repeat(400) + "7" + "]".repeat(400);
        ends("{jsonPath: '$..[?@ == 7]'}", Matchers.body("application/json", deep), true);
        ends("{containsJson: [[[8]]]}", Matchers.body("application/json", deep), false);
        ends("{jsonPath: $}", Matchers.body("application/json", "[".repeat(100_000)), false);
    }

    @Test
    void a_large_array_in_another_order() {
        String up = IntStream.range(0, 1_500).mapToObj(Integer::toString).collect(Collectors.joining(",", "[", "]"));
        String down =
                IntStream.range(0, 1_500).mapToObj(i -> "" + (1_499 - i)).collect(Collectors.joining(",", "[", "]"));
        ends("{equalsJson: " + up + ", ignoreOrder: true}", Matchers.json(down), true);
    }

    @Test
    void an_array_that_nearly_fits() {
        String wanted = IntStream.range(0, 300).mapToObj(i -> "'${any}'").collect(Collectors.joining(",", "[", ", 1]"));
        String found = IntStream.range(0, 3_000).mapToObj(i -> "2").collect(Collectors.joining(",", "[", "]"));
        ends("{containsJson: " + wanted + "}", Matchers.json(found), false);
    }

    @Test
    void long_strings_in_a_large_array() {
        String wanted = IntStream.range(0, 20)
                .mapToObj(i -> "'" + i + "ab".repeat(90) + "'")
                .collect(Collectors.joining(",", "[", "]"));
        String found = IntStream.range(0, 20_000)
                .mapToObj(i -> "\"" + i + "ba".repeat(90) + "\"")
                .collect(Collectors.joining(",", "[", "]"));
        ends("{containsJson: " + wanted + "}", Matchers.json(found), false);
        ends("{anyValue: " + wanted.substring(1, 184) + "}", Matchers.json(found), false);
    }

    @Test
    void many_values() {
        String many = IntStream.range(0, 50_000).mapToObj(i -> "a=" + i).collect(Collectors.joining("&"));
        ends("{form: {a: {exactly: [1, 2]}}}", Matchers.body("application/x-www-form-urlencoded", many), false);
        ends("{form: {a: 49999}}", Matchers.body("application/x-www-form-urlencoded", many), true);
    }

    @Test
    void xml_that_defines_entities() {
        String bomb = """
                <!DOCTYPE a [<!ENTITY x "xx"><!ENTITY y "&x;&x;&x;&x;"><!ENTITY z "&y;&y;&y;&y;">]>
                <a>&z;</a>""";
        ends("{xpath: /a}", Matchers.body("text/xml", bomb), false);
        ends("{equalsXml: <a/>}", Matchers.body("text/xml", bomb), false);
    }

    @Test
    void xml_that_names_a_file() {
        String outside = "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>";
        ends("{xpath: {/a: {present: true}}}", Matchers.body("text/xml", outside), false);
    }

    @Test
    void xml_beyond_its_bounds_is_read_as_none() {
        String deep = "<a>".repeat(300) + "</a>".repeat(300);
        String wide = "<a>" + "<b/>".repeat(30_000) + "</a>";
        String endless = "<a>" + "x".repeat(2_000_000) + "</a>";
        ends("{xpath: //a}", Matchers.body("text/xml", deep), false);
        ends("{xpath: //b}", Matchers.body("text/xml", wide), false);
        ends("{xpath: /a}", Matchers.body("text/xml", endless), false);
    }

    @Test
    void xml_near_its_bounds_is_read() {
        String deep = "<a>".repeat(190) + "x" + "</a>".repeat(190);
        ends("{xpath: {//a: x}}", Matchers.body("text/xml", deep), true);
        String wide = "<a>" + "<b><c/></b>".repeat(3_000) + "</a>";
        ends("{xpath: {'count(//b[count(preceding-sibling::b) > 2990])': 9}}", Matchers.body("text/xml", wide), true);
    }

    @Test
    void texts_within_texts_are_bounded() {
        String nested = "<a>".repeat(190) + "x".repeat(500_000) + "</a>".repeat(190);
        ends("{xpath: {//a: {contains: x}}}", Matchers.body("text/xml", nested), false);
    }

    @Test
    void many_parts() {
        String parts = "--b\r\nContent-Disposition: form-data; name=x\r\n\r\n1\r\n".repeat(20_000) + "--b--";
        ends("{part: {x: 1}}", Matchers.body("multipart/form-data; boundary=b", parts), false);
    }
}
