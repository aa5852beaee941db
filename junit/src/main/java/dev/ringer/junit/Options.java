package dev.ringer.junit;

import dev.ringer.launch.Setting;
import dev.ringer.launch.Settings;
import dev.ringer.launch.Setup;
import dev.ringer.source.Nearest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/**
 * Which mock an annotation asks for; equal ones share it.
 *
 * @param flags by name of the setting
 */
record Options(Optional<Path> config, List<String> contracts, Map<String, List<String>> flags) {

    Options {
        contracts = List.copyOf(contracts);
        flags = Map.copyOf(flags);
    }

    /**
     * Read an annotation.
     *
     * @param beside the class whose class path has its resources
     */
    static Options of(Ringer ringer, Class<?> beside) {
        Map<String, List<String>> flags = new LinkedHashMap<>();
        flags.put("port", List.of("0"));
        flags.put("watch", List.of("off"));
        for (String each : ringer.settings()) {
            int equals = each.indexOf('=');
            String name = known(equals < 0 ? each : each.substring(0, equals).strip());
            if (equals < 0) {
                throw new ExtensionConfigurationException("settings has '" + each + "', must be key=value");
            }
            add(flags, name, each.substring(equals + 1).strip());
        }
        if (!ringer.seed().isEmpty()) {
            flags.put("seed", List.of(ringer.seed()));
        }
        if (ringer.strict()) {
            flags.put("strict", List.of("on"));
        }
        if (ringer.stubs().length > 0) {
            flags.put("stubs", found("stubs", ringer.stubs(), beside));
        }
        return new Options(
                Stream.of(ringer.config())
                        .filter(each -> !each.isEmpty())
                        .map(each -> Path.of(Places.find("config", each, beside)))
                        .findFirst(),
                found("contract", ringer.contract(), beside),
                flags);
    }

    private static List<String> found(String what, String[] names, Class<?> beside) {
        return Stream.of(names).map(each -> Places.find(what, each, beside)).toList();
    }

    /** A setting that is given twice has several values, those of the defaults aside. */
    private static void add(Map<String, List<String>> flags, String name, String value) {
        List<String> values = new ArrayList<>();
        if (isRepeatable(name)) {
            values.addAll(flags.getOrDefault(name, List.of()));
        }
        values.add(value);
        flags.put(name, List.copyOf(values));
    }

    private static boolean isRepeatable(String name) {
        return Settings.all().stream()
                .anyMatch(each -> each.name().equals(name) && each.repeat() != Setting.Repeat.ONCE);
    }

    private static String known(String name) {
        List<String> names = Settings.all().stream().map(Setting::name).toList();
        if (!names.contains(name)) {
            throw new ExtensionConfigurationException(
                    "settings has '" + name + "', which is no setting" + Nearest.hint(name, names));
        }
        return name;
    }

    Setup setup() {
        return new Setup(config, contracts, Map.of(), flags);
    }
}
