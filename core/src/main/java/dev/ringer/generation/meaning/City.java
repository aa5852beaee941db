package dev.ringer.generation.meaning;

/** A town with what belongs to it. */
record City(
        String name,
        String region,
        String regionCode,
        String postcode,
        double latitude,
        double longitude,
        String timeZone,
        String country) {

    static City read(String row) {
        String[] cells = row.split("\\|", -1);
        return new City(
                cells[0],
                cells[1],
                cells[2],
                cells[3],
                Double.parseDouble(cells[4]),
                Double.parseDouble(cells[5]),
                cells[6],
                cells[7]);
    }
}
