package dev.ringer.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What contracts are called that are served beside each other: {@code crm} for {@code crm.yaml}, with folders before it
 * where another file has the same name.
 *
 * <p>A contract that is mounted several times is one, and so is a document that is read several times.
 */
public final class ContractNames {

    private final List<Mount> mounts;
    private final Map<String, String> bySource = new LinkedHashMap<>();

    private ContractNames(List<Mount> mounts) {
        this.mounts = List.copyOf(mounts);
        Map<String, Contract> contracts = new LinkedHashMap<>();
        mounts.forEach(each -> contracts.putIfAbsent(source(each.contract()), each.contract()));
        contracts.forEach((source, each) -> bySource.put(source, shortest(each)));
    }

    public static ContractNames of(List<Mount> mounts) {
        return new ContractNames(mounts);
    }

    private static String source(Contract contract) {
        return contract.source().toString();
    }

    /** Tell whether two are the same document. */
    public static boolean areOne(Contract one, Contract other) {
        return one.source().equals(other.source());
    }

    /** Give the shortest name that no other contract has. */
    public String of(Contract contract) {
        return bySource.getOrDefault(source(contract), contract.name());
    }

    /** Give the name of each contract, in their order. */
    public List<String> all() {
        return List.copyOf(bySource.values());
    }

    /**
     * Give the mounts that a name means: those of contracts that are called so, with the ending of their file or without
     * it; else those at that path, whose first slash may be left out.
     */
    public List<Mount> called(String name) {
        List<Mount> named =
                mounts.stream().filter(each -> isCalled(each.contract(), name)).toList();
        String path = name.startsWith("/") ? name : "/" + name;
        return named.isEmpty()
                ? mounts.stream().filter(each -> each.basePath().equals(path)).toList()
                : named;
    }

    private static boolean isCalled(Contract contract, String name) {
        return names(contract).contains(name);
    }

    private String shortest(Contract contract) {
        for (String each : names(contract)) {
            Set<String> meant = mounts.stream()
                    .filter(mount -> isCalled(mount.contract(), each))
                    .map(mount -> source(mount.contract()))
                    .collect(Collectors.toSet());
            if (meant.size() == 1) {
                return each;
            }
        }
        return source(contract);
    }

    /** Give all names of a contract, the shortest first: {@code crm}, {@code crm.yaml}, {@code v1/crm} and so on. */
    private static List<String> names(Contract contract) {
        String name = contract.name();
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        List<String> names = new ArrayList<>();
        String path = contract.source().getPath();
        String folders = path == null ? "" : path.substring(0, Math.max(0, path.lastIndexOf('/')));
        String before = "";
        while (true) {
            names.add(before + stem);
            names.add(before + name);
            int slash = folders.lastIndexOf('/');
            String folder = folders.substring(slash + 1);
            if (folder.isEmpty()) {
                return names;
            }
            before = folder + "/" + before;
            folders = folders.substring(0, Math.max(0, slash));
        }
    }
}
