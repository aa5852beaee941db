package dev.ringer.launch;

import dev.ringer.contract.Contract;
import dev.ringer.json.Json;
import dev.ringer.json.JsonSyntaxException;
import dev.ringer.json.Pointer;
import dev.ringer.json.SourcePosition;
import dev.ringer.resource.Resource;
import dev.ringer.resource.ResourceOverrides;
import dev.ringer.resource.ResourcePolicy;
import dev.ringer.resource.Resources;
import dev.ringer.resource.Seed;
import dev.ringer.resource.SeedReader;
import dev.ringer.resource.Seeds;
import dev.ringer.schema.check.Checker;
import dev.ringer.source.Diagnostic;
import dev.ringer.source.Document;
import dev.ringer.source.Location;
import dev.ringer.source.Nearest;
import dev.ringer.source.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads the folder with the things of resources, and holds it and what is said of resources to the contracts.
 *
 * <p>Resources are inferred for that only where there is something to be held to them.
 */
final class DataLoader {

    /** More things are not held in memory. */
    private static final int THINGS_MAX = 1_000_000;

    private static final List<String> ENDINGS = List.of("json", "yaml", "yml", "csv");

    private final FileFetcher fetcher;
    private final Checker checker = Checker.asserting();
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final Map<String, Path> taken = new LinkedHashMap<>();
    private int things;

    DataLoader(FileFetcher fetcher) {
        this.fetcher = fetcher;
    }

    /**
     * What is kept of resources, with the things that people give.
     *
     * @param diagnostics what is wrong with the folder, with positions, and with what is said, without
     */
    record Found(ResourcePolicy policy, List<Diagnostic> diagnostics) {}

    Found load(List<Contract> contracts, MockConfig config) {
        ResourcePolicy policy = config.engine().resources();
        Optional<Path> folder = config.state().data().map(Path::of);
        boolean nothing = folder.isEmpty() && policy.overrides().byName().isEmpty();
        if (nothing || !policy.on()) {
            return new Found(policy, List.of());
        }
        List<Resources> resources = contracts.stream()
                .distinct()
                .map(each -> Resources.of(each, policy.overrides()))
                .toList();
        diagnostics.addAll(wrong(policy.overrides(), resources));
        Seeds seeds = policy.seeds();
        for (Path file : folder.map(DataLoader::in).orElse(List.of())) {
            Optional<List<Seed>> read = read(file, resources, policy.overrides());
            seeds = read.isPresent() ? seeds.with(name(file), read.get()) : seeds;
        }
        return new Found(policy.withSeeds(seeds), List.copyOf(diagnostics));
    }

    /** What is said of a resource is about the contracts that have it; it is wrong where it is for each of them. */
    static List<Diagnostic> wrong(ResourceOverrides overrides, List<Resources> resources) {
        List<Diagnostic> wrong = new ArrayList<>();
        overrides.byName().forEach((name, said) -> {
            List<List<Diagnostic>> each = resources.stream()
                    .map(all -> all.diagnostics().stream()
                            .filter(found -> isBelow(said.where(), found.location()))
                            .toList())
                    .toList();
            if (each.stream().noneMatch(List::isEmpty)) {
                wrong.addAll(each.stream()
                        .filter(found -> !found.get(0).code().equals("unknown-resource"))
                        .findFirst()
                        .or(() -> each.stream().findFirst())
                        .orElse(List.of()));
            }
        });
        return wrong;
    }

    private static boolean isBelow(Location whole, Location part) {
        List<String> tokens = whole.pointer().tokens();
        List<String> inner = part.pointer().tokens();
        return whole.document().equals(part.document())
                && inner.size() >= tokens.size()
                && inner.subList(0, tokens.size()).equals(tokens);
    }

    // --- files

    private static List<Path> in(Path folder) {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(each -> isData(each.getFileName().toString()))
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            throw new LaunchException("the folder " + folder + " cannot be read: " + e.getMessage());
        }
    }

    private static boolean isData(String name) {
        return !name.startsWith(".") && ENDINGS.contains(ending(name));
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static String name(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.lastIndexOf('.'));
    }

    private Optional<List<Seed>> read(Path file, List<Resources> resources, ResourceOverrides overrides) {
        String name = name(file);
        Location root = new Location(file.toUri(), Pointer.ROOT);
        List<Resource> fitting =
                resources.stream().flatMap(each -> each.find(name).stream()).toList();
        Path other = taken.putIfAbsent(name, file);
        if (fitting.isEmpty()) {
            diagnostics.add(unknown(name, root, resources, overrides));
        } else if (other != null) {
            diagnostics.add(Diagnostic.error(
                    "repeated-data", "'" + name + "' has its things in " + other.getFileName() + " already", root));
        } else {
            return read(root, fitting);
        }
        return Optional.empty();
    }

    private static Diagnostic unknown(
            String name, Location root, List<Resources> resources, ResourceOverrides overrides) {
        ResourceOverrides.Said said = overrides.byName().get(name);
        if (said != null && said.off()) {
            return Diagnostic.warning("unused-data", "the resource '" + name + "' is turned off", root);
        }
        List<String> names = resources.stream()
                .flatMap(each -> each.all().stream())
                .map(Resource::name)
                .distinct()
                .toList();
        String rule = names.isEmpty() ? "; the contract shows none" : Nearest.hint(name, names);
        return Diagnostic.error("unknown-resource", "there is no resource '" + name + "'" + rule, root);
    }

    // --- what stands in them

    private Optional<List<Seed>> read(Location root, List<Resource> resources) {
        try {
            byte[] bytes = fetcher.fetch(root.document());
            List<Diagnostic> found = new ArrayList<>();
            List<Seed> seeds = ending(root.fileName()).equals("csv")
                    ? table(bytes, root, resources, found)
                    : document(bytes, root, resources, found);
            diagnostics.addAll(found);
            things += seeds.size();
            if (things > THINGS_MAX) {
                diagnostics.add(Diagnostic.error(
                        "too-much-data", "there are more than " + THINGS_MAX + " things in all files", root));
                return Optional.empty();
            }
            return Optional.of(seeds);
        } catch (IOException e) {
            diagnostics.add(Diagnostic.error("unreadable-data", String.valueOf(e.getMessage()), root));
        } catch (JsonSyntaxException e) {
            diagnostics.add(
                    Diagnostic.error("unreadable-data", e.reason(), root).at(new SourcePosition(e.line(), e.column())));
        }
        return Optional.empty();
    }

    private List<Seed> document(byte[] bytes, Location root, List<Resource> resources, List<Diagnostic> found) {
        URI address = root.document();
        Document document = Document.read(address, bytes);
        List<Diagnostic> wrong = new ArrayList<>();
        for (Pointer each : document.duplicates()) {
            wrong.add(Diagnostic.error(
                    "repeated-key", "'" + each.last() + "' stands here twice", new Location(address, each)));
        }
        List<Seed> seeds = seeds(reader -> document.root(), root, resources, wrong);
        Map<Pointer, SourcePosition> positions = document.positions(
                wrong.stream().map(each -> each.location().pointer()).collect(Collectors.toSet()));
        wrong.forEach(each -> found.add(
                each.at(Optional.ofNullable(positions.get(each.location().pointer())))));
        return seeds;
    }

    private List<Seed> table(byte[] bytes, Location root, List<Resource> resources, List<Diagnostic> found) {
        Table table = Table.read(bytes);
        List<Diagnostic> wrong = new ArrayList<>();
        List<Seed> seeds = seeds(reader -> reader.of(table, root), root, resources, wrong);
        wrong.forEach(each -> found.add(
                each.position().isPresent()
                        ? each
                        : each.at(table.position(each.location().pointer()))));
        return seeds;
    }

    /** Contracts may have a resource of the same name: the things are those of the first, and right for all. */
    private List<Seed> seeds(
            Function<SeedReader, Json> given, Location root, List<Resource> resources, List<Diagnostic> wrong) {
        List<List<Seed>> read = new ArrayList<>();
        for (Resource each : resources) {
            SeedReader reader = new SeedReader(each, checker, wrong);
            read.add(reader.read(given.apply(reader), root));
        }
        return read.get(0);
    }
}
