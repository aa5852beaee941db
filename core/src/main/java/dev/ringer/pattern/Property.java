package dev.ringer.pattern;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * The sets behind {@code \p{…}}: general categories, scripts and the common yes-or-no properties.
 *
 * <p>Names are read loosely (case, blanks, {@code _} and {@code -} do not count), and a script may stand without
 * {@code Script=}, as other dialects allow. Sets are computed from the Java platform's Unicode tables on first use and
 * kept; there are no more of them than there are properties.
 */
final class Property {

    /** Unicode's names of the general categories, then the platform's numbers of them. */
    private static final String CATEGORIES = "Lu Uppercase_Letter 1;Ll Lowercase_Letter 2;Lt Titlecase_Letter 3;"
            + "LC Cased_Letter L& 1,2,3;Lm Modifier_Letter 4;Lo Other_Letter 5;L Letter 1,2,3,4,5;"
            + "Mn Nonspacing_Mark 6;Me Enclosing_Mark 7;Mc Spacing_Mark 8;M Mark Combining_Mark 6,7,8;"
            + "Nd Decimal_Number digit 9;Nl Letter_Number 10;No Other_Number 11;N Number 9,10,11;"
            + "Zs Space_Separator 12;Zl Line_Separator 13;Zp Paragraph_Separator 14;Z Separator 12,13,14;"
            + "Cc Control cntrl 15;Cf Format 16;Co Private_Use 18;Cs Surrogate 19;Cn Unassigned 0;"
            + "C Other 0,15,16,18,19;Pd Dash_Punctuation 20;Ps Open_Punctuation 21;Pe Close_Punctuation 22;"
            + "Pc Connector_Punctuation 23;Po Other_Punctuation 24;Pi Initial_Punctuation 29;"
            + "Pf Final_Punctuation 30;P Punctuation punct 20,21,22,23,24,29,30;Sm Math_Symbol 25;"
            + "Sc Currency_Symbol 26;Sk Modifier_Symbol 27;So Other_Symbol 28;S Symbol 25,26,27,28";

    /** The last code points of the private planes, which are unassigned for good. */
    private static final CharSet NO_CHARACTER = CharSet.range(0xFFFFE, 0xFFFFF).or(CharSet.range(0x10FFFE, 0x10FFFF));

    private static final Map<String, IntPredicate> UNQUALIFIED = new HashMap<>();
    private static final Map<String, IntPredicate> BY_CATEGORY = new HashMap<>();
    private static final Set<String> STANDARD = new HashSet<>();
    private static final Map<String, CharSet> KNOWN = new ConcurrentHashMap<>();

    static {
        for (String row : CATEGORIES.split(";")) {
            int numbers = row.lastIndexOf(' ');
            int types = 0;
            for (String number : row.substring(numbers + 1).split(",")) {
                types |= 1 << Integer.parseInt(number);
            }
            int bits = types;
            name(row.substring(0, numbers), codePoint -> (bits >>> Character.getType(codePoint) & 1) == 1);
        }
        BY_CATEGORY.putAll(UNQUALIFIED);
        name("Any", codePoint -> true);
        name("ASCII", codePoint -> codePoint < 0x80);
        name("Assigned", Character::isDefined);
        name("Alphabetic Alpha", Character::isAlphabetic);
        name("Lowercase Lower", Character::isLowerCase);
        name("Uppercase Upper", Character::isUpperCase);
        name("White_Space space", Property::isWhiteSpace);
        name("Ideographic Ideo", Character::isIdeographic);
        name("ID_Start IDS", Character::isUnicodeIdentifierStart);
        name("ID_Continue IDC", Property::isIdentifierPart);
        name("ASCII_Hex_Digit AHex", Property::isHexDigit);
        name("Emoji", codePoint -> Emoji.ANY.has(codePoint));
        name("Emoji_Presentation EPres", codePoint -> Emoji.SHOWN.has(codePoint));
        name("Extended_Pictographic ExtPict", codePoint -> Emoji.PICTOGRAPHIC.has(codePoint));
        UNQUALIFIED.put("alnum", codePoint -> Character.isAlphabetic(codePoint) || Character.isDigit(codePoint));
        UNQUALIFIED.put("xdigit", Property::isHexDigit);
    }

    private Property() {}

    private static void name(String names, IntPredicate member) {
        for (String name : names.split(" ")) {
            STANDARD.add(name);
            UNQUALIFIED.put(plain(name), member);
        }
    }

    /** Give the set of a property such as {@code Lu}, {@code Script=Greek} or {@code Letter}; null where unknown. */
    static @Nullable CharSet find(String expression) {
        String plain = plain(expression);
        CharSet known = KNOWN.get(plain);
        if (known != null) {
            return known;
        }
        IntPredicate member = member(plain);
        if (member == null) {
            return null;
        }
        CharSet set = set(member);
        KNOWN.put(plain, set);
        return set;
    }

    /** Ask all code points, but of the planes that are all unassigned or all for private use just one for all. */
    private static CharSet set(IntPredicate member) {
        CharSet set = CharSet.where(0, 0x3FFFF, member).or(CharSet.where(0xE0000, 0xEFFFF, member));
        if (member.test(0x40000)) {
            set = set.or(CharSet.range(0x40000, 0xDFFFF)).or(NO_CHARACTER);
        }
        CharSet use = CharSet.range(0xF0000, Character.MAX_CODE_POINT).and(NO_CHARACTER.not());
        return member.test(0xF0000) ? set.or(use) : set;
    }

    /** Tell whether ECMA-262 writes the property so, rather than another dialect or a careless author. */
    static boolean isStandard(String expression) {
        int equals = expression.indexOf('=');
        String value = expression.substring(equals + 1);
        if (equals < 0 || expression.startsWith("gc=") || expression.startsWith("General_Category=")) {
            return STANDARD.contains(value);
        }
        return value.matches("[A-Z][a-z]+(_[A-Z][a-z]+)*")
                && Set.of("sc", "Script", "scx", "Script_Extensions").contains(expression.substring(0, equals));
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", "");
    }

    private static @Nullable IntPredicate member(String plain) {
        int equals = plain.indexOf('=');
        String value = plain.substring(equals + 1);
        if (equals < 0) {
            // Java and others write IsLatin and IsAlphabetic.
            String name = plain.startsWith("is") ? plain.substring(2) : plain;
            IntPredicate found = UNQUALIFIED.get(name);
            return found == null ? script(name) : found;
        }
        String name = plain.substring(0, equals);
        if (Set.of("gc", "generalcategory").contains(name)) {
            return BY_CATEGORY.get(value);
        }
        return Set.of("sc", "script", "scx", "scriptextensions").contains(name) ? script(value) : null;
    }

    private static @Nullable IntPredicate script(String plain) {
        for (Character.UnicodeScript script : Character.UnicodeScript.values()) {
            if (plain(script.name()).equals(plain)) {
                return codePoint -> Character.UnicodeScript.of(codePoint) == script;
            }
        }
        try {
            Character.UnicodeScript script = Character.UnicodeScript.forName(plain);
            return codePoint -> Character.UnicodeScript.of(codePoint) == script;
        } catch (IllegalArgumentException unknown) {
            return null;
        }
    }

    /** The separators and the control characters that Unicode lists under White_Space. */
    private static boolean isWhiteSpace(int codePoint) {
        return Character.isSpaceChar(codePoint) || (codePoint >= 9 && codePoint <= 13) || codePoint == 0x85;
    }

    private static boolean isIdentifierPart(int codePoint) {
        return Character.isUnicodeIdentifierPart(codePoint) && !Character.isIdentifierIgnorable(codePoint);
    }

    private static boolean isHexDigit(int codePoint) {
        return codePoint < 0x80 && Character.digit(codePoint, 16) >= 0;
    }
}
