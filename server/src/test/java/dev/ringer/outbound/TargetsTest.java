package dev.ringer.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetsTest {

    private static final Map<String, List<String>> NAMES = Map.of(
            "localhost", List.of("127.0.0.1", "::1"),
            "api.example.com", List.of("93.184.215.14"),
            "evil.example.com", List.of("10.0.0.3"),
            "mixed.example.com", List.of("93.184.215.14", "10.0.0.3"),
            "meta.example.com", List.of("169.254.169.254"),
            "mapped.example.com", List.of("::ffff:10.0.0.3"),
            "app", List.of("172.18.0.3"),
            "sly", List.of("169.254.169.254"),
            "db.internal", List.of("10.0.0.4"));

    private final List<String> asked = new ArrayList<>();

    private InetAddress[] addresses(String host) throws UnknownHostException {
        if (Network.isLiteral(host)) {
            return InetAddress.getAllByName(host);
        }
        asked.add(host);
        if (!NAMES.containsKey(host)) {
            throw new UnknownHostException(host);
        }
        List<InetAddress> found = new ArrayList<>();
        for (String each : NAMES.get(host)) {
            found.add(InetAddress.getByName(each));
        }
        return found.toArray(new InetAddress[0]);
    }

    private Optional<String> refusal(String allowed, String url) {
        return refusal(allowed, url, false);
    }

    private Optional<String> refusal(String allowed, String url, boolean stranger) {
        Targets targets = Targets.LOOPBACK;
        for (String each : allowed == null ? new String[0] : allowed.split(" ")) {
            targets = targets.with(each);
        }
        return targets.withResolver(this::addresses).refusal(URI.create(url), stranger);
    }

    @ParameterizedTest
    @CsvSource({
        ", http://127.0.0.1:9000/x",
        ", http://127.8.8.8/",
        ", http://[::1]:80/",
        ", http://localhost/",
        ", http://LOCALHOST./",
        "api.example.com, https://api.example.com/hook",
        "API.example.com:443, https://api.example.com/hook",
        "api.example.com:8080, http://api.example.com:8080/",
        "10.0.0.0/8, http://10.1.2.3/",
        "10.0.0.3, http://evil.example.com/",
        "evil.example.com 10.0.0.0/8, http://evil.example.com/",
        "10.0.0.3:80, http://10.0.0.3/",
        "app:8080, http://app:8080/",
        "db.internal, http://db.internal/",
        "fd00::/8, http://[fd00::1]/",
        "[fd00::1]:80, http://[fd00::1]/"
    })
    void this_machine_and_what_was_allowed_may_be_called(String allowed, String url) {
        assertThat(refusal(allowed, url)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        ", http://api.example.com/",
        ", http://10.0.0.3/",
        ", http://93.184.215.14/",
        ", http://169.254.169.254/latest/meta-data/",
        ", http://0.0.0.0/",
        ", http://[::]/",
        ", http://[fd00::1]/",
        ", http://[::ffff:10.0.0.3]/",
        ", http://3232235777/",
        ", http://localhost.example.com/",
        "api.example.com:8080, http://api.example.com/",
        "api.example.com, http://evil.example.com/",
        "evil.example.com, http://evil.example.com/",
        "mixed.example.com, http://mixed.example.com/",
        "meta.example.com, http://meta.example.com/",
        "mapped.example.com, http://mapped.example.com/",
        "sly, http://sly/",
        "10.0.0.0/8, http://11.0.0.1/",
        "10.0.0.3:80, http://10.0.0.3:81/",
        "gone.example.com, http://gone.example.com/"
    })
    void all_else_may_not(String allowed, String url) {
        assertThat(refusal(allowed, url)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        ", http://127.0.0.1/, true",
        ", http://localhost/, true",
        "localhost:9000, http://localhost/, true",
        "localhost, http://localhost/, false",
        "127.0.0.0/8, http://127.0.0.1/, false",
        "api.example.com, http://api.example.com/, false"
    })
    void other_machine_does_not_reach_what_listens_here_only(String allowed, String url, boolean refused) {
        assertThat(refusal(allowed, url, true).isPresent()).isEqualTo(refused);
    }

    @Test
    void refusal_says_what_to_change() {
        assertThat(refusal(null, "http://api.example.com/"))
                .contains("the target api.example.com is not allowed; --allow-target api.example.com allows it");
        assertThat(refusal("evil.example.com", "http://evil.example.com/"))
                .contains("the target evil.example.com leads to 10.0.0.3, which is not public;"
                        + " --allow-target 10.0.0.3 allows it");
    }

    @Test
    void name_that_nobody_allowed_is_not_looked_up() {
        assertThat(refusal("api.example.com", "http://secret.example.com/")).isPresent();
        assertThat(asked).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "http://a/", "a b", "a:99999", "10.0.0.0/33", "a:", "*.example.com", "10.0.0"})
    void what_is_no_target_is_told(String text) {
        assertThatThrownBy(() -> Targets.LOOPBACK.with(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
