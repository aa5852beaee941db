package dev.ringer.launch;

import dev.ringer.contract.Contract;
import dev.ringer.contract.Mount;
import dev.ringer.json.JsonSyntaxException;
import dev.ringer.json.Pointer;
import dev.ringer.json.SourcePosition;
import dev.ringer.resource.Resource;
import dev.ringer.resource.ResourceName;
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
import dev.ringer.source.Table;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
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

    /** Folders inside of each other; names of contracts have fewer. */
    private static final int DEPTH_MAX = 10;

    private static final List<String> ENDINGS = List.of("json", "yaml", "yml", "csv");

    private final FileFetcher fetcher;
    private final Checker checker = Checker.asserting();
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final Map<String, String> taken = new LinkedHashMap<>();
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

    Found load(List<Mount> mounts, MockConfig config) {
        ResourcePolicy policy = config.engine().resources();
        Optional<Path> folder = config.state().data().map(Path::of);
        boolean nothing = folder.isEmpty() && policy.overrides().byName().isEmpty();
        if (nothing || !policy.on()) {
            return new Found(policy, List.of());
        }
        Served served = new Served(mounts, policy);
        diagnostics.addAll(wrong(policy.overrides(), served));
        Seeds seeds = policy.seeds();
        for (Path file : folder.map(DataLoader::in).orElse(List.of())) {
            String name = name(folder.get(), file);
            Location root = new Location(file.toUri(), Pointer.ROOT);
            Optional<Served.Kept> meant = meant(name, root, served, policy.overrides());
            Optional<List<Seed>> read = meant.filter(each -> isFirst(each, name + "." + ending(root.fileName()), root))
                    .flatMap(each -> read(root, each.resource()));
            seeds = read.isPresent() ? seeds.with(meant.get().whole(), read.get()) : seeds;
        }
        return new Found(policy.withSeeds(seeds), List.copyOf(diagnostics));
    }

    /** What is said of a resource is about the one contract that has it. */
    private static List<Diagnostic> wrong(ResourceOverrides overrides, Served served) {
        List<Diagnostic> wrong = new ArrayList<>();
        Map<String, String> said = new HashMap<>();
        overrides.byName().forEach((key, each) -> {
            ResourceName name = ResourceName.of(key);
            List<Contract> meant = served.meant(name);
            List<Served.Kept> having = served.kept(name, contract -> has(served, contract, name.resource()));
            if (meant.isEmpty()) {
                wrong.add(served.unknown(name, each.where()));
            } else if (having.size() > 1) {
                wrong.add(served.ambiguous(name, having, "say", "", each.where()));
            } else if (having.size() == 1 && said.putIfAbsent(having.get(0).whole(), key) != null) {
                String first = said.get(having.get(0).whole());
                wrong.add(Diagnostic.error(
                        "repeated-resource", "'" + key + "' is the same as '" + first + "'", each.where()));
            } else {
                wrong.addAll(wrong(each, meant, served));
            }
        });
        return wrong;
    }

    /** Tell whether a contract has a resource of the name, if only until it is turned off. */
    private static boolean has(Served served, Contract contract, String name) {
        Resources resources = served.resources(contract);
        ResourceOverrides.Said said = served.overrides(contract).byName().get(name);
        boolean isOff = said != null
                && said.off()
                && resources.diagnostics().stream()
                        .noneMatch(each -> each.location().isWithin(said.where()));
        return isOff || resources.find(name).isPresent();
    }

    /** It is wrong where it is for each of the contracts that may be meant. */
    private static List<Diagnostic> wrong(ResourceOverrides.Said said, List<Contract> meant, Served served) {
        List<List<Diagnostic>> each = meant.stream()
                .map(contract -> served.resources(contract).diagnostics().stream()
                        .filter(found -> found.location().isWithin(said.where()))
                        .toList())
                .toList();
        return each.stream().anyMatch(List::isEmpty)
                ? List.of()
                : each.stream()
                        .filter(found -> !found.get(0).code().equals("unknown-resource"))
                        .findFirst()
                        .or(() -> each.stream().findFirst())
                        .orElse(List.of());
    }

    // --- files

    private static List<Path> in(Path folder) {
        return walk(folder, Files::isRegularFile).stream()
                .filter(each -> isData(each.getFileName().toString()))
                .toList();
    }

    /** Give a folder of data and all that are inside of it. */
    static List<Path> folders(Path folder) {
        return walk(folder, Files::isDirectory);
    }

    private static List<Path> walk(Path folder, Predicate<Path> wanted) {
        try (Stream<Path> all = Files.walk(folder, DEPTH_MAX)) {
            return all.filter(wanted)
                    .filter(each -> !folder.relativize(each).toString().startsWith("."))
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

    /** Give the name of a resource that a file has: {@code crm/customers} for {@code crm/customers.csv}. */
    private static String name(Path folder, Path file) {
        String name = folder.relativize(file).toString().replace(File.separatorChar, '/');
        return name.substring(0, name.lastIndexOf('.'));
    }

    private Optional<Served.Kept> meant(String text, Location root, Served served, ResourceOverrides overrides) {
        ResourceName name = ResourceName.of(text);
        List<Served.Kept> fitting = served.kept(
                name, each -> served.resources(each).find(name.resource()).isPresent());
        if (fitting.size() == 1) {
            return Optional.of(fitting.get(0));
        }
        diagnostics.add(
                fitting.isEmpty()
                        ? off(name, root, served, overrides).orElseGet(() -> served.unknown(name, root))
                        : served.ambiguous(name, fitting, "call the file", "." + ending(root.fileName()), root));
        return Optional.empty();
    }

    private static Optional<Diagnostic> off(
            ResourceName name, Location root, Served served, ResourceOverrides overrides) {
        return overrides.byName().entrySet().stream()
                .filter(each -> each.getValue().off()
                        && ResourceName.of(each.getKey()).resource().equals(name.resource())
                        && served.meant(name).stream().anyMatch(served.meant(ResourceName.of(each.getKey()))::contains))
                .findFirst()
                .map(each ->
                        Diagnostic.warning("unused-data", "the resource '" + each.getKey() + "' is turned off", root));
    }

    private boolean isFirst(Served.Kept kept, String file, Location root) {
        String other = taken.putIfAbsent(kept.whole(), file);
        if (other != null) {
            diagnostics.add(Diagnostic.error(
                    "repeated-data", "'" + kept.resource().name() + "' has its things in " + other + " already", root));
        }
        return other == null;
    }

    // --- what stands in them

    private Optional<List<Seed>> read(Location root, Resource resource) {
        try {
            byte[] bytes = fetcher.fetch(root.document());
            List<Diagnostic> found = new ArrayList<>();
            List<Seed> seeds = ending(root.fileName()).equals("csv")
                    ? table(bytes, root, resource, found)
                    : document(bytes, root, resource, found);
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

    private List<Seed> document(byte[] bytes, Location root, Resource resource, List<Diagnostic> found) {
        URI address = root.document();
        Document document = Document.read(address, bytes);
        List<Diagnostic> wrong = new ArrayList<>();
        for (Pointer each : document.duplicates()) {
            wrong.add(Diagnostic.error(
                    "repeated-key", "'" + each.last() + "' stands here twice", new Location(address, each)));
        }
        List<Seed> seeds = new SeedReader(resource, checker, wrong).read(document.root(), root);
        Map<Pointer, SourcePosition> positions = document.positions(
                wrong.stream().map(each -> each.location().pointer()).collect(Collectors.toSet()));
        wrong.forEach(each -> found.add(
                each.at(Optional.ofNullable(positions.get(each.location().pointer())))));
        return seeds;
    }

    private List<Seed> table(byte[] bytes, Location root, Resource resource, List<Diagnostic> found) {
        Table table = Table.read(bytes);
        List<Diagnostic> wrong = new ArrayList<>();
        SeedReader reader = new SeedReader(resource, checker, wrong);
        List<Seed> seeds = reader.read(reader.of(table, root), root);
        wrong.forEach(each -> found.add(
                each.position().isPresent()
                        ? each
                        : each.at(table.position(each.location().pointer()))));
        return seeds;
    }
}
