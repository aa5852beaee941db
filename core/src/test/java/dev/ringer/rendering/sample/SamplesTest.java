package dev.ringer.rendering.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.http.MediaType;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import javax.sound.midi.MidiSystem;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SamplesTest {

    // --- sound

    @Test
    void wav_plays_a_tone_for_a_quarter_of_a_second() throws Exception {
        AudioInputStream sound = AudioSystem.getAudioInputStream(new ByteArrayInputStream(file("audio/wav")));
        assertThat(sound.getFormat().getSampleRate()).isEqualTo(8_000f);
        assertThat(sound.getFrameLength()).isEqualTo(2_000);
        byte[] samples = sound.readAllBytes();
        // The tone crosses the middle twice a swing: 440 swings a second, 110 in a quarter of one.
        int crossings = 0;
        for (int i = 1; i < samples.length; i++) {
            boolean before = (samples[i - 1] & 0xFF) >= 128;
            boolean now = (samples[i] & 0xFF) >= 128;
            crossings += before == now ? 0 : 1;
        }
        assertThat(crossings).isBetween(218, 221);
    }

    /** Frames follow each other as their headers say (ISO/IEC 11172-3, 2.4.1.3). */
    @Test
    void mp3_is_a_chain_of_frames() {
        byte[] file = file("audio/mpeg");
        int at = 0;
        while (at < file.length) {
            int header = ByteBuffer.wrap(file, at, 4).getInt();
            assertThat(header >>> 17).as("MPEG-1 Layer III at %d", at).isEqualTo(0b111_1111_1111_11_01);
            assertThat(header >> 12 & 15).as("32,000 bits a second").isEqualTo(1);
            assertThat(header >> 10 & 3).as("44,100 samples a second").isZero();
            at += 144 * 32_000 / 44_100;
        }
        assertThat(at).isEqualTo(file.length);
    }

    @Test
    void midi_is_a_piece_without_notes() throws Exception {
        assertThat(MidiSystem.getSequence(new ByteArrayInputStream(file("audio/midi")))
                        .getTickLength())
                .isZero();
    }

    // --- video

    @Test
    void mp4_holds_one_frame_where_its_table_says() {
        byte[] file = file("video/mp4");
        Map<String, byte[]> boxes = new LinkedHashMap<>();
        boxes(file, boxes);
        assertThat(boxes).containsKeys("ftyp", "moov", "mvhd", "trak", "mdia", "minf", "stbl", "avc1", "stco", "mdat");
        int offset = ByteBuffer.wrap(boxes.get("stco")).getInt(8);
        int size = ByteBuffer.wrap(boxes.get("stsz")).getInt(12);
        assertThat(boxes.get("mdat")).hasSize(size);
        assertThat(ByteBuffer.wrap(file).getInt(offset)).isEqualTo(size - 4);
        assertThat(offset + size).isEqualTo(file.length);
        // A slice of a picture that needs no other.
        assertThat(file[offset + 4] & 0x1F).isEqualTo(5);
    }

    private static void boxes(byte[] content, Map<String, byte[]> boxes) {
        ByteBuffer in = ByteBuffer.wrap(content);
        while (in.hasRemaining()) {
            byte[] inner = new byte[in.getInt() - 8];
            byte[] name = new byte[4];
            in.get(name).get(inner);
            String box = new String(name, StandardCharsets.US_ASCII);
            boxes.put(box, inner);
            if (List.of("moov", "trak", "mdia", "minf", "dinf", "stbl").contains(box)) {
                boxes(inner, boxes);
            } else if (box.equals("stsd")) {
                boxes(Arrays.copyOfRange(inner, 8, inner.length), boxes);
            }
        }
    }

    @Test
    void start_codes_never_occur_in_video() {
        for (byte[] unit : List.of(H264.sequence(), H264.picture(), H264.frame())) {
            for (int i = 2; i < unit.length; i++) {
                boolean start = unit[i - 2] == 0 && unit[i - 1] == 0 && (unit[i] & 0xFF) < 3;
                assertThat(start).as("start code at %d", i).isFalse();
            }
        }
    }

    // --- documents

    @Test
    void pdf_has_its_objects_where_its_table_says() {
        byte[] file = file("application/pdf");
        String text = new String(file, StandardCharsets.ISO_8859_1);
        assertThat(text).startsWith("%PDF-1.4\n").endsWith("%%EOF\n");
        Matcher start = Pattern.compile("startxref\n(\\d+)\n").matcher(text);
        assertThat(start.find()).isTrue();
        String table = text.substring(Integer.parseInt(start.group(1)));
        assertThat(table).startsWith("xref\n0 6\n0000000000 65535 f \n");
        Matcher entry = Pattern.compile("(\\d{10}) 00000 n \n").matcher(table);
        int objects = 0;
        while (entry.find()) {
            objects++;
            assertThat(text.substring(Integer.parseInt(entry.group(1)))).startsWith(objects + " 0 obj\n");
        }
        assertThat(objects).isEqualTo(5);
        Matcher stream = Pattern.compile("/Length (\\d+) >>\nstream\n(.*?)\nendstream", Pattern.DOTALL)
                .matcher(text);
        assertThat(stream.find()).isTrue();
        assertThat(stream.group(2)).hasSize(Integer.parseInt(stream.group(1)));
    }

    @Test
    void office_documents_are_archives_whose_parts_refer_to_each_other() throws Exception {
        for (String kind : List.of("wordprocessingml.document", "spreadsheetml.sheet")) {
            Map<String, String> parts = zip(file("application/vnd.openxmlformats-officedocument." + kind));
            for (String each : parts.values()) {
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(each.getBytes(StandardCharsets.UTF_8)));
            }
            List<String> targets = new ArrayList<>();
            parts.forEach((path, part) -> {
                Matcher target = Pattern.compile(" Target=\"([^\"]+)\"").matcher(part);
                while (target.find()) {
                    targets.add(path.replaceFirst("_rels/[^/]*$", "") + target.group(1));
                }
            });
            assertThat(targets).isNotEmpty();
            assertThat(parts).containsKeys(targets.toArray(String[]::new));
        }
    }

    // --- archives

    @Test
    void zip_holds_a_text() throws Exception {
        assertThat(zip(file("application/zip"))).containsExactly(Map.entry("sample.txt", "sample\n"));
    }

    /** The list at the end, which most programs go by, says the same as the entries. */
    @Test
    void zip_lists_its_entries_at_the_end(@TempDir Path folder) throws Exception {
        Path path = Files.write(folder.resolve("it.zip"), Zip.of(new TreeMap<>(Map.of("a/b", "x", "c", "yz"))));
        try (ZipFile zip = new ZipFile(path.toFile())) {
            assertThat(zip.stream().map(ZipEntry::getName)).containsExactly("a/b", "c");
            assertThat(zip.getInputStream(zip.getEntry("c")).readAllBytes()).isEqualTo(new byte[] {'y', 'z'});
        }
    }

    private static Map<String, String> zip(byte[] file) throws Exception {
        Map<String, String> entries = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return entries;
    }

    @Test
    void gzip_holds_a_text() throws Exception {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(file("application/gzip")))) {
            assertThat(in.readAllBytes()).asString(StandardCharsets.UTF_8).isEqualTo("sample\n");
        }
    }

    @Test
    void tar_holds_a_text_and_a_right_sum() {
        byte[] file = file("application/x-tar");
        String header = new String(file, 0, 512, StandardCharsets.US_ASCII);
        assertThat(header).startsWith("sample.txt\0").contains("ustar\00000");
        int size = Integer.parseInt(header.substring(124, 135), 8);
        assertThat(new String(file, 512, size, StandardCharsets.US_ASCII)).isEqualTo("sample\n");
        int sum = (header.substring(0, 148) + "        " + header.substring(156))
                .chars()
                .sum();
        assertThat(Integer.parseInt(header.substring(148, 154), 8)).isEqualTo(sum);
        assertThat(file.length % 512).isZero();
    }

    // --- all

    @Test
    void files_are_made_once() {
        assertThat(file("image/png")).isSameAs(file("image/png"));
    }

    /** So that a file is the same on every node, and that a change of it is meant. */
    @Test
    void files_are_always_the_same_bytes() {
        assertThat(sum("image/png")).isEqualTo("fb623064");
        assertThat(sum("image/jpeg")).isEqualTo("20f523b9");
        assertThat(sum("audio/wav")).isEqualTo("2a267227");
        assertThat(sum("application/zip")).isEqualTo("82e675a5");
    }

    private static String sum(String type) {
        CRC32 sum = new CRC32();
        sum.update(file(type));
        return Long.toHexString(sum.getValue());
    }

    @Test
    void other_names_give_the_same_file() {
        assertThat(file("image/jpg")).isSameAs(file("image/jpeg"));
        assertThat(file("audio/x-wav")).isSameAs(file("audio/wav"));
        assertThat(file("application/vnd.example+zip")).isSameAs(file("application/zip"));
    }

    @Test
    void formats_that_are_not_built_begin_with_their_signature() {
        assertThat(file("video/webm")).startsWith(0x1A, 0x45, 0xDF, 0xA3);
        assertThat(new String(file("image/avif"), StandardCharsets.US_ASCII)).contains("ftypavif");
        assertThat(new String(file("application/vnd.rar"), StandardCharsets.US_ASCII))
                .startsWith("Rar!");
    }

    @Test
    void text_is_no_file_of_bytes() {
        for (String type : List.of("text/plain", "application/json", "image/svg+xml", "application/octet-stream")) {
            assertThat(Samples.isBinary(type(type))).as(type).isFalse();
        }
        for (String type : List.of("image/png", "image/unheard-of", "application/pdf", "font/woff2")) {
            assertThat(Samples.isBinary(type(type))).as(type).isTrue();
        }
    }

    @Test
    void ranges_have_a_usual_media_type() {
        assertThat(Samples.concrete(type("image/*"))).hasToString("image/png");
        assertThat(Samples.concrete(type("text/*"))).hasToString("text/plain");
        assertThat(Samples.concrete(type("application/*+json"))).hasToString("application/json");
        assertThat(Samples.concrete(type("*/*"))).hasToString("application/octet-stream");
        assertThat(Samples.concrete(type("image/gif"))).hasToString("image/gif");
    }

    private static byte[] file(String type) {
        return Samples.file(type(type)).orElseThrow();
    }

    private static MediaType type(String text) {
        return MediaType.parse(text).orElseThrow();
    }
}
