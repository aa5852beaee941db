package dev.ringer.launch;

import dev.ringer.contract.Contract;
import dev.ringer.contract.Mount;
import dev.ringer.contract.Operation;
import dev.ringer.contract.openapi.OpenApiReader;
import dev.ringer.engine.World;
import dev.ringer.inspection.Inspector;
import dev.ringer.json.JsonSyntaxException;
import dev.ringer.json.Pointer;
import dev.ringer.source.Diagnostic;
import dev.ringer.source.Document;
import dev.ringer.source.Documents;
import dev.ringer.source.Location;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the contracts of a configuration and mounts them. */
public final class Loader {

    /** A file that is none, so that references lead to files of the folder in which the command runs. */
    private static final URI STANDARD_INPUT = Path.of("-").toAbsolutePath().toUri();

    private Loader() {}

    /**
     * Load all contracts.
     *
     * @throws LaunchException when one cannot be read at all
     */
    public static Loaded load(MockConfig config) {
        return load(Sourced.of(config));
    }

    /**
     * Load all contracts.
     *
     * @throws LaunchException when one cannot be read at all
     */
    public static Loaded load(Sourced sourced) {
        return load(sourced, Map.of());
    }

    /**
     * Load all contracts.
     *
     * @param put documents by name, each in the place of a contract that has the name, or beside all
     * @throws LaunchException when one cannot be read at all
     */
    static Loaded load(Sourced sourced, Map<String, Put> put) {
        MockConfig config = sourced.config();
        if (config.sources().contracts().isEmpty() && config.sources().hasNoStubs() && put.isEmpty()) {
            throw new LaunchException(sourced.file()
                    .map(file -> file.getFileName() + " names no contract; list files or URLs under 'contracts'")
                    .orElse("there is no contract; name a file or a URL, or - for standard input"));
        }
        List<URI> addresses = new ArrayList<>(
                config.sources().contracts().stream().map(Loader::address).toList());
        Map<URI, Put> given = new HashMap<>();
        put.forEach((name, each) -> given.put(place(name, addresses), each));
        FileFetcher fetcher =
                new FileFetcher(new HashSet<>(addresses), config.sources().remoteReferences());
        List<Contract> contracts = new ArrayList<>();
        List<Diagnostic> diagnostics = new ArrayList<>();
        List<Documents> all = new ArrayList<>();
        for (URI address : addresses) {
            // Each contract has documents of its own: two of them may read one file in different dialects.
            Documents documents = new Documents(fetcher);
            Put over = given.get(address);
            if (over != null) {
                documents.add(document(address, over));
            }
            Contract contract = contract(address, documents);
            contracts.add(contract);
            diagnostics.addAll(documents.locate(contract.diagnostics()));
            all.add(documents);
        }
        List<Mount> mounts = mounts(contracts, config.sources().mounts(), given, sourced);
        Conflicts.of(contracts, mounts, sourced).forEach(each -> diagnostics.add(locate(each, all)));
        Location start = new Location(addresses.isEmpty() ? STANDARD_INPUT : addresses.get(0), Pointer.ROOT);
        Policies.unknown(config.engine().policy(), mounts)
                .forEach(each -> diagnostics.add(sourced.unknown(each, start)));
        DataLoader.Found kept = new DataLoader(fetcher).load(mounts, config);
        World world = World.of(
                mounts,
                config.engine().withResources(kept.policy()),
                fetcher,
                InstantSource.system(),
                diagnostic -> locate(diagnostic, all));
        StubLoader.Stubbed stubbed = new StubLoader(fetcher).load(world, config);
        return new Loaded(
                stubbed.world(),
                List.copyOf(contracts),
                mounts,
                List.copyOf(diagnostics),
                stubbed.diagnostics(),
                kept.diagnostics().stream()
                        .map(sourced::located)
                        .sorted(Diagnostic.BY_PLACE)
                        .toList(),
                List.copyOf(all),
                fetcher);
    }

    /**
     * Inspect all contracts, alone and beside each other.
     *
     * @return everything that is wrong, with positions, in the order of {@link Diagnostic#BY_PLACE}
     * @throws LaunchException when one cannot be read at all
     */
    public static List<Diagnostic> inspect(MockConfig config) {
        return inspect(Sourced.of(config));
    }

    /**
     * Inspect the project file and all contracts, alone and beside each other.
     *
     * @return everything that is wrong, with positions, in the order of {@link Diagnostic#BY_PLACE}
     * @throws LaunchException when a contract cannot be read at all
     */
    public static List<Diagnostic> inspect(Sourced sourced) {
        List<Diagnostic> own = sourced.diagnostics();
        if (sourced.config().sources().contracts().isEmpty()
                && sourced.config().sources().hasNoStubs()
                && !own.isEmpty()) {
            return own;
        }
        Set<Diagnostic> found = new LinkedHashSet<>(own);
        inspect(load(sourced), found);
        List<Diagnostic> sorted = new ArrayList<>(found);
        sorted.sort(Diagnostic.BY_PLACE);
        return sorted;
    }

    private static void inspect(Loaded loaded, Set<Diagnostic> found) {
        for (int i = 0; i < loaded.contracts().size(); i++) {
            Set<Diagnostic> own = Inspector.inspect(loaded.contracts().get(i));
            found.addAll(loaded.documents().get(i).locate(own));
        }
        loaded.diagnostics().stream()
                .filter(each -> loaded.contracts().size() > 1 || each.code().equals(Sourced.UNKNOWN_NAME))
                .forEach(found::add);
        found.addAll(loaded.stubDiagnostics());
        found.addAll(loaded.resourceDiagnostics());
    }

    private static Diagnostic locate(Diagnostic diagnostic, List<Documents> documents) {
        for (Documents each : documents) {
            Diagnostic located = each.locate(List.of(diagnostic)).get(0);
            if (located.position().isPresent()) {
                return located;
            }
        }
        return diagnostic;
    }

    /**
     * Give the address of a file, of a URL, or of standard input.
     *
     * @throws LaunchException when the text is neither
     */
    static URI address(String contract) {
        if (contract.equals("-")) {
            return STANDARD_INPUT;
        }
        try {
            return isRemote(contract)
                    ? URI.create(contract)
                    : Path.of(contract).toAbsolutePath().normalize().toUri();
        } catch (IllegalArgumentException e) {
            throw new LaunchException("'" + contract + "' is neither a file nor a web address: " + e.getMessage());
        }
    }

    static boolean isRemote(String contract) {
        return contract.matches("(?i)https?://.*");
    }

    private static Contract contract(URI address, Documents documents) {
        if (address.equals(STANDARD_INPUT)) {
            documents.add(standardInput());
        }
        OpenApiReader.Result result = OpenApiReader.read(address, documents);
        if (result instanceof OpenApiReader.Result.Unreadable unreadable) {
            Diagnostic diagnostic = unreadable.diagnostic();
            throw new LaunchException(diagnostic.filePosition() + ": " + diagnostic.message());
        }
        return ((OpenApiReader.Result.Read) result).contract();
    }

    /** Find the address of a contract by its name; one that is not there gets an address of its own. */
    private static URI place(String name, List<URI> addresses) {
        // It is no file, so that it refers to none.
        URI fresh = URI.create("ringer:/contracts/" + name);
        for (int i = 0; i < addresses.size(); i++) {
            if (new Location(addresses.get(i), Pointer.ROOT).fileName().equals(name)) {
                addresses.set(i, fresh);
                return fresh;
            }
        }
        addresses.add(fresh);
        return fresh;
    }

    private static Document document(URI address, Put put) {
        try {
            return Document.read(address, put.document());
        } catch (JsonSyntaxException e) {
            throw new LaunchException(new Location(address, Pointer.ROOT).fileName() + ":" + e.getMessage());
        }
    }

    private static Document standardInput() {
        try {
            return Document.read(STANDARD_INPUT, System.in.readAllBytes());
        } catch (IOException | JsonSyntaxException e) {
            throw new LaunchException("standard input: " + e.getMessage());
        }
    }

    // --- mounting

    /** A base path for the contract of a name, or of an address. */
    private record Named(String name, String basePath) {

        boolean names(Contract contract) {
            return name.equals(contract.name())
                    || (name.indexOf('/') >= 0 && address(name).equals(contract.source()));
        }
    }

    private static List<Mount> mounts(
            List<Contract> contracts, List<String> wanted, Map<URI, Put> given, Sourced sourced) {
        List<Named> byName = new ArrayList<>();
        List<String> byPlace = new ArrayList<>();
        for (String each : wanted) {
            int equals = equals(each);
            if (equals > 0) {
                byName.add(new Named(each.substring(0, equals), basePath(each.substring(equals + 1))));
            } else {
                byPlace.add(basePath(each));
            }
        }
        if (byPlace.size() > contracts.size()) {
            throw new LaunchException("there are " + byPlace.size() + " mounts for " + contracts.size() + " contracts");
        }
        for (Named each : byName) {
            if (contracts.stream().noneMatch(each::names)) {
                throw new LaunchException(sourced.shown("mount", each.name()) + " names '" + each.name()
                        + "', there are: "
                        + String.join(
                                ", ", contracts.stream().map(Contract::name).toList()));
            }
        }
        List<Mount> mounts = new ArrayList<>();
        for (int i = 0; i < contracts.size(); i++) {
            Contract contract = contracts.get(i);
            // One contract may be served at several base paths: each of its places in the list takes the next one.
            Optional<Named> named =
                    byName.stream().filter(each -> each.names(contract)).findFirst();
            named.ifPresent(byName::remove);
            Optional<String> asked = Optional.ofNullable(given.get(contract.source()))
                    .flatMap(Put::basePath)
                    .map(Loader::basePath);
            String fixed =
                    asked.or(() -> named.map(Named::basePath)).orElse(i < byPlace.size() ? byPlace.get(i) : null);
            mounts.addAll(
                    fixed == null ? byServers(contract) : List.of(new Mount(fixed, contract, contract.operations())));
        }
        return List.copyOf(mounts);
    }

    /** Find what parts a name from its path; a URL may have such a sign of its own. */
    private static int equals(String mount) {
        int before = mount.indexOf("=/");
        return before > 0 ? before : mount.indexOf('=');
    }

    static String basePath(String path) {
        String clean = path.strip().replaceAll("/+$", "");
        return clean.isEmpty() || clean.startsWith("/") ? clean : "/" + clean;
    }

    /** An operation is mounted at each path of its own servers, else of its contract's. */
    private static List<Mount> byServers(Contract contract) {
        Map<String, List<Operation>> byPath = new LinkedHashMap<>();
        contract.basePaths().forEach(path -> byPath.put(path, new ArrayList<>()));
        for (Operation operation : contract.operations()) {
            List<String> paths = operation.basePaths().isEmpty() ? contract.basePaths() : operation.basePaths();
            paths.forEach(path ->
                    byPath.computeIfAbsent(path, each -> new ArrayList<>()).add(operation));
        }
        List<Mount> mounts = new ArrayList<>();
        byPath.forEach((path, operations) -> mounts.add(new Mount(path, contract, operations)));
        return mounts;
    }
}
