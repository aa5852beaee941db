package dev.ringer.schema.format;

import dev.ringer.json.JsonNumber;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The list of formats that are tested (JSON Schema 2020-12 validation, 7.3; OpenAPI format registry).
 *
 * <p>Formats that only hint, such as {@code password} or {@code binary}, and unknown ones are not in it.
 */
public final class Formats {

    private static final List<Format> ALL = List.of(
            Format.text("date-time", "a date and time like 2026-01-31T09:30:00Z", Dates::isDateTime),
            Format.text("date", "a date like 2026-01-31", Dates::isDate),
            Format.text("time", "a time with zone like 09:30:00Z", Dates::isTime),
            Format.text("duration", "an ISO 8601 duration like P1DT12H", Dates::isDuration),
            Format.text("email", "an e-mail address like jo@example.com", Mail::isEmail),
            Format.text("idn-email", "an e-mail address like jo@example.com", Mail::isInternationalEmail),
            Format.text("hostname", "a host name like www.example.com", Hosts::isHostname),
            Format.text("idn-hostname", "a host name like www.example.com", Hosts::isInternationalHostname),
            Format.text("ipv4", "an IPv4 address like 192.0.2.1", Hosts::isIpv4),
            Format.text("ipv6", "an IPv6 address like 2001:db8::1", Hosts::isIpv6),
            Format.text("uri", "an absolute URI like https://example.com/a", Uris::isUri),
            Format.text("uri-reference", "a URI or relative reference like /a?b=c", Uris::isUriReference),
            Format.text("iri", "an absolute IRI like https://example.com/ä", Uris::isIri),
            Format.text("iri-reference", "an IRI or relative reference", Uris::isIriReference),
            Format.text("uri-template", "a URI template like /a/{b}", Uris::isTemplate),
            Format.text("uuid", "a UUID like 123e4567-e89b-42d3-a456-426614174000", Texts::isUuid),
            Format.text("json-pointer", "a JSON Pointer like /a/0", Texts::isJsonPointer),
            Format.text("relative-json-pointer", "a relative JSON Pointer like 1/a", Texts::isRelativeJsonPointer),
            Format.text("regex", "a regular expression", Texts::isRegex),
            Format.text("byte", "base64 text", Texts::isBase64),
            Format.text("base64url", "base64url text", Texts::isBase64Url),
            Format.text("char", "a single character", text -> text.codePointCount(0, text.length()) == 1),
            Format.text("media-range", "a media range like text/*", Texts::isMediaRange),
            whole("int8", Byte.MIN_VALUE, Byte.MAX_VALUE),
            whole("int16", Short.MIN_VALUE, Short.MAX_VALUE),
            whole("int32", Integer.MIN_VALUE, Integer.MAX_VALUE),
            whole("int64", Long.MIN_VALUE, Long.MAX_VALUE),
            whole("uint8", 0, 255),
            whole("uint16", 0, 65_535),
            whole("uint32", 0, 4_294_967_295L),
            Format.number(
                    "uint64",
                    "a whole number from 0 to 18446744073709551615",
                    number -> number.isWhole()
                            && number.signum() >= 0
                            && number.compareTo(JsonNumber.of(BigInteger.ONE.shiftLeft(64))) < 0),
            Format.number("double-int", "a whole number of at most 53 bits", Formats::fitsDouble),
            real("float", new BigDecimal(Float.MAX_VALUE)),
            real("double", new BigDecimal(Double.MAX_VALUE)));

    private static final Map<String, Format> BY_NAME = index();

    private Formats() {}

    /** Give the format of this name; nothing where it is unknown or nothing can be tested. */
    public static Optional<Format> of(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    private static Map<String, Format> index() {
        Map<String, Format> index = new HashMap<>();
        ALL.forEach(format -> index.put(format.name(), format));
        return Map.copyOf(index);
    }

    private static Format whole(String name, long min, long max) {
        JsonNumber least = JsonNumber.of(min);
        JsonNumber most = JsonNumber.of(max);
        return Format.number(
                name,
                "a whole number from " + min + " to " + max,
                number -> number.isWhole() && number.compareTo(least) >= 0 && number.compareTo(most) <= 0);
    }

    private static Format real(String name, BigDecimal max) {
        JsonNumber most = JsonNumber.of(max);
        JsonNumber least = JsonNumber.of(max.negate());
        return Format.number(
                name,
                "a number within the range of a " + name,
                number -> number.compareTo(least) >= 0 && number.compareTo(most) <= 0);
    }

    private static boolean fitsDouble(JsonNumber number) {
        long limit = 1L << 53;
        return number.isLong() && Math.abs(number.longValue()) < limit;
    }
}
