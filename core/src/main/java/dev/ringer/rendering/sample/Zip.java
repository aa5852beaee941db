package dev.ringer.rendering.sample;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** ZIP archives whose entries are not compressed and all date from the first day that ZIP knows. */
final class Zip {

    /** 1 January 1980. */
    private static final int DATE = 0x21;

    private static final int VERSION = 20;

    private Zip() {}

    static byte[] file() {
        return of(Map.of("sample.txt", "sample\n"));
    }

    /** Give an archive of texts by path, in the map's order. */
    static byte[] of(Map<String, String> texts) {
        Bytes out = new Bytes();
        Bytes directory = new Bytes();
        for (Map.Entry<String, String> each : new LinkedHashMap<>(texts).entrySet()) {
            byte[] data = each.getValue().getBytes(StandardCharsets.UTF_8);
            byte[] entry = entry(each.getKey(), data);
            directory.ascii("PK").one(1, 2).little16(VERSION).all(entry);
            // No comment, disk 0, no attributes.
            directory.little16(0, 0, 0).little32(0, out.size()).ascii(each.getKey());
            out.ascii("PK").one(3, 4).all(entry).ascii(each.getKey()).all(data);
        }
        int start = out.size();
        out.all(directory.get()).ascii("PK").one(5, 6).little16(0, 0, texts.size(), texts.size());
        return out.little32(directory.size(), start).little16(0).get();
    }

    /** What both headers of an entry have in common. */
    private static byte[] entry(String path, byte[] data) {
        return new Bytes()
                .little16(VERSION, 0, 0, 0, DATE)
                .little32(Stored.crc(data), data.length, data.length)
                .little16(path.length(), 0)
                .get();
    }
}
