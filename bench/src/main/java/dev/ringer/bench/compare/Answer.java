package dev.ringer.bench.compare;

/**
 * What a server answered.
 *
 * @param type the media type as sent; empty for none
 */
record Answer(int status, String type, String body) {

    @Override
    public String toString() {
        String shown = body.length() > 80 ? body.substring(0, 80) + "..." : body;
        return status + " " + type + " " + shown.replaceAll("\\s+", " ");
    }
}
