package backstep.export;

import backstep.controller.ViewAnswer;
import backstep.controller.ViewFilm;
import backstep.drawing.Room;
import backstep.drawing.plot.Plot;
import backstep.export.FrameRenderer.Pace;
import backstep.export.codec.Gif;
import backstep.view.base.ExportWatch;
import backstep.view.base.Texts;
import backstep.view.base.Theme;
import backstep.view.plot.AnswerPlot;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/** Writes how a view changes over a run as an animation. */
record FilmExport(ViewFilm film, Theme theme, Texts texts) {

    private static final double WIDTH = 560;
    private static final double HEIGHT = 500;

    /** No more pictures than this: it is to be sent and shown, not studied. */
    private static final int PICTURES = 100;

    private static final Pace PACE = new Pace(0, 7, 250, Gif.FOREVER);

    /**
     * Writes it whole or not at all.
     *
     * @throws IOException if it cannot be written, saying in one line why, or that it was cancelled
     */
    void write(Path file, ExportWatch watch) throws IOException {
        List<Function<Room, Plot>> plots = film.answers(PICTURES, watch::isCancelled).stream()
                .map(this::plot)
                .toList();
        FrameRenderer.Progress progress = LessonExport.watched(watch);
        progress.done(0);
        try (Toolkit toolkit = Toolkit.ofWindow()) {
            new FrameRenderer(toolkit, () -> new PlotScenery(plots, theme, WIDTH, HEIGHT), 1, progress)
                    .render(new RenderTarget.Animation(file), plots.size(), PACE);
        }
    }

    private Function<Room, Plot> plot(ViewAnswer answer) {
        AnswerPlot plot = new AnswerPlot(answer, texts);
        return room -> plot.in(room, true);
    }
}
