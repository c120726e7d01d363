package backstep.view.base;

import backstep.controller.AnimationController;
import backstep.controller.Background;
import backstep.controller.Editing;
import backstep.controller.Failures;
import backstep.controller.Film;
import backstep.controller.KeptRuns;
import backstep.controller.LessonFiles;
import backstep.controller.Prediction;
import backstep.controller.SampleEditing;
import backstep.controller.SampleImport;
import backstep.controller.Selection;
import backstep.controller.Ticker;
import backstep.controller.Training;
import backstep.controller.Viewing;
import backstep.controller.Workspace;
import java.util.function.Supplier;

/**
 * All that a window works on; made by the composition root.
 *
 * @param viewing of what was chosen
 * @param unitMaps of what all units have learned, for the stage
 * @param figures works out what a view shows later than the rest
 * @param tickers gives each part of the window that moves a time of its own
 */
public record Controllers(
        Workspace workspace,
        AnimationController animation,
        Prediction prediction,
        Training training,
        KeptRuns kept,
        Editing editing,
        SampleEditing samples,
        SampleImport sampleImport,
        Selection selection,
        Viewing viewing,
        Viewing unitMaps,
        Film film,
        LessonFiles files,
        ViewSettings settings,
        Failures failures,
        Background figures,
        Supplier<Ticker> tickers) {}
