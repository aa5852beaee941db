package dev.ringer.resource;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.Corpus;
import dev.ringer.contract.Contract;
import dev.ringer.contract.openapi.OpenApiReader;
import dev.ringer.source.Documents;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The inference reads every contract there is, and finds resources in most that are not made of calls alone. */
@Tag("corpus")
class CorpusResourcesTest {

    /** Fewer operations are seldom more than calls. */
    private static final int OPERATIONS_MIN = 5;

    /** What was counted in some contracts. */
    private static final class Count {
        private int contracts;
        private int withResources;
        private int resources;
        private int operations;
        private int roles;
        private int keys;

        double share() {
            return (double) withResources / contracts;
        }

        @Override
        public String toString() {
            return "%d of %d contracts with resources (%.1f %%): %d resources, %d keys, %d of %d operations"
                    .formatted(withResources, contracts, 100 * share(), resources, keys, roles, operations);
        }
    }

    private static Count count(String folder, int least) {
        Count count = new Count();
        for (Path each : Corpus.files(Corpus.folder(folder), ".json", ".yaml", ".yml")) {
            read(each).filter(it -> it.operations().size() >= least).ifPresent(it -> check(it, count));
        }
        return count;
    }

    @Test
    void no_contract_makes_it_fail_and_most_have_resources() {
        Count all = count("openapi", 1);
        Count larger = count("openapi", OPERATIONS_MIN);
        Count fixtures = count("openapi-fixtures", 1);
        System.out.printf("published: %s%nwith 5 operations or more: %s%nfixtures: %s%n", all, larger, fixtures);
        assertThat(all.contracts).isGreaterThan(300);
        assertThat(fixtures.contracts).isGreaterThan(300);
        assertThat(all.share()).isGreaterThan(0.5);
        assertThat(larger.share()).isGreaterThan(0.8);
    }

    private static Optional<Contract> read(Path file) {
        Documents documents = new Documents(address -> Files.readAllBytes(Path.of(address.getPath())));
        return OpenApiReader.read(file.toUri(), documents) instanceof OpenApiReader.Result.Read read
                ? Optional.of(read.contract())
                : Optional.empty();
    }

    private static void check(Contract contract, Count count) {
        Resources found = Resources.of(contract);
        int own =
                found.all().stream().mapToInt(each -> each.operations().size()).sum();
        assertThat(own + found.stateless().size())
                .as(contract.source().toString())
                .isEqualTo(contract.operations().size());
        Set<String> names = new HashSet<>();
        found.all()
                .forEach(each ->
                        assertThat(names.add(each.name())).as(each.name()).isTrue());
        count.contracts++;
        count.withResources += found.all().isEmpty() ? 0 : 1;
        count.resources += found.all().size();
        count.operations += contract.operations().size();
        count.roles += own;
        count.keys +=
                found.all().stream().mapToInt(each -> each.keys().get().size()).sum();
    }
}
