package backstep.controller;

/**
 * How much of a step's number is there.
 *
 * @param arrived how many of its parts
 * @param parts how many it has
 * @param known whether the number itself is there
 */
public record Arrivals(int arrived, int parts, boolean known) {

    /** The number is there, however it came about. */
    public static final Arrivals KNOWN = new Arrivals(1, 1, true);

    /** Whether all parts of a sum are there. */
    public boolean areAll() {
        return arrived == parts;
    }
}
