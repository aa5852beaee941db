package dev.ringer.template;

import static dev.ringer.template.Rendering.render;
import static dev.ringer.template.Rendering.scope;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.http.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What expressions see, and the syntax. Each helper is in the table of the docs, which {@code TemplateDocsTest} runs. */
class TemplateTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{{request.method}} | POST",
                "{{request.url}} | /shops/7/pets%20x?q=1&q=2&sort=name",
                "{{request.path}} | /shops/7/pets x",
                "{{request.path.shopId}} | 7",
                "{{request.path.[0]}} | shops",
                "{{request.pathSegments.[2]}} | pets x",
                "{{request.query.sort}} | name",
                "{{request.query.q}} | 1",
                "{{request.query.q.[1]}} | 2",
                "{{request.query.q.length}} | 2",
                "{{request.query}} | {\"q\":[\"1\",\"2\"],\"sort\":\"name\"}",
                "{{request.headers.X-Mode}} | fast",
                "{{request.headers.x-mode}} | fast",
                "{{request.cookies.theme}} | dark",
                "{{request.body.name}} | Rex",
                "{{request.body.items.[1].sku}} | x2",
                "{{request.body.items.length}} | 2",
                "{{request.json.price}} | 9.90",
                "{{request.host}}:{{request.port}} | localhost:80",
                "{{request.scheme}} | http",
                "{{request.baseUrl}} | http://localhost",
                "{{request.absoluteUrl}} | http://localhost/shops/7/pets%20x?q=1&q=2&sort=name",
                "{{request.clientIp}} | 192.0.2.7",
                "{{request.protocol}} | HTTP/1.1",
                "{{request.operation}} | addPet",
                "{{request.multipart}} | false",
                "{{request.requestLine.method}} | POST",
                "{{request.requestLine.path.[1]}} | 7",
                "{{vars.greeting}} | hi",
                "{{vars.list.[1]}} | 1",
                "{{row.city}} | Bonn",
                "{{parameters.level}} | 5",
                "{{session}} {{step}} {{call}} | s1 Started 3",
                "{{@root.request.method}} | POST",
            })
    void model_shows_the_request_and_its_surroundings(String text, String expected) {
        assertThat(render(text)).isEqualTo(expected);
    }

    @Test
    void form_is_shown_by_field() {
        Request form = Request.of("POST", "/").withBody("application/x-www-form-urlencoded", "a=1&b=x+y&a=2");
        assertThat(render("{{request.form.b}} {{request.form.a.[1]}} {{body 'b'}}", scope(form)))
                .isEqualTo("x y 2 x y");
    }

    @Test
    void parts_are_shown_by_name() {
        String body =
                "--B\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a.txt\"\r\nX-A: 1\r\n\r\nhi\r\n--B--\r\n";
        Request multipart = Request.of("POST", "/").withBody("multipart/form-data; boundary=B", body);
        assertThat(render(
                        "{{request.multipart}} {{request.parts.f.body}} {{request.parts.f.file}}"
                                + " {{request.parts.f.headers.x-a}} {{request.parts.f.binary}} {{request.parts.f.bodyAsBase64}}",
                        scope(multipart)))
                .isEqualTo("true hi a.txt 1 true aGk=");
    }

    @Test
    void body_of_xml_is_asked_by_xpath() {
        Request xml = Request.of("POST", "/").withBody("application/xml", "<a><b>1</b><b>2</b></a>");
        assertThat(render("{{xPath request.body '/a/b[2]'}}", scope(xml))).isEqualTo("2");
    }

    @Test
    void empty_request_gives_empty_texts() {
        assertThat(render(
                        "[{{request.body}}{{request.query.q}}{{request.headers.a}}{{request.body.a}}{{body 'x'}}]",
                        scope(Request.of("GET", "/"))))
                .isEqualTo("[]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"a\":{{request.body.qty}}} | {\"a\":3}",
                "{\"a\":{\"b\":{{request.body.qty}}}} | {\"a\":{\"b\":3}}",
                "{{{request.body.name}}}{{&request.body.name}} | RexRex",
                "a {{~ request.body.name ~}} b | aRexb",
                "\\{{x}} | {{x}}",
                "[{{! a comment }}{{!-- with }} --}}] | []",
                "{{toJson '<&\">'}} | \"<&\\\">\"",
                "{{#request.body.items}}{{sku}}{{/request.body.items}} | x1x2",
                "{{#request.body.owner}}{{name}} {{../request.method}}{{/request.body.owner}} | Ann POST",
                "{{^request.body.nope}}none{{/request.body.nope}} | none",
                "{{#if request.body.none}}a{{else if request.body.qty}}b{{else}}c{{/if}} | b",
                "{{#each request.body.items}}{{@index}}{{#if @last}}.{{else}},{{/if}}{{/each}} | 0,1.",
                "{{#each request.body.owner}}{{@key}}={{this}}{{/each}} | name=Ann",
                "{{#each vars.none}}a{{else}}empty{{/each}} | empty",
                "{{#with request.body.owner}}{{name}}{{/with}} | Ann",
                "{{#eq 1 1}}same{{else}}other{{/eq}} | same",
                "{{#upper}}in a block{{/upper}} | IN A BLOCK",
                "{{#*inline 'line'}}<{{b}}>{{/inline}}{{> line b='5'}}{{> line b=request.method}} | <5><POST>",
                "{{lookup (lookup request.body.items 1) 'sku'}} | x2",
                "{{#if (eq request.query.q '1')}}yes{{/if}} | yes",
                "{{#if (eq request.query.q 1)}}yes{{/if}} | yes",
            })
    void syntax_is_that_of_handlebars(String text, String expected) {
        assertThat(render(text)).isEqualTo(expected);
    }

    @Test
    void block_names_its_items() {
        assertThat(render("{{#each request.body.items as |it i|}}{{i}}{{it.sku}}{{/each}}"))
                .isEqualTo("0x11x2");
        assertThat(render("{{#with request.body.owner as |o|}}{{o.name}}{{/with}}"))
                .isEqualTo("Ann");
    }

    @Test
    void member_of_the_item_hides_a_helper_without_arguments() {
        assertThat(render("{{#each (parseJson '[{\"email\":\"a@b\",\"size\":2}]')}}{{email}} {{size}}{{/each}}"))
                .isEqualTo("a@b 2");
    }

    @Test
    void numbers_are_exact() {
        assertThat(render("{{add 0.1 0.2}} {{multiply '12345678901234567890' 10}} {{math 1 '/' 3}}"))
                .isEqualTo("0.3 123456789012345678900 0.3333333333333333");
    }

    @Test
    void template_is_filled_in_by_several_threads_at_once() throws InterruptedException {
        Template template = Rendering.compile("{{#each request.body.items}}{{assign 'x' sku}}{{x}}{{/each}}");
        String[] results = new String[8];
        Thread[] threads = new Thread[results.length];
        for (int i = 0; i < threads.length; i++) {
            int at = i;
            threads[i] = new Thread(() -> results[at] = template.render(scope()));
            threads[i].start();
        }
        for (Thread each : threads) {
            each.join();
        }
        assertThat(results).containsOnly("x1x2");
    }
}
