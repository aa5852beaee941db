package dev.ringer.rendering.sample;

/** The picture in every picture file: a square of 8 by 8 tiles, redder to the right and greener downwards. */
final class Picture {

    /** Width and height in pixels. */
    static final int SIZE = 64;

    /** Tiles in a row and in a column, and pixels along the side of a tile. */
    static final int TILES = 8;

    static final int BLUE = 160;

    private Picture() {}

    /** Give red of a column of tiles, or green of a row. */
    static int level(int tile) {
        return tile * 36;
    }

    /** Give the index of a pixel's tile, row by row; each tile has a colour of its own. */
    static int tile(int x, int y) {
        return y / TILES * TILES + x / TILES;
    }

    static int red(int tile) {
        return level(tile % TILES);
    }

    static int green(int tile) {
        return level(tile / TILES);
    }

    /** Give luma of a tile (JFIF 1.02). */
    static int luma(int tile) {
        return (int) StrictMath.round(0.299 * red(tile) + 0.587 * green(tile) + 0.114 * BLUE);
    }

    static int chromaBlue(int tile) {
        return (int) StrictMath.round(128 - 0.168736 * red(tile) - 0.331264 * green(tile) + 0.5 * BLUE);
    }

    static int chromaRed(int tile) {
        return (int) StrictMath.round(128 + 0.5 * red(tile) - 0.418688 * green(tile) - 0.081312 * BLUE);
    }
}
