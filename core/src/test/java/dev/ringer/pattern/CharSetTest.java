package dev.ringer.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CharSetTest {

    private static final CharSet VOWEL = CharSet.ofAll("aeiou");

    @Test
    void union_joins_ranges_that_touch() {
        assertThat(CharSet.range('a', 'c').or(CharSet.range('d', 'f'))).isEqualTo(CharSet.range('a', 'f'));
    }

    @Test
    void intersection_keeps_what_both_have() {
        assertThat(CharSet.range('a', 'i').and(VOWEL)).isEqualTo(CharSet.ofAll("aei"));
    }

    @Test
    void complement_of_complement_is_the_set() {
        assertThat(VOWEL.not().not()).isEqualTo(VOWEL);
        assertThat(CharSet.ALL.not()).isEqualTo(CharSet.NONE);
        assertThat(CharSet.NONE.not()).isEqualTo(CharSet.ALL);
    }

    @Test
    void complement_splits_at_every_member() {
        CharSet consonant = CharSet.LOWER.and(VOWEL.not());
        assertThat(consonant.size()).isEqualTo(21);
        assertThat(consonant.has('b')).isTrue();
        assertThat(consonant.has('e')).isFalse();
        assertThat(VOWEL.not().has(Character.MAX_CODE_POINT)).isTrue();
    }

    @Test
    void members_are_counted_in_ascending_order() {
        CharSet set = CharSet.range('x', 'z').or(CharSet.range('0', '1'));
        assertThat(set.at(0)).isEqualTo('0');
        assertThat(set.at(2)).isEqualTo('x');
        assertThat(set.at(4)).isEqualTo('z');
    }

    @Test
    void case_folding_adds_every_spelling() {
        assertThat(CaseFolding.close(CharSet.of('k'))).isEqualTo(CharSet.ofAll("kK\u212A"));
        assertThat(CaseFolding.close(CharSet.ofAll("\u03C3"))).isEqualTo(CharSet.ofAll("\u03C3\u03C2\u03A3"));
        assertThat(CaseFolding.close(CharSet.of('i'))).isEqualTo(CharSet.ofAll("iI"));
    }

    @Test
    void alphabet_tells_apart_what_some_set_tells_apart() {
        Alphabet alphabet = Alphabet.of(java.util.List.of(CharSet.WORD, VOWEL, CharSet.DIGIT));
        assertThat(alphabet.size()).isEqualTo(4);
        assertThat(alphabet.symbol('a')).isEqualTo(alphabet.symbol('u')).isNotEqualTo(alphabet.symbol('b'));
        assertThat(alphabet.symbol('!')).isEqualTo(alphabet.symbol(0x1F600));
        assertThat(alphabet.symbols(VOWEL).cardinality()).isEqualTo(1);
        assertThat(alphabet.symbols(CharSet.WORD).cardinality()).isEqualTo(3);
    }
}
