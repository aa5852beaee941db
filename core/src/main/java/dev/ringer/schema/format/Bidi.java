package dev.ringer.schema.format;

import java.util.BitSet;

/** The rule for labels of names that run both ways (RFC 5893, 2). */
final class Bidi {

    private static final BitSet RIGHT_ALLOWED = of(
            Character.DIRECTIONALITY_RIGHT_TO_LEFT,
            Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC,
            Character.DIRECTIONALITY_ARABIC_NUMBER,
            Character.DIRECTIONALITY_EUROPEAN_NUMBER,
            Character.DIRECTIONALITY_EUROPEAN_NUMBER_SEPARATOR,
            Character.DIRECTIONALITY_COMMON_NUMBER_SEPARATOR,
            Character.DIRECTIONALITY_EUROPEAN_NUMBER_TERMINATOR,
            Character.DIRECTIONALITY_OTHER_NEUTRALS,
            Character.DIRECTIONALITY_BOUNDARY_NEUTRAL,
            Character.DIRECTIONALITY_NONSPACING_MARK);
    private static final BitSet LEFT_ALLOWED = of(
            Character.DIRECTIONALITY_LEFT_TO_RIGHT,
            Character.DIRECTIONALITY_EUROPEAN_NUMBER,
            Character.DIRECTIONALITY_EUROPEAN_NUMBER_SEPARATOR,
            Character.DIRECTIONALITY_COMMON_NUMBER_SEPARATOR,
            Character.DIRECTIONALITY_EUROPEAN_NUMBER_TERMINATOR,
            Character.DIRECTIONALITY_OTHER_NEUTRALS,
            Character.DIRECTIONALITY_BOUNDARY_NEUTRAL,
            Character.DIRECTIONALITY_NONSPACING_MARK);
    private static final BitSet RIGHT_END = of(
            Character.DIRECTIONALITY_RIGHT_TO_LEFT,
            Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC,
            Character.DIRECTIONALITY_EUROPEAN_NUMBER,
            Character.DIRECTIONALITY_ARABIC_NUMBER);
    private static final BitSet LEFT_END =
            of(Character.DIRECTIONALITY_LEFT_TO_RIGHT, Character.DIRECTIONALITY_EUROPEAN_NUMBER);

    private Bidi() {}

    private static BitSet of(byte... directions) {
        BitSet set = new BitSet();
        for (byte each : directions) {
            set.set(each);
        }
        return set;
    }

    static boolean runsRightToLeft(int code) {
        byte direction = Character.getDirectionality(code);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC
                || direction == Character.DIRECTIONALITY_ARABIC_NUMBER;
    }

    /** Tell whether the label, decoded, keeps the six conditions of the rule. */
    static boolean isValid(String label) {
        int[] codes = label.codePoints().toArray();
        byte first = codes.length == 0 ? -1 : Character.getDirectionality(codes[0]);
        boolean right = first == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || first == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
        if (!right && first != Character.DIRECTIONALITY_LEFT_TO_RIGHT) {
            return false;
        }
        BitSet met = new BitSet();
        byte last = first;
        for (int code : codes) {
            byte direction = Character.getDirectionality(code);
            if (direction < 0 || !(right ? RIGHT_ALLOWED : LEFT_ALLOWED).get(direction)) {
                return false;
            }
            met.set(direction);
            last = direction == Character.DIRECTIONALITY_NONSPACING_MARK ? last : direction;
        }
        boolean mixed =
                met.get(Character.DIRECTIONALITY_EUROPEAN_NUMBER) && met.get(Character.DIRECTIONALITY_ARABIC_NUMBER);
        return (right ? RIGHT_END : LEFT_END).get(last) && !(right && mixed);
    }
}
