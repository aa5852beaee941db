package dev.ringer.delay;

import dev.ringer.json.Json;
import dev.ringer.json.JsonNumber;
import dev.ringer.json.JsonString;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Bytes in a second as people write them: {@code 20KB/s}, {@code 1.5MiB/s}, {@code 256kbit/s}. */
final class Bandwidth {

    static final String FORMS = "a bandwidth such as 20KB/s, 1.5MiB/s or 256kbit/s, from 1 byte to 1 TB a second";

    private static final Pattern FORM = Pattern.compile("(\\d{1,12}(?:\\.\\d{1,6})?) ?([a-z]+)?(?:/s)?");

    private static final BigDecimal MOST = new BigDecimal("1e12");

    private static final Map<String, BigDecimal> UNITS = Map.of(
            "b", BigDecimal.ONE,
            "kb", new BigDecimal(1_000),
            "mb", new BigDecimal(1_000_000),
            "gb", new BigDecimal(1_000_000_000),
            "kib", new BigDecimal(1 << 10),
            "mib", new BigDecimal(1 << 20),
            "kbit", new BigDecimal(125),
            "mbit", new BigDecimal(125_000),
            "gbit", new BigDecimal(125_000_000));

    private Bandwidth() {}

    /** Read a text, or a number of bytes; empty for anything else. */
    static OptionalLong bytesPerSecond(Json value) {
        if (value instanceof JsonString text) {
            return read(text.value().strip().toLowerCase(Locale.ROOT));
        }
        return value instanceof JsonNumber number ? read(number.text()) : OptionalLong.empty();
    }

    private static OptionalLong read(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return OptionalLong.empty();
        }
        BigDecimal unit = UNITS.get(form.group(2) == null ? "b" : form.group(2));
        if (unit == null) {
            return OptionalLong.empty();
        }
        BigDecimal bytes = new BigDecimal(form.group(1)).multiply(unit);
        boolean fits = bytes.compareTo(BigDecimal.ONE) >= 0 && bytes.compareTo(MOST) <= 0;
        return fits ? OptionalLong.of(bytes.longValue()) : OptionalLong.empty();
    }
}
