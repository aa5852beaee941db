package dev.ringer.cli;

import dev.ringer.launch.Setting;

/**
 * An option of a command.
 *
 * @param name without dashes
 * @param letter short name without its dash; empty for none
 * @param value placeholder for help; empty for an option that takes none
 * @param help one sentence
 * @param isRepeatable true when each value adds to those before
 */
record Option(String name, String letter, String value, String help, boolean isRepeatable) {

    private static final String ON_OFF = "on|off";

    static Option of(String name, String value, String help) {
        return new Option(name, "", value, help, false);
    }

    static Option of(Setting setting) {
        String letter = setting.name().equals("port") ? "p" : "";
        return new Option(setting.name(), letter, setting.value(), setting.help(), setting.isRepeatable());
    }

    Option withLetter(String replacement) {
        return new Option(name, replacement, value, help, isRepeatable);
    }

    /** Tell whether the option stands alone. */
    boolean isFlag() {
        return value.isEmpty();
    }

    /** Tell whether the option is on when it is given without a value. */
    boolean isSwitch() {
        return value.equals(ON_OFF);
    }

    /** Give {@code -p, --port=PORT} as help shows it. */
    String usage() {
        String shown = isFlag() ? "" : isSwitch() ? "[=" + value + "]" : "=" + value;
        return (letter.isEmpty() ? "    " : "-" + letter + ", ") + "--" + name + shown;
    }
}
