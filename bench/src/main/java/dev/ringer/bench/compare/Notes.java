package dev.ringer.bench.compare;

import dev.ringer.json.Json;
import dev.ringer.json.JsonNumber;
import dev.ringer.json.JsonObject;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The notes of the shop: things that are there from the start, to which requests add.
 *
 * @param count of those from the start, whose ids are 1, 2, 3…
 */
record Notes(int count) {

    static final String PATH = "/notes";

    static final String PLACE = "@NOTES_TEXT@";
    private static final int SOME = 16;

    /** Give what is added to the name of a subject with notes. */
    String suffix() {
        return "-notes-" + count;
    }

    /** Give one that is there from the start. */
    static String given(int id) {
        return String.format(
                Locale.ROOT, "{\"id\":%d,\"text\":\"Count the boxes in aisle %d\",\"done\":false}", id, id);
    }

    /** Give what a request makes a note of. */
    static Json made() {
        return Json.parse("{\"text\":\"Call Anna about the broken chair\",\"done\":false}");
    }

    static boolean isMade(Json note) {
        return note instanceof JsonObject object
                && object.get("id") instanceof JsonNumber id
                && object.equals(((JsonObject) made()).with("id", id));
    }

    static boolean isGiven(Json note) {
        return note instanceof JsonObject object
                && object.get("id") instanceof JsonNumber id
                && object.equals(Json.parse(given(Integer.parseInt(id.toString()))));
    }

    /** Give the paths of some that are there from the start, evenly spread, the last among them. */
    List<String> paths() {
        int some = Math.min(SOME, count);
        List<String> paths = new ArrayList<>();
        for (int i = 1; i <= some; i++) {
            paths.add(PATH + "/" + (long) count * i / some);
        }
        return paths;
    }

    /** Write them as an array. */
    void write(Path file) throws IOException {
        write(file, PLACE, "");
    }

    /** Write a set-up of a peer with the array in the place of {@code @NOTES_TEXT@}, quoted as a string there. */
    void write(Path file, String setUp) throws IOException {
        write(file, setUp, "\\");
    }

    /** Write a set-up with the array in its place; piece by piece, since it may be large. */
    void write(Path file, String setUp, String beforeQuotes) throws IOException {
        int place = setUp.indexOf(PLACE);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(setUp.substring(0, place) + "[");
            for (int id = 1; id <= count; id++) {
                out.write((id == 1 ? "" : ",") + given(id).replace("\"", beforeQuotes + "\""));
            }
            out.write("]" + setUp.substring(place + PLACE.length()));
        }
    }

    /**
     * Make some by requests, each of which must be found by its id afterwards.
     *
     * @return their paths
     * @throws IOException with what was wrong with an answer
     */
    static List<String> make(int port, int patienceMillis) throws IOException {
        List<String> paths = new ArrayList<>();
        for (int i = 0; i < SOME; i++) {
            Answer created = right(Scenario.CREATE, Scenario.CREATE.ask(), port, patienceMillis);
            Json id = Json.parse(created.body()) instanceof JsonObject note ? note.get("id") : null;
            String path = PATH + "/" + id;
            Answer read = right(Scenario.READ, Ask.get(path), port, patienceMillis);
            if (!Json.parse(read.body()).equals(Json.parse(created.body()))) {
                throw new IOException(path + " answered '" + read + "', must be '" + created + "'");
            }
            paths.add(path);
        }
        return paths;
    }

    private static Answer right(Scenario scenario, Ask ask, int port, int patienceMillis) throws IOException {
        Answer answer = Client.send(ask, port, patienceMillis);
        String complaint = scenario.complaint(answer).orElse("");
        if (!complaint.isEmpty()) {
            throw new IOException(ask.method() + " " + ask.path() + " " + complaint);
        }
        return answer;
    }
}
