package backstep.cli;

import backstep.view.base.Theme;
import picocli.CommandLine.Option;

/** {@code --theme} and {@code --scale} of the commands that draw. */
final class DrawingOptions {

    @Option(
            names = "--theme",
            paramLabel = "THEME",
            defaultValue = "light",
            converter = IdOption.Themes.class,
            completionCandidates = IdOption.Themes.class,
            description = "One of ${COMPLETION-CANDIDATES}. Default: light.")
    private Theme theme;

    @Option(
            names = "--scale",
            paramLabel = "S",
            defaultValue = "1",
            description = "Pixels of the picture for one of the size. Default: 1.")
    private double scale;

    Theme theme() {
        return theme;
    }

    double scale() {
        return scale;
    }
}
