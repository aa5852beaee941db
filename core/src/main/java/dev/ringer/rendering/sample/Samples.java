package dev.ringer.rendering.sample;

import dev.ringer.contract.Lazy;
import dev.ringer.http.MediaType;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Small files by media type. The arrays are shared and must not be changed. */
public final class Samples {

    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";

    /** Whole files. */
    private static final Map<String, Lazy<byte[]>> FILES = Map.ofEntries(
            file("image/png", Png::file),
            file("image/jpeg", Jpeg::file),
            file("image/gif", Gif::file),
            file("image/bmp", Bmp::file),
            file("image/tiff", Tiff::file),
            file("image/webp", Webp::file),
            file("image/x-icon", Ico::file),
            file("audio/wav", Wav::file),
            file("audio/mpeg", Mp3::file),
            file("video/mp4", Mp4::file),
            file("application/pdf", Pdf::file),
            file("application/zip", Zip::file),
            file("application/gzip", Gzip::file),
            file("application/x-tar", Tar::file),
            file(OFFICE + "wordprocessingml.document", Office::document),
            file(OFFICE + "spreadsheetml.sheet", Office::workbook),
            // A piece, module, map and map without anything in them.
            file("audio/midi", () -> hex("4D546864000000060000000100604D54726B0000000400FF2F00")),
            file("application/wasm", () -> hex("0061736D01000000")),
            file("application/cbor", () -> hex("A0")),
            file("application/msgpack", () -> hex("80")));

    /** The first bytes of files that are not built: enough for whoever looks at them to know the format, no more. */
    private static final Map<String, String> SIGNATURES = Map.ofEntries(
            Map.entry("image/avif", "0000001C667479706176696600000000617669666D6966316D696166"),
            Map.entry("image/heic", "000000186674797068656963000000006D69663168656963"),
            Map.entry("image/vnd.adobe.photoshop", "384250530001"),
            Map.entry("audio/aac", "FFF15080"),
            Map.entry("audio/flac", "664C6143"),
            Map.entry("audio/mp4", "00000018667479704D344120000000004D34412069736F6D"),
            Map.entry("audio/ogg", "4F67675300"),
            Map.entry("video/ogg", "4F67675300"),
            Map.entry("video/webm", "1A45DFA39F4286810142F7810142F2810442F381084282847765626D4287810442858102"),
            Map.entry("video/quicktime", "0000001466747970717420200000000071742020"),
            Map.entry(
                    "video/x-matroska",
                    "1A45DFA3A34286810142F7810142F2810442F381084282886D6174726F736B614287810442858102"),
            Map.entry("video/x-msvideo", "524946460400000041564920"),
            Map.entry("font/ttf", "00010000"),
            Map.entry("font/otf", "4F54544F"),
            Map.entry("font/woff", "774F4646"),
            Map.entry("font/woff2", "774F4632"),
            Map.entry("application/msword", "D0CF11E0A1B11AE1"),
            Map.entry("application/vnd.ms-excel", "D0CF11E0A1B11AE1"),
            Map.entry("application/vnd.ms-powerpoint", "D0CF11E0A1B11AE1"),
            Map.entry("application/x-7z-compressed", "377ABCAF271C0004"),
            Map.entry("application/vnd.rar", "526172211A070100"),
            Map.entry("application/x-bzip2", "425A6839"),
            Map.entry("application/vnd.sqlite3", "53514C69746520666F726D6174203300"));

    private static final Map<String, String> OTHER_NAMES = Map.ofEntries(
            Map.entry("image/jpg", "image/jpeg"),
            Map.entry("image/pjpeg", "image/jpeg"),
            Map.entry("image/x-png", "image/png"),
            Map.entry("image/x-ms-bmp", "image/bmp"),
            Map.entry("image/tif", "image/tiff"),
            Map.entry("image/vnd.microsoft.icon", "image/x-icon"),
            Map.entry("image/heif", "image/heic"),
            Map.entry("audio/x-wav", "audio/wav"),
            Map.entry("audio/wave", "audio/wav"),
            Map.entry("audio/vnd.wave", "audio/wav"),
            Map.entry("audio/mp3", "audio/mpeg"),
            Map.entry("audio/x-mp3", "audio/mpeg"),
            Map.entry("audio/x-m4a", "audio/mp4"),
            Map.entry("audio/x-midi", "audio/midi"),
            Map.entry("audio/x-flac", "audio/flac"),
            Map.entry("audio/opus", "audio/ogg"),
            Map.entry("audio/webm", "video/webm"),
            Map.entry("application/ogg", "audio/ogg"),
            Map.entry("application/mp4", "video/mp4"),
            Map.entry("application/x-pdf", "application/pdf"),
            Map.entry("application/x-zip", "application/zip"),
            Map.entry("application/x-zip-compressed", "application/zip"),
            Map.entry("application/java-archive", "application/zip"),
            Map.entry(OFFICE + "presentationml.presentation", "application/zip"),
            Map.entry("application/x-gzip", "application/gzip"),
            Map.entry("application/x-tgz", "application/gzip"),
            Map.entry("application/x-gtar", "application/x-tar"),
            Map.entry("application/x-msgpack", "application/msgpack"),
            Map.entry("application/vnd.msgpack", "application/msgpack"),
            Map.entry("application/x-rar-compressed", "application/vnd.rar"),
            Map.entry("application/x-sqlite3", "application/vnd.sqlite3"));

    private Samples() {}

    private static Map.Entry<String, Lazy<byte[]>> file(String essence, Supplier<byte[]> maker) {
        return Map.entry(essence, new Lazy<>(maker));
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }

    /** Give a file of bytes; nothing where the media type is one of text, or unknown. */
    public static Optional<byte[]> file(MediaType type) {
        String essence = essence(type);
        Lazy<byte[]> whole = FILES.get(essence);
        String first = SIGNATURES.get(essence);
        return whole != null
                ? Optional.of(whole.get())
                : Optional.ofNullable(first).map(Samples::hex);
    }

    /** Give a file of text; nothing where there is none of the very media type. */
    public static Optional<String> text(MediaType type) {
        return Texts.of(type);
    }

    private static String essence(MediaType type) {
        String essence = type.essence();
        if (type.subtype().endsWith("+zip")) {
            return "application/zip";
        }
        return type.subtype().endsWith("+gzip") ? "application/gzip" : OTHER_NAMES.getOrDefault(essence, essence);
    }

    /** Tell whether files of the media type begin with bytes that text would not have. */
    public static boolean isBinary(MediaType type) {
        boolean medium = Set.of("image", "audio", "video", "font").contains(type.type()) && !type.isXml();
        return medium || file(type).isPresent();
    }

    /** Give the usual media type of a range, and any other media type as it is. */
    public static MediaType concrete(MediaType type) {
        if (!type.isRange()) {
            return type;
        }
        return switch (type.type()) {
            case "text" -> MediaType.TEXT;
            case "image" -> new MediaType("image", "png", Map.of());
            case "audio" -> new MediaType("audio", "wav", Map.of());
            case "video" -> new MediaType("video", "mp4", Map.of());
            case "multipart" -> new MediaType("multipart", "mixed", Map.of());
            default -> type.isJson() ? MediaType.JSON : MediaType.BINARY;
        };
    }
}
