package backstep.export;

import backstep.controller.Frame;
import backstep.export.FrameRenderer.Pace;
import backstep.export.LessonScenery.Look;
import backstep.export.RenderTarget.Drawn;
import backstep.export.RenderTarget.Pixels;
import backstep.model.words.Messages;
import backstep.paint.Colours;
import backstep.paint.PictureFormat;
import backstep.paint.StepPictures;
import backstep.paint.StepPictures.Style;
import backstep.paint.svg.Svg;
import backstep.view.base.ExportWatch;
import backstep.view.base.ExportWish;
import java.io.IOException;
import java.nio.file.Path;
import javafx.scene.image.WritableImage;

/**
 * Draws the iteration that is on the screen anew, as {@code backstep render} does.
 *
 * @param frame whose lesson, iteration, step and decimals are shown
 */
record LessonExport(Frame frame, ExportWish wish) {

    /** Of what is drawn, in pixels at scale 1. */
    static final double WIDTH = 1280;

    static final double HEIGHT = 720;

    /** Writes a file or folder, whole or not at all. */
    void write(Path file, ExportWatch watch) throws IOException {
        FrameRenderer.Progress progress = watched(watch);
        switch (target(file)) {
            case Pixels pixels -> {
                PictureScale.check(WIDTH, HEIGHT, wish.scale());
                try (Toolkit toolkit = Toolkit.ofWindow()) {
                    new FrameRenderer(toolkit, this::scenery, wish.scale(), progress)
                            .render(pixels, frame.steps().size(), Pace.READING);
                }
            }
            case Drawn drawn -> new DrawnFile(pictures(), wish.scale(), false).write(drawn, progress);
        }
    }

    /** Tells a watch how far it is, and ends where that wants it. */
    static FrameRenderer.Progress watched(ExportWatch watch) {
        return share -> {
            watch.done(share);
            if (watch.isCancelled()) {
                throw new IOException("cancelled");
            }
        };
    }

    private RenderTarget target(Path file) {
        int steps = frame.steps().size();
        int step = frame.cursor().step();
        return switch (wish.kind()) {
            case STAGE, WINDOW, PNG -> new RenderTarget.Picture(file, step);
            case SVG -> new Drawn(file, PictureFormat.SVG, step, step);
            case PDF -> new Drawn(file, PictureFormat.PDF, step, step);
            case TIKZ -> new Drawn(file, PictureFormat.TEX, step, step);
            case STEPS -> new RenderTarget.Folder(file);
            case GIF -> new RenderTarget.Animation(file);
            case DECK -> new Drawn(file, PictureFormat.PDF, 1, steps);
            case BEAMER -> new Drawn(file, PictureFormat.TEX, 1, steps);
            case SLIDES -> new Drawn(file, PictureFormat.PPTX, 1, steps);
            case FILM -> throw new IllegalArgumentException(wish.kind() + ": a film shows no steps");
            case WORKSHEET, WORKSHEET_TEX, SPREADSHEET, QUIZ, PYTHON, PYTORCH, JAVA ->
                throw new IllegalArgumentException(wish.kind() + ": a handout is no picture");
        };
    }

    /** What it looks like; for the toolkit's thread only. */
    WritableImage preview(double scale) {
        LessonScenery scenery = scenery();
        scenery.show(frame.cursor().step());
        return Snapshots.of(scenery.root(), scale);
    }

    String svg() {
        return Svg.of(pictures().of(frame.cursor().step()), wish.scale(), false);
    }

    private boolean isTransparent() {
        return wish.transparent() && wish.kind().canBeTransparent();
    }

    private LessonScenery scenery() {
        Look look = new Look(wish.theme(), wish.chalkboard(), wish.spotlight(), wish.legend(), isTransparent());
        return new LessonScenery(frame, look, WIDTH, HEIGHT);
    }

    private StepPictures pictures() {
        Style style = new Style(
                Colours.of(wish.theme()),
                wish.theme().lineScale(),
                WIDTH,
                HEIGHT,
                wish.chalkboard(),
                wish.spotlight(),
                wish.legend(),
                isTransparent());
        return new StepPictures(frame, style, Messages.load());
    }
}
