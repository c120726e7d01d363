package backstep.view.base;

import backstep.controller.AnimationController;
import backstep.controller.Editing;
import backstep.controller.Failures;
import backstep.controller.LessonFiles;
import backstep.controller.Prediction;
import backstep.controller.SampleEditing;
import backstep.controller.SampleImport;
import backstep.controller.Ticker;
import backstep.controller.Training;
import backstep.controller.Workspace;
import java.util.function.Supplier;

/**
 * All that a window works on; made by the composition root.
 *
 * @param tickers gives each part of the window that moves a time of its own
 */
public record Controllers(
        Workspace workspace,
        AnimationController animation,
        Prediction prediction,
        Training training,
        Editing editing,
        SampleEditing samples,
        SampleImport sampleImport,
        LessonFiles files,
        ViewSettings settings,
        Failures failures,
        Supplier<Ticker> tickers) {}
