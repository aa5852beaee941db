package dev.ringer.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MultipartTest {

    private static Multipart.Result parse(String text) {
        return Multipart.parse(Body.of(text.getBytes(StandardCharsets.UTF_8)), "B");
    }

    private static List<Multipart.Part> parts(String text) {
        return ((Multipart.Result.Parts) parse(text)).parts();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\n"})
    void parts_are_split_at_the_boundary(String lineEnd) {
        List<Multipart.Part> parts = parts("""
                preamble
                --B
                Content-Disposition: form-data; name="a"

                one
                two
                --B
                Content-Disposition: form-data; name="f"; filename="x.png"
                Content-Type: image/png

                bytes
                --B--
                epilogue""".replace("\n", lineEnd));
        assertThat(parts).hasSize(2);
        assertThat(parts.get(0).name()).isEqualTo("a");
        assertThat(parts.get(0).isFile()).isFalse();
        assertThat(parts.get(0).body().text()).isEqualTo("one" + lineEnd + "two");
        assertThat(parts.get(1).file()).contains("x.png");
        assertThat(parts.get(1).type()).contains(new MediaType("image", "png", Map.of()));
        assertThat(parts.get(1).isFile()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "form-data; name=a; filename=b.txt | a | b.txt",
                "form-data; NAME=\"a b\"; FileName=\"c;d.txt\" | a b | c;d.txt",
                "form-data; name=\"a\\\"b\"; filename=\"%22.txt\" | a\"b | \".txt",
                "form-data; name=a; filename=x; filename*=UTF-8''''na%C3%AFve.txt | a | naïve.txt",
                "attachment | '' | ''"
            })
    void name_and_file_are_of_the_disposition(String disposition, String name, String file) {
        Multipart.Part part = parts("--B\nContent-Disposition: " + disposition + "\n\nx\n--B--")
                .get(0);
        assertThat(part.name()).isEqualTo(name);
        assertThat(part.file().orElse("")).isEqualTo(file);
    }

    @Test
    void bytes_of_a_part_are_kept() {
        byte[] content = {0, (byte) 0xFF, '\n', '-', '-', '\r', '\n', '-', 'B'};
        byte[] head = "--B\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
        byte[] tail = "\r\n--B--".getBytes(StandardCharsets.US_ASCII);
        byte[] all = new byte[head.length + content.length + tail.length];
        System.arraycopy(head, 0, all, 0, head.length);
        System.arraycopy(content, 0, all, head.length, content.length);
        System.arraycopy(tail, 0, all, head.length + content.length, tail.length);
        Multipart.Result.Parts parts = (Multipart.Result.Parts) Multipart.parse(Body.of(all), "B");
        assertThat(parts.parts().get(0).body().bytes()).isEqualTo(content);
    }

    @Test
    void line_that_goes_on_behind_the_boundary_is_content() {
        List<Multipart.Part> parts = parts("--B\n\n--Bx\n--B-\n--B  \n\ny\n--B--");
        assertThat(parts).extracting(each -> each.body().text()).containsExactly("--Bx\n--B-", "y");
    }

    @Test
    void part_may_be_empty_and_so_may_the_whole() {
        assertThat(parts("--B\n\n\n--B--").get(0).body().isEmpty()).isTrue();
        assertThat(parts("--B--")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'', the boundary 'B' does not occur",
        "'x--B--', the boundary 'B' does not occur",
        "'--B\n\nx', there is no closing boundary behind part 1",
        "'--B', there is no closing boundary behind part 1",
        "'--B\nno end of headers\n--B--', part 1 has no blank line behind its headers"
    })
    void what_is_malformed_says_why(String text, String reason) {
        assertThat(parse(text)).isEqualTo(new Multipart.Result.Malformed(reason));
    }

    @Test
    void number_of_parts_is_bounded() {
        assertThat(parse("--B\n\nx\n".repeat(1_001) + "--B--"))
                .isEqualTo(new Multipart.Result.Malformed("there are more than 1000 parts"));
    }
}
