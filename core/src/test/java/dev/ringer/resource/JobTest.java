package dev.ringer.resource;

import static dev.ringer.resource.Api.list;
import static dev.ringer.resource.Api.op;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Which jobs answers with 202 speak of. */
class JobTest {

    private static final String TASK =
            "Task: { type: object, properties: { id: { type: string }, status: { type: string }, "
                    + "progress: { type: integer } } }";

    private static Resources infer(String status, String shown) {
        return new Api()
                .path("/tasks", list("Task[]"))
                .path("/tasks/{taskId}", op("get", "-", "Task"))
                .path("/pets", list("Pet[]"), op("post", "PetIn", status, shown, ""))
                .path("/pets/{petId}", op("get", "-", "Pet"))
                .infer(TASK);
    }

    private static String job(String status, String shown) {
        return Api.role(infer(status, shown), "POST /pets")
                .job()
                .map(each -> each.resource() + " " + each.reference())
                .orElse("");
    }

    @Test
    void a_member_is_called_after_a_job() {
        assertThat(job("202", "{ type: object, properties: { task_id: { type: string } } }"))
                .isEqualTo("tasks /task_id");
    }

    @Test
    void the_body_is_a_job() {
        assertThat(job("202", "Task")).isEqualTo("tasks /id");
    }

    @Test
    void no_other_success_speaks_of_one() {
        assertThat(job("201", "Task")).isEmpty();
    }

    @Test
    void a_thing_is_no_job() {
        assertThat(job("202", "Pet")).isEmpty();
        assertThat(job("202", "{ type: object, properties: { id: { type: string }, url: { type: string } } }"))
                .isEmpty();
        assertThat(job("202", "-")).isEmpty();
    }
}
