package dev.ringer.guide;

import dev.ringer.Web;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Optional;

/** The program whose tests the guide shows. */
record PetClient(String url) {

    /** Find a pet; nothing when the shop has none. */
    Optional<String> find(int id) {
        HttpResponse<String> response = Web.get(URI.create(url + "/v1/pets/" + id));
        return response.statusCode() == 404 ? Optional.empty() : Optional.of(response.body());
    }

    int add(String pet) {
        return Web.post(URI.create(url + "/v1/pets"), pet).statusCode();
    }
}
