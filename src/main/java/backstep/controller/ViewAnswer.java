package backstep.controller;

import backstep.model.iteration.TrainingRun;
import backstep.model.landscape.Landscape;
import backstep.model.landscape.ReachHistory;
import backstep.model.landscape.UnitMap;
import java.util.List;
import java.util.Optional;

/**
 * What there is to see of a frame.
 *
 * @param run that the frame is an iteration of
 * @param landscape empty where the view is one that follows from the frame alone
 * @param small of a map: all units of the network, or the first of them
 * @param kept of a map: the same of runs that were kept
 * @param reaches how far the errors of the iterations so far reach, where that is wanted
 */
public record ViewAnswer(
        Frame frame,
        TrainingRun run,
        ViewChoice choice,
        Optional<Landscape> landscape,
        List<UnitMap> small,
        List<KeptMap> kept,
        Optional<ReachHistory> reaches) {

    public ViewAnswer {
        small = List.copyOf(small);
        kept = List.copyOf(kept);
    }

    /**
     * The same map of a run that was kept.
     *
     * @param frame of that run, before the iteration with the number of the one on the screen
     */
    public record KeptMap(KeptRun run, Frame frame, UnitMap map) {}

    /** One with nothing beside it. */
    static ViewAnswer of(Frame frame, TrainingRun run, ViewChoice choice, Optional<Landscape> landscape) {
        return new ViewAnswer(frame, run, choice, landscape, List.of(), List.of(), Optional.empty());
    }

    /** The same numbers for another step of the same iteration. */
    ViewAnswer at(Frame other, ViewChoice chosen) {
        return new ViewAnswer(other, run, chosen, landscape, small, kept, reaches);
    }
}
