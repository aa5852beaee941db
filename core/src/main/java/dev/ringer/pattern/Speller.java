package dev.ringer.pattern;

/** Writes a string character by character, in something like words where it is free to. */
final class Speller {

    private static final String VOWELS = "aeiouAEIOU";

    private final Dice dice;
    private final Taste taste;
    private final StringBuilder text = new StringBuilder();
    /** Letters since the last character that is none. */
    private int run;

    private boolean vowelNext;
    /** Nothing but letters, digits and spaces so far: prose, not an address. */
    private boolean prose = true;

    Speller(Dice dice, Taste taste) {
        this.dice = dice;
        this.taste = taste;
        this.vowelNext = dice.oneIn(5);
    }

    /**
     * Add a character.
     *
     * @param left how many more will follow
     */
    void add(Palette palette, int left) {
        int next = next(palette, left);
        text.appendCodePoint(next);
        run = Character.isLetter(next) ? run + 1 : 0;
        vowelNext = run > 0 ? VOWELS.indexOf(next) < 0 : dice.oneIn(5);
        prose = prose && (next == ' ' || Character.isLetterOrDigit(next));
    }

    private int next(Palette palette, int left) {
        boolean worldly = taste == Taste.UNICODE && palette.world.length > 0;
        if (worldly && (!dice.oneIn(3) || palette.plain.length == 0)) {
            return dice.oneOf(palette.world);
        }
        if (palette.isWordy()) {
            return wordy(palette, left);
        }
        if (palette.plain.length > 0) {
            return dice.oneOf(palette.plain);
        }
        if (palette.marks.length > 0) {
            return dice.oneOf(palette.marks);
        }
        if (palette.space) {
            return ' ';
        }
        return dice.oneOf(palette.world.length > 0 ? palette.world : palette.others);
    }

    private int wordy(Palette palette, int left) {
        if (palette.space && prose && run > 2 && left > 2 && dice.oneIn(4)) {
            return ' ';
        }
        if (!palette.space && palette.digits.length > 0 && run > 2 && dice.oneIn(8)) {
            return dice.oneOf(palette.digits);
        }
        return dice.oneOf(vowelNext ? palette.vowels : palette.consonants);
    }

    void add(String copy) {
        text.append(copy);
        run = 0;
    }

    /** Give the number of characters so far, in UTF-16 units. */
    int length() {
        return text.length();
    }

    String from(int start) {
        return text.substring(start);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
