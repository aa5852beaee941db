package dev.ringer.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocaleSettingTest {

    @ParameterizedTest
    @ValueSource(strings = {"xx", "german", "", "de-Deutschland"})
    void unknown_locale_is_refused_with_all_that_there_are(String tag) {
        assertThatThrownBy(() -> set(tag))
                .hasMessageContaining("there are no words for it")
                .hasMessageContaining("en, ar, cs, da, de");
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "de-AT", "fr-CA", "en-GB", "pt_BR", "zh-Hant", "nb-NO"})
    void country_may_follow_the_language(String tag) {
        assertThat(set(tag).engine().locale()).isEqualTo(tag);
    }

    private static MockConfig set(String tag) {
        return Settings.of("locale").orElseThrow().set(MockConfig.STANDARD, tag);
    }
}
