package dev.ringer.verification;

import dev.ringer.contract.Mount;
import dev.ringer.contract.Operation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The operations of all mounts under the names that stubs call them by, too. */
final class OperationNames {

    private static final class Named {
        private final Operation operation;
        private final Set<Place.Key> keys = new HashSet<>();

        Named(Operation operation) {
            this.operation = operation;
        }
    }

    private final Map<String, Named> byName = new HashMap<>();
    private final List<String> words = new ArrayList<>();

    OperationNames(List<Mount> mounts) {
        for (Mount mount : mounts) {
            for (Operation each : mount.operations()) {
                Place.Key key = new Place.Key(mount.contract().name(), each.id());
                String base = each.method() + " " + mount.basePath();
                words.add(each.id());
                words.add(each.title());
                for (String name : List.of(
                        each.id(),
                        each.title(),
                        base + each.path(),
                        each.method() + " " + each.path().shape(),
                        base + each.path().shape())) {
                    byName.computeIfAbsent(name, unused -> new Named(each)).keys.add(key);
                }
            }
        }
    }

    /** Give the place of an operation. */
    Optional<Place> operation(String name) {
        return Optional.ofNullable(byName.get(name))
                .map(each -> new Place.OfOperation(
                        each.operation.id(),
                        each.operation.method(),
                        each.operation.path().toString(),
                        each.keys));
    }

    /** Give what an operation may have meant. */
    List<String> words() {
        return words;
    }
}
