package backstep.controller;

/**
 * How far a step that is under way has come.
 *
 * @param arrived how many of its parts are there, one after the other
 * @param share how far the next one has come, or all of them where they travel at once, 0 to 1
 * @param atOnce whether its parts travel at once
 * @param finishing whether all have arrived, and the sum is being finished: multiplied by the slope
 */
public record Passage(int arrived, double share, boolean atOnce, boolean finishing) {

    /** How many of so many parts are there. */
    public int arrivedOf(int parts) {
        return finishing ? parts : atOnce ? 0 : arrived;
    }

    /** Whether a part is on its way now. */
    public boolean carries(int part) {
        return !finishing && (atOnce || part == arrived);
    }
}
