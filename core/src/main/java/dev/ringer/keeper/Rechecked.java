package dev.ringer.keeper;

/**
 * How changes have stood a change of the contract.
 *
 * @param kept as they are
 * @param filled with members that are required now
 * @param setAside since they fit no longer
 * @param back those that were set aside before, and fit again
 */
public record Rechecked(int kept, int filled, int setAside, int back) {

    public static final Rechecked NOTHING = new Rechecked(0, 0, 0, 0);

    public Rechecked plus(Rechecked other) {
        return new Rechecked(kept + other.kept, filled + other.filled, setAside + other.setAside, back + other.back);
    }

    /** Say it in a line; empty where there was nothing to look at. */
    public String line() {
        if (equals(NOTHING)) {
            return "";
        }
        return "changes of resources: " + kept + " kept, " + filled + " filled in, " + setAside + " set aside"
                + (back == 0 ? "" : ", " + back + " back");
    }
}
