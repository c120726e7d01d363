package backstep.view.values;

/**
 * The part of a large weight matrix that is on the screen.
 *
 * @param firstUnit the first receiving unit shown
 * @param firstSource the first sending unit shown
 */
record LayerWindow(int firstUnit, int units, int firstSource, int sources) {

    /** Up to here all parameters of a network are shown. */
    static final int ALL = 400;

    private static final int CELLS = 120;
    private static final int FEWEST_CELLS = 24;
    private static final int MOST_SOURCES = 12;

    /** Everything, or the first corner where the network has too many parameters. */
    static LayerWindow first(int units, int sources, int parameters, int depth) {
        if (parameters <= ALL) {
            return new LayerWindow(0, units, 0, sources);
        }
        int shownSources = Math.min(sources, MOST_SOURCES);
        int budget = Math.max(FEWEST_CELLS, CELLS / depth);
        int shownUnits = Math.clamp(budget / shownSources, 1, units);
        return new LayerWindow(0, shownUnits, 0, shownSources);
    }

    LayerWindow fromUnit(int unit) {
        return new LayerWindow(unit, units, firstSource, sources);
    }

    LayerWindow fromSource(int source) {
        return new LayerWindow(firstUnit, units, source, sources);
    }

    int endUnit(int all) {
        return Math.min(all, firstUnit + units);
    }

    int endSource(int all) {
        return Math.min(all, firstSource + sources);
    }
}
