package dev.ringer.spring;

import static dev.ringer.client.RingerDsl.operation;
import static dev.ringer.client.RingerDsl.status;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.Web;
import dev.ringer.client.RingerServer;
import dev.ringer.junit.Isolation;
import dev.ringer.junit.Ringer;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.junit.jupiter.SpringExtension;

@ExtendWith(SpringExtension.class)
@ContextConfiguration
@Ringer(contract = "petstore.yaml", isolation = Isolation.CLASS)
public class RingerUrlTest {

    /** A program that reads pets. */
    record Pets(String url) {

        int look(int id) {
            return Web.get(URI.create(url + "/v1/pets/" + id)).statusCode();
        }
    }

    @Configuration
    static class Program {
        @Bean
        Pets pets(@Value("${ringer.url}") String url) {
            return new Pets(url);
        }
    }

    @Autowired
    Pets pets;

    @Test
    void program_is_told_where_the_mock_is(RingerServer ringer) {
        assertThat(pets.url()).isEqualTo(ringer.baseUrl()).endsWith("/__session/" + RingerUrlTest.class.getName());
        assertThat(pets.look(7)).isEqualTo(200);
        ringer.stub(operation("getPet")).reply(status(404));
        assertThat(pets.look(7)).isEqualTo(404);
    }
}
