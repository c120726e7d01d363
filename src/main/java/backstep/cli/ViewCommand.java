package backstep.cli;

import backstep.cli.IterationArguments.Chosen;
import backstep.controller.Frame;
import backstep.drawing.plot.PlotSheet;
import backstep.drawing.plot.PlotWords;
import backstep.drawing.plot.Plots;
import backstep.export.DrawnFile;
import backstep.export.PictureScale;
import backstep.export.PlotPicture;
import backstep.export.Toolkit;
import backstep.files.JsonText;
import backstep.files.OneLine;
import backstep.model.iteration.Subjects;
import backstep.model.landscape.Landscape;
import backstep.model.lesson.Lesson;
import backstep.model.lesson.LessonException;
import backstep.model.network.Identified;
import backstep.model.words.Messages;
import backstep.paint.PictureFormat;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code backstep view}. */
@Command(
        name = "view",
        description = "Show the function that the network is, or the error over its parameters: as a picture or as"
                + " numbers.")
final class ViewCommand implements Callable<Integer> {

    private static final Set<PictureFormat> PLOTTED = EnumSet.of(PictureFormat.SVG, PictureFormat.PDF);

    @Spec
    private CommandSpec spec;

    @Mixin
    private IterationArguments arguments;

    @Mixin
    private ViewQuestion question;

    @Option(names = "--out", paramLabel = "PATH", description = "The picture to write: a .png, a .svg or a .pdf.")
    private Optional<Path> out;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = IdOption.Data.class,
            completionCandidates = IdOption.Data.class,
            description = "json: print the numbers instead.")
    private Optional<Format> format;

    @Mixin
    private NotationOption notation;

    @Mixin
    private DecimalsOption decimals;

    @Mixin
    private DrawingOptions drawing;

    @Option(
            names = "--size",
            paramLabel = "WxH",
            defaultValue = "900x720",
            description = "Width and height of the picture in pixels at scale 1. Default: 900x720.")
    private PictureSize size;

    /** How numbers are printed. */
    enum Format implements Identified {
        JSON
    }

    @Override
    public Integer call() throws LessonException, Failure, IOException {
        if (out.isPresent() == format.isPresent()) {
            throw new Failure("expected --out PATH or --format json, one of them");
        }
        Chosen chosen = arguments.choose();
        if (out.isPresent()) {
            draw(chosen, out.get());
        } else {
            LandscapeJson json =
                    new LandscapeJson(new Subjects(chosen.iteration().before()));
            JsonText.write(json.of(question.answer(chosen)), spec.commandLine().getOut()::print);
        }
        return ExitStatus.DONE;
    }

    private void draw(Chosen chosen, Path file) throws Failure, IOException {
        String name = OneLine.nameOf(file);
        boolean png = name.toLowerCase(Locale.ROOT).endsWith(".png");
        Optional<PictureFormat> format = PictureFormat.of(name).filter(PLOTTED::contains);
        if (!png && format.isEmpty()) {
            throw new Failure(name + ": expected a .png, a .svg or a .pdf");
        }
        OutputPath.requireFile(file);
        check(format);
        PlotPicture picture = picture(chosen);
        if (format.isPresent()) {
            picture.write(format.get(), file);
        } else {
            try (Toolkit toolkit = Toolkit.headless()) {
                picture.write(toolkit, file);
            }
        }
    }

    private void check(Optional<PictureFormat> format) throws Failure {
        try {
            if (format.isPresent()) {
                DrawnFile.check(format.get(), size.width(), size.height(), drawing.scale());
            } else {
                PictureScale.check(size.width(), size.height(), drawing.scale());
            }
        } catch (IllegalArgumentException e) {
            throw new Failure(e);
        }
    }

    private PlotPicture picture(Chosen chosen) throws Failure {
        Lesson lesson = decimals.in(chosen.lesson().withNotation(notation.of(chosen.source())));
        int steps = chosen.iteration().steps().size();
        Frame frame =
                Frame.still(lesson, chosen.iteration(), steps, lesson.guide().numerals());
        Messages messages = Messages.load();
        Landscape landscape = question.tiles(chosen);
        String title = new PlotWords(frame, messages).title(landscape, false);
        return new PlotPicture(
                title,
                room -> Plots.of(new PlotSheet(frame, room, messages, Optional.of(title)), landscape, Optional.empty()),
                drawing.theme(),
                size.width(),
                size.height(),
                drawing.scale());
    }
}
