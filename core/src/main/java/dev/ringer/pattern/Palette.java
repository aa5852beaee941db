package dev.ringer.pattern;

import java.util.stream.IntStream;

/** The members of a set by what a person would make of them; never empty, unless the set holds only surrogates. */
final class Palette {

    private static final CharSet MARK =
            CharSet.range('!', '~').and(CharSet.LETTER.or(CharSet.DIGIT).not());
    private static final CharSet FRIENDLY_MARK = CharSet.ofAll("-_.:/,");
    private static final CharSet VOWEL = CharSet.ofAll("aeiou");
    private static final CharSet CONSONANT = CharSet.ofAll("bdfgklmnprstvz");
    private static final CharSet BEYOND_ASCII = CharSet.range(0xA1, Character.MAX_CODE_POINT);
    /** Letters and pictures of many scripts, of two to four bytes in UTF-8. */
    private static final CharSet WORLD =
            CharSet.ofAll("éüñßøçåłőšğœþðαβδλπωжишдбюяדאשمعرहकनไทย中文字日本語かなカナ한국어😀🚀🌍🎉𝒜");

    private static final int SAMPLE = 40;

    /** Letters and digits to mix, lower case where there is any. */
    final int[] plain;

    final int[] vowels;
    final int[] consonants;
    final int[] digits;
    final int[] marks;
    final boolean space;
    /** Letters and symbols beyond ASCII. */
    final int[] world;
    /** What remains: controls, unassigned code points. */
    final int[] others;

    private final double weight;

    Palette(CharSet set) {
        CharSet lower = set.and(CharSet.LOWER);
        CharSet upper = set.and(CharSet.UPPER);
        CharSet digit = set.and(CharSet.DIGIT);
        CharSet mark = set.and(MARK);
        this.plain = members((lower.isEmpty() ? upper : lower).or(digit));
        boolean wordy = lower.size() >= 20;
        this.vowels = wordy ? members(lower.and(VOWEL)) : new int[0];
        this.consonants = wordy ? members(lower.and(CONSONANT)) : new int[0];
        this.digits = members(digit);
        this.marks = members(mark.and(FRIENDLY_MARK).isEmpty() ? mark : mark.and(FRIENDLY_MARK));
        this.space = set.has(' ');
        this.world = world(set.and(BEYOND_ASCII));
        boolean bare = plain.length + marks.length + world.length == 0 && !space;
        this.others = bare ? sample(set.and(CharSet.SURROGATE.not())).toArray() : new int[0];
        this.weight = lower.size() + digit.size() * 0.5 + upper.size() * 0.3 + marks.length * 0.1 + (space ? 0.1 : 0);
    }

    private static int[] members(CharSet set) {
        return sample(set).toArray();
    }

    private static int[] world(CharSet set) {
        CharSet known = set.and(WORLD);
        return known.isEmpty() ? sample(set).filter(Palette::isVisible).toArray() : members(known);
    }

    /** Spread so many picks evenly over a large set; give all of a small one. */
    private static IntStream sample(CharSet set) {
        int size = set.size();
        int picks = Math.min(size, Math.max(SAMPLE, CharSet.LETTER.size() + CharSet.DIGIT.size()));
        return IntStream.range(0, picks).map(pick -> set.at((int) ((long) pick * size / picks)));
    }

    private static boolean isVisible(int codePoint) {
        return Character.isLetterOrDigit(codePoint)
                || Character.getType(codePoint) == Character.OTHER_SYMBOL
                || Character.getType(codePoint) == Character.CURRENCY_SYMBOL;
    }

    /** Give how much a person would like a character from here, beside others that could stand at the same place. */
    double weight(Taste taste) {
        double plainly = Math.max(weight, world.length > 0 ? 0.02 : 0.001);
        return taste == Taste.UNICODE && world.length > 0 ? plainly + 50 : plainly;
    }

    /** Tell whether the set holds enough lower-case letters to spell something like words. */
    boolean isWordy() {
        return vowels.length > 0 && consonants.length > 0;
    }
}
