package dev.ringer.rendering.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.http.MediaType;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PictureTest {

    @ParameterizedTest
    @CsvSource({"image/png, 0", "image/gif, 0", "image/bmp, 0", "image/tiff, 0", "image/jpeg, 2"})
    void every_pixel_decodes_to_the_colour_of_its_tile(String type, int tolerance) throws IOException {
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(file(type)));
        assertThat(picture.getWidth()).isEqualTo(Picture.SIZE);
        assertThat(picture.getHeight()).isEqualTo(Picture.SIZE);
        int farthest = 0;
        for (int y = 0; y < Picture.SIZE; y++) {
            for (int x = 0; x < Picture.SIZE; x++) {
                farthest = Math.max(farthest, distance(picture.getRGB(x, y), Picture.tile(x, y)));
            }
        }
        assertThat(farthest).isLessThanOrEqualTo(tolerance);
    }

    private static int distance(int rgb, int tile) {
        int red = Math.abs((rgb >> 16 & 0xFF) - Picture.red(tile));
        int green = Math.abs((rgb >> 8 & 0xFF) - Picture.green(tile));
        int blue = Math.abs((rgb & 0xFF) - Picture.BLUE);
        return Math.max(red, Math.max(green, blue));
    }

    @Test
    void chunks_of_png_have_right_sums() {
        ByteBuffer in = ByteBuffer.wrap(file("image/png"));
        in.position(8);
        List<String> names = new ArrayList<>();
        while (in.hasRemaining()) {
            byte[] checked = new byte[in.getInt() + 4];
            in.get(checked);
            names.add(new String(checked, 0, 4, StandardCharsets.US_ASCII));
            CRC32 sum = new CRC32();
            sum.update(checked);
            assertThat(in.getInt()).isEqualTo((int) sum.getValue());
        }
        assertThat(names).containsExactly("IHDR", "PLTE", "IDAT", "IEND");
    }

    @Test
    void icon_holds_the_png_where_it_says() {
        byte[] file = file("image/x-icon");
        ByteBuffer in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        int offset = in.getInt(18);
        assertThat(in.getShort(2)).isEqualTo((short) 1);
        assertThat(Arrays.copyOfRange(file, offset, offset + in.getInt(14))).isEqualTo(file("image/png"));
    }

    /** Reads what {@link Webp} uses of RFC 9649: codes of three bits for green and red, of none for the rest. */
    @Test
    void webp_holds_the_picture() {
        byte[] file = file("image/webp");
        ByteBuffer in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        assertThat(in.getInt(4)).isEqualTo(file.length - 8);
        assertThat(new String(file, 8, 8, StandardCharsets.US_ASCII)).isEqualTo("WEBPVP8L");
        int size = in.getInt(16);
        assertThat(20 + size + size % 2).isEqualTo(file.length);
        int[] at = {20 * 8};
        assertThat(bits(file, at, 8)).isEqualTo(0x2F);
        assertThat(bits(file, at, 14) + 1).isEqualTo(Picture.SIZE);
        assertThat(bits(file, at, 14) + 1).isEqualTo(Picture.SIZE);
        assertThat(bits(file, at, 7)).isZero();
        List<Integer> green = levels(file, at, 280);
        List<Integer> red = levels(file, at, 256);
        assertThat(List.of(bits(file, at, 3), bits(file, at, 8))).containsExactly(0b101, Picture.BLUE);
        assertThat(List.of(bits(file, at, 3), bits(file, at, 8))).containsExactly(0b101, 255);
        assertThat(List.of(bits(file, at, 3), bits(file, at, 8))).containsExactly(0b101, 0);
        for (int i = 0; i < Picture.SIZE * Picture.SIZE; i++) {
            int tile = Picture.tile(i % Picture.SIZE, i / Picture.SIZE);
            assertThat(green.get(code(file, at))).isEqualTo(Picture.green(tile));
            assertThat(red.get(code(file, at))).isEqualTo(Picture.red(tile));
        }
        assertThat((at[0] + 7) / 8).isEqualTo(20 + size);
    }

    private static List<Integer> levels(byte[] file, int[] at, int alphabet) {
        // A code that is not simple, six lengths of the code for lengths: one bit for 0 and for 3.
        assertThat(bits(file, at, 1)).isZero();
        assertThat(bits(file, at, 4)).isEqualTo(2);
        assertThat(bits(file, at, 18)).isEqualTo(1 << 6 | 1 << 15);
        assertThat(bits(file, at, 1)).isZero();
        List<Integer> symbols = new ArrayList<>();
        for (int symbol = 0; symbol < alphabet; symbol++) {
            if (bits(file, at, 1) == 1) {
                symbols.add(symbol);
            }
        }
        assertThat(symbols).hasSize(8);
        return symbols;
    }

    private static int code(byte[] file, int[] at) {
        return bits(file, at, 1) << 2 | bits(file, at, 1) << 1 | bits(file, at, 1);
    }

    private static int bits(byte[] file, int[] at, int count) {
        int value = 0;
        for (int i = 0; i < count; i++, at[0]++) {
            value |= (file[at[0] / 8] >> (at[0] % 8) & 1) << i;
        }
        return value;
    }

    private static byte[] file(String type) {
        return Samples.file(MediaType.parse(type).orElseThrow()).orElseThrow();
    }
}
