package dev.ringer.generation.meaning;

import dev.ringer.chance.Dice;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** Networks and machines; domains and addresses are those reserved for documentation (RFC 2606, 5737, 3849, 7042). */
final class Net {

    static final String[] DOMAINS = {"example.com", "example.org", "example.net"};

    private static final String[] IPV4 = {"192.0.2.", "198.51.100.", "203.0.113."};

    private Net() {}

    static String ipv4(Dice dice) {
        return dice.pick(IPV4) + (1 + dice.at("host").below(254));
    }

    static String ipv6(Dice dice) {
        return "2001:db8:" + Integer.toHexString(dice.below(0xFFFF)) + "::"
                + Integer.toHexString(1 + dice.at("host").below(0xFFFE));
    }

    static String url(Scene scene, Dice dice, String... folder) {
        String path = String.join("/", folder);
        return "https://example.com/" + (path.isEmpty() ? "" : path + "/")
                + scene.atlas().slug(dice, 2);
    }

    static String host(Scene scene, Dice dice) {
        return scene.atlas().slug(dice, 1) + "." + dice.pick(DOMAINS);
    }

    static void texts(Table<String> table) {
        table.add(
                "url|uri|link|href|web url|website|homepage|web site|home page|permalink|public url|site url|page url|"
                        + "html url|self|base url|endpoint|landing page|blog|external url|source url|web page|site",
                (s, d) -> url(s, d));
        table.add(
                "callback url|webhook url|webhook|callback|notify url|redirect url|redirect uri|return url|success url|"
                        + "cancel url|failure url|postback url|target url|notification url|redirect uris|redirect urls|callback urls",
                (s, d) -> "https://client.example.com/hooks/" + s.atlas().slug(d, 1));
        table.add(
                "image|image url|thumbnail|thumbnail url|icon|icon url|logo|logo url|photo|picture url|cover|cover image|"
                        + "banner|cover url|image link|preview|preview url|photo urls|poster|image uri|thumb|img",
                (s, d) -> url(s, d, "images") + ".png");
        table.add("video url|video|stream url", (s, d) -> url(s, d, "videos") + ".mp4");
        table.add(
                "download url|file url|document url|attachment url|archive url|media url|audio url",
                (s, d) -> url(s, d, "files") + ".pdf");
        table.add(
                "documentation url|docs url|help url|terms url|privacy url|terms of service|more info|info|moreinfo",
                (s, d) -> url(s, d, "docs"));
        table.add(
                "ip|ip address|ipv4|ipv4 address|client ip|remote ip|source ip|ip addr|remote address|public ip|private ip|"
                        + "server ip|gateway",
                (s, d) -> ipv4(d),
                (s, d) -> ipv6(d));
        table.add("ipv6|ipv6 address", (s, d) -> ipv6(d));
        table.add(
                "cidr|subnet|network|cidr block|ip range|ip prefix",
                (s, d) -> d.pick(IPV4) + "0/24",
                (s, d) -> "2001:db8::/32");
        table.add(
                "mac|mac address|bssid|hardware address",
                (s, d) -> "00:00:5E:00:53:" + Texts.hex(d, 2).toUpperCase(Locale.ROOT));
        table.add("host|hostname|host name|fqdn|server name|server|node name|node", (s, d) -> host(s, d));
        table.add("domain|domain name|root domain", (s, d) -> s.atlas().slug("company-word", d) + ".example");
        table.add(
                "link first|link last|link next|link prev|link previous|link related|link canonical|link edit|"
                        + "link up|link html|link alternate",
                (s, d) -> url(s, d));
        table.add("rel|relation|link relation|link rel", (s, d) -> d.pick("self next prev item collection".split(" ")));
        table.add(
                "logo path|image path|icon path|poster path|photo path|picture path",
                (s, d) -> "/images/" + s.atlas().slug(d, 2) + ".png");
        table.add(
                "user agent|useragent|browser user agent",
                (s, d) -> "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0");
        table.add("browser", (s, d) -> d.pick("Firefox Chrome Safari Edge".split(" ")));
        table.add(
                "os|operating system|platform|os name", (s, d) -> d.pick("Linux Windows macOS Android iOS".split(" ")));
        table.add(
                "device|device name|device model",
                (s, d) -> s.atlas()
                        .form("device-form", "first", s.person().first().text()));
        table.add("protocol|scheme", (s, d) -> "https");
        table.add("http method|method|request method|verb", (s, d) -> d.pick("GET POST PUT PATCH DELETE".split(" ")));
        table.add(
                "content type|mime type|media type|mimetype|contenttype|file type",
                (s, d) -> d.pick("application/pdf image/png application/json text/csv image/jpeg".split(" ")));
        table.add(
                "locale|language tag|language locale|preferred locale|culture",
                (s, d) -> s.country().locale(),
                (s, d) -> s.country().locale().replace('-', '_'),
                (s, d) -> s.country().language());
        table.add(
                "language|lang|language code|preferred language|iso639 1|default language",
                (s, d) -> s.country().language(),
                (s, d) -> s.country().locale());
        table.add("etag|entity tag", (s, d) -> "\"" + Texts.hex(d, 16) + "\"");
        table.add(
                "sha|sha1|commit|commit sha|commit id|commit hash|revision|git sha|head sha|tree sha|base sha",
                (s, d) -> Texts.hex(d, 40));
        table.add(
                "sha256|digest|checksum|content hash|hash|fingerprint|file hash|sha256sum|image digest",
                (s, d) -> Texts.hex(d, 64),
                (s, d) -> Texts.hex(d, 32));
        table.add("md5|md5sum|content md5", (s, d) -> Texts.hex(d, 32));
        table.add(
                "branch|branch name|ref|default branch|base branch|head ref|base ref|git ref",
                (s, d) -> d.pick("main develop release/1.4 feature/search".split(" ")));
        table.add(
                "link type|links type|asset type|attachment type",
                (s, d) -> d.pick("application/json text/html image/png application/pdf".split(" ")));
        table.add("architecture|arch|cpu architecture", (s, d) -> d.pick("amd64 arm64".split(" ")));
        table.add("no proxy", (s, d) -> "localhost,127.0.0.1");
        Logins.texts(table);
        table.add("token type", (s, d) -> "Bearer");
        table.add(
                "token|access token|api token|auth token|session token|refresh token|bearer token|id token|secret token|"
                        + "authentication token|jwt|client token",
                (s, d) -> Texts.alphanumeric(d, 40),
                (s, d) -> Texts.alphanumeric(d, 24));
        table.add(
                "api key|apikey|secret|client secret|secret key|access key|private key|public key|webhook secret|"
                        + "signing secret|shared secret|access key id|secret access key",
                (s, d) -> "test_" + Texts.alphanumeric(d, 28));
        table.add("client id|application id|app id|consumer key", (s, d) -> Texts.hex(d, 20));
        table.add("signature", (s, d) -> Texts.base64(d, 32));
        table.add(
                "cursor|next cursor|next page token|page token|next token|continuation token|previous cursor|after|"
                        + "before|starting after|next page|continuation|prev cursor|pagination token|end cursor|start cursor",
                (s, d) -> Texts.base64Url(d, 15));
        table.add("port|target port", (s, d) -> Integer.toString(8_000 + d.below(900)));
        table.add(
                "request id|correlation id|trace id|x request id|transaction id|operation id|message id|event id|"
                        + "tracking id|session id|job id|run id|instance id|execution id|batch id",
                (s, d) -> Texts.uuid(d),
                (s, d) -> Texts.hex(d, 24),
                (s, d) -> Texts.hex(d, 16));
        table.add("span id", (s, d) -> Texts.hex(d, 16));
        table.add(
                "version|api version|schema version|app version|software version|release|firmware version|"
                        + "current version|latest version|min version",
                (s, d) -> "1." + d.below(9) + "." + d.at("patch").below(9),
                (s, d) -> "1." + d.below(9),
                (s, d) -> "v1");
        table.add(
                "file name|filename|file|attachment name|document name|original filename|file title",
                (s, d) -> s.atlas().slug(d, 2) + d.at("ext").pick(".pdf .png .csv .docx .txt".split(" ")));
        table.add(
                "path|file path|filepath|pathname|folder|directory|folder path|dir|location path",
                (s, d) -> "/" + s.atlas().slug("word", d) + "/" + s.atlas().slug(d.at("leaf"), 1));
        table.add("extension|file extension|ext|format extension", (s, d) -> d.pick("pdf png csv txt jpg".split(" ")));
        table.add(
                "bucket|bucket name|repository|repo|repository name|repo name|namespace|project name|cluster|cluster name|"
                        + "database|database name|table name|index name|queue|queue name|topic name|container name|"
                        + "image name|app name|service name|application name|environment name|deployment name",
                (s, d) -> s.atlas().slug(d, 2));
    }

    static void numbers(Table<BigDecimal> table) {
        table.add("port|target port|source port|http port", Times.number(8_000, 8_999));
        table.add(
                "status code|http status|http status code|response code|response status",
                (s, d) -> d.pick(List.of(BigDecimal.valueOf(200), BigDecimal.valueOf(201), BigDecimal.valueOf(204))));
        table.add(
                "size|file size|bytes|size bytes|content length|size in bytes|length bytes|byte size|filesize|total size|"
                        + "disk usage|used bytes|total bytes",
                Times.number(2_048, 4_800_000));
        table.add(
                "width|image width",
                (s, d) -> d.pick(List.of(BigDecimal.valueOf(640), BigDecimal.valueOf(1280), BigDecimal.valueOf(1920))));
        table.add(
                "height|image height",
                (s, d) -> d.pick(List.of(BigDecimal.valueOf(480), BigDecimal.valueOf(720), BigDecimal.valueOf(1080))));
        table.add("version|revision|build|build number|schema version|sequence|generation", Times.number(1, 12));
    }
}
