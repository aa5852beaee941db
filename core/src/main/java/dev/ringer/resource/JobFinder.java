package dev.ringer.resource;

import dev.ringer.contract.Operation;
import dev.ringer.generation.meaning.Tokens;
import dev.ringer.json.Pointer;
import dev.ringer.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the resource of the jobs that answers with 202 speak of. */
final class JobFinder {

    private static final double ALIKE = 0.6;

    /** What the noun of such a resource ends with. */
    private static final Set<String> NOUNS =
            Set.of("job", "task", "operation", "process", "execution", "activity", "progress");

    private static final Set<String> SUFFIXES = Set.of("id", "uid", "uuid", "guid", "key", "number");

    private static final Set<String> STATES = Set.of("status", "state", "phase", "progress", "done");

    private final Views views;
    private final List<Draft> jobs;

    JobFinder(Views views, List<Draft> drafts) {
        this.views = views;
        this.jobs = drafts.stream().filter(JobFinder::isJob).toList();
    }

    private static boolean isCalledJob(Draft draft) {
        List<String> words = Nouns.singular(draft.noun);
        return !words.isEmpty() && NOUNS.contains(words.get(words.size() - 1));
    }

    private static boolean isJob(Draft draft) {
        return isCalledJob(draft)
                && draft.kind == Resource.Kind.COLLECTION
                && draft.has(Role.READ)
                && draft.thing().isPresent()
                && draft.identityMember().isPresent();
    }

    /** Find it for an operation that is done later; nothing where its answer shows no job that can be read. */
    Optional<Job> find(Draft draft, Operation operation, Outcomes outcomes) {
        Schema body = Answers.shown(operation).orElse(null);
        // A job that is made is itself what goes on.
        if (!outcomes.isAsynchronous() || body == null || operation.method().equals("GET") || isCalledJob(draft)) {
            return Optional.empty();
        }
        View view = views.of(body);
        return jobs.stream()
                .filter(each -> each != draft)
                .flatMap(each -> named(each, view).or(() -> shown(each, draft, view)).stream())
                .findFirst();
    }

    /** A member is called as the identity of a job: {@code taskUid}. */
    private static Optional<Job> named(Draft job, View body) {
        List<String> noun = Nouns.singular(job.noun);
        String last = noun.get(noun.size() - 1);
        for (Map.Entry<String, Schema> member : body.members().entrySet()) {
            List<String> words = new ArrayList<>(Tokens.of(member.getKey()));
            boolean called = words.size() > 1
                    && SUFFIXES.contains(words.remove(words.size() - 1))
                    && (words.equals(noun) || words.equals(List.of(last)));
            if (called) {
                return Optional.of(new Job(
                        job.name,
                        Pointer.of(member.getKey()),
                        "'" + member.getKey() + "' names one of '" + job.name + "', which goes on after the answer"));
            }
        }
        return Optional.empty();
    }

    /** The body is a job, or a part of one, rather than the thing that is written. */
    private Optional<Job> shown(Draft job, Draft own, View body) {
        Pointer member = job.identityMember().orElseThrow();
        double like = views.of(job.thing().orElseThrow()).overlap(body);
        double unlike = own.thing().map(each -> views.of(each).overlap(body)).orElse(0.0);
        boolean states = body.members().keySet().stream().map(Nouns::plain).anyMatch(STATES::contains);
        boolean alike = states && like >= ALIKE && like > unlike;
        return alike && body.members().containsKey(member.tokens().get(0))
                ? Optional.of(new Job(
                        job.name,
                        member,
                        "the answer has the members of one of '" + job.name + "', which goes on after it"))
                : Optional.empty();
    }
}
