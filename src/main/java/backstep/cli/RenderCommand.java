package backstep.cli;

import backstep.cli.IterationArguments.Chosen;
import backstep.export.DrawnFile;
import backstep.export.FrameRenderer;
import backstep.export.FrameRenderer.Pace;
import backstep.export.LessonScenery;
import backstep.export.LessonScenery.Look;
import backstep.export.PictureScale;
import backstep.export.RenderTarget;
import backstep.export.RenderTarget.Drawn;
import backstep.export.RenderTarget.Pixels;
import backstep.export.Toolkit;
import backstep.model.iteration.Iteration;
import backstep.model.lesson.Lesson;
import backstep.model.lesson.LessonException;
import backstep.model.notation.Notation;
import backstep.model.words.Messages;
import backstep.paint.Colours;
import backstep.paint.PictureFormat;
import backstep.paint.StepPictures;
import backstep.paint.StepPictures.Style;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code backstep render}. */
@Command(name = "render", description = "Draw steps of an iteration into files; needs no display.")
final class RenderCommand implements Callable<Integer> {

    @Mixin
    private IterationArguments arguments;

    @Option(
            names = "--out",
            paramLabel = "PATH",
            required = true,
            description =
                    "What to write: a .png, .svg, .pdf, .tex (TikZ) = one step; a .gif = all steps as an animation; a"
                            + " folder = a PNG per step; a .pptx = a slide per step.")
    private Path out;

    @Option(
            names = "--step",
            paramLabel = "N",
            converter = WholeNumber.Ordinal.class,
            description = "The step that is shown. Default: the last.")
    private Optional<Integer> step;

    @Option(names = "--all", description = "All steps: a .pdf gets a page for each, a .tex a frame (beamer).")
    private boolean all;

    @Mixin
    private NotationOption notation;

    @Mixin
    private DrawingOptions drawing;

    @Option(
            names = "--size",
            paramLabel = "WxH",
            defaultValue = "1280x720",
            description = "Width and height in pixels at scale 1. Default: 1280x720.")
    private PictureSize size;

    @Mixin
    private DecimalsOption decimals;

    @Option(names = "--chalkboard", description = "The chalkboard beside the network, with the step's formula.")
    private boolean chalkboard;

    @Option(
            names = "--spotlight",
            paramLabel = "on|off",
            defaultValue = "off",
            converter = IdOption.Switches.class,
            completionCandidates = IdOption.Switches.class,
            description = "Whether all steps back that the step is not about. Default: off.")
    private Switch spotlight;

    @Option(names = "--legend", description = "A line under the network that says what its marks mean.")
    private boolean legend;

    @Option(names = "--outlines", description = "In a .svg: text as outlines, which look the same without its fonts.")
    private boolean outlines;

    @Override
    public Integer call() throws LessonException, Failure, IOException {
        if (step.isPresent() && all) {
            throw new Failure("--step and --all: one of them at most");
        }
        Chosen chosen = arguments.choose();
        Notation written = notation.of(chosen.source());
        int steps = chosen.iteration().steps().size();
        try {
            RenderTarget target =
                    RenderTarget.of(out, step.map(OptionalInt::of).orElseGet(OptionalInt::empty), all, steps);
            if (outlines && !(target instanceof Drawn drawn && drawn.format() == PictureFormat.SVG)) {
                throw new Failure("--outlines: only a .svg has text that can be outlines");
            }
            Lesson lesson = decimals.in(chosen.lesson().withNotation(written));
            switch (target) {
                case Pixels pixels -> {
                    PictureScale.check(size.width(), size.height(), drawing.scale());
                    OutputPath.require(target);
                    render(pixels, lesson, chosen.iteration());
                }
                case Drawn drawn -> {
                    DrawnFile.check(drawn.format(), size.width(), size.height(), drawing.scale());
                    OutputPath.require(target);
                    draw(drawn, lesson, chosen.iteration());
                }
            }
        } catch (IllegalArgumentException e) {
            throw new Failure(e);
        }
        return ExitStatus.DONE;
    }

    private void render(Pixels target, Lesson lesson, Iteration iteration) throws IOException {
        Look look = new Look(drawing.theme(), chalkboard, spotlight == Switch.ON, legend);
        try (Toolkit toolkit = Toolkit.headless()) {
            new FrameRenderer(
                            toolkit,
                            () -> new LessonScenery(lesson, iteration, look, size.width(), size.height()),
                            drawing.scale())
                    .render(target, iteration.steps().size(), Pace.READING);
        }
    }

    private void draw(Drawn target, Lesson lesson, Iteration iteration) throws IOException {
        Style style = new Style(
                Colours.of(drawing.theme()),
                drawing.theme().lineScale(),
                size.width(),
                size.height(),
                chalkboard,
                spotlight == Switch.ON,
                legend,
                false);
        new DrawnFile(new StepPictures(lesson, iteration, style, Messages.load()), drawing.scale(), outlines)
                .write(target);
    }
}
