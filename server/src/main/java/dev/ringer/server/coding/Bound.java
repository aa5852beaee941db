package dev.ringer.server.coding;

/**
 * How far a body may grow while it is decoded.
 *
 * @param bytesMax decoded bytes
 * @param ratioMax decoded bytes for each encoded byte; only looked at past {@link #RATIO_FREE_BYTES}, since small
 *     bodies of one repeated value pass any ratio without harm
 */
public record Bound(int bytesMax, int ratioMax) {

    public static final int RATIO_FREE_BYTES = 1 << 20;

    public Bound {
        if (bytesMax < 0 || ratioMax < 1) {
            throw new IllegalArgumentException("bound is " + bytesMax + " bytes, ratio " + ratioMax
                    + "; must be at least 0 bytes and a ratio of 1");
        }
    }
}
