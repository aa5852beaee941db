package dev.ringer.stub;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.json.JsonObject;
import dev.ringer.json.Pointer;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The schema knows the keys that the readers know. */
class StubSchemaTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/$defs/stub/properties|{zzz: 1, operation: getOrder, reply: {}}|a stub has no 'zzz'",
                "/$defs/reply/properties|{operation: getOrder, reply: {zzz: 1}}|a reply has no 'zzz'",
                "/$defs/callback/properties|{operation: getOrder, callbacks: [{zzz: 1}], reply: {}}|a callback has no 'zzz'",
                "/$defs/callback/properties/sign/properties|{operation: getOrder, callbacks: [{sign: {zzz: 1}}], reply: {}}|sign has no 'zzz'",
                "/$defs/callback/properties/retries/anyOf/1/properties|{operation: getOrder, callbacks: [{retries: {zzz: 1}}], reply: {}}|retries has no 'zzz'",
                "/$defs/when/properties|{operation: getOrder, when: {zzz: 1}, reply: {}}|no part 'zzz'",
                "/$defs/reply/properties/generate/anyOf/1/properties|{operation: getOrder, reply: {generate: {zzz: 1}}}|generate has no 'zzz'"
            })
    void keys_are_those_of_the_reader(String place, String stub, String message) {
        String finding = Stubbed.shop("- " + stub).findings().stream()
                .filter(each -> each.contains(message))
                .findFirst()
                .orElseThrow();
        List<String> allowed =
                List.of(finding.substring(finding.indexOf("allowed are ") + 12).split(", "));
        JsonObject properties = (JsonObject) Pointer.parse(place).find(StubSchema.schema());
        assertThat(properties.names()).containsExactlyInAnyOrderElementsOf(allowed);
    }
}
