package dev.ringer.generation;

import dev.ringer.chance.Dice;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Values like an example, for things that should not all be alike. */
final class Variation {

    private Variation() {}

    /** Give a text of the same make: other digits, and other capitals where there are no small letters beside them. */
    static String of(String example, Dice dice) {
        boolean code = example.chars().anyMatch(Character::isDigit) && example.indexOf(' ') < 0;
        boolean capitals = code && example.chars().noneMatch(Character::isLowerCase);
        if (!code) {
            return example;
        }
        StringBuilder out = new StringBuilder(example.length());
        for (int i = 0; i < example.length(); i++) {
            char c = example.charAt(i);
            if (c >= '1' && c <= '9') {
                out.append((char) ('1' + dice.at("digit").at(i).below(9)));
            } else if (capitals && c >= 'A' && c <= 'Z') {
                out.append((char) ('A' + dice.at("letter").at(i).below(26)));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** Give a number from half to one and a half times as large, with as many decimals. */
    static BigDecimal of(BigDecimal example, Dice dice) {
        BigDecimal factor = BigDecimal.valueOf(50 + dice.at("factor").below(101), 2);
        return example.multiply(factor).setScale(Math.max(0, example.scale()), RoundingMode.HALF_EVEN);
    }
}
