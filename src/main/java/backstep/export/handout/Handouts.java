package backstep.export.handout;

import backstep.drawing.Drawing.Kind;
import backstep.drawing.Drawing.Part;
import backstep.export.sheet.Spreadsheet;
import backstep.model.document.Worksheet;
import backstep.model.document.WorksheetLatex;
import backstep.model.document.WorksheetLatex.Figure;
import backstep.model.document.WorksheetText;
import backstep.model.iteration.Iteration;
import backstep.model.lesson.Lesson;
import backstep.model.program.Listing;
import backstep.model.words.Messages;
import backstep.model.words.RunPlace;
import backstep.paint.Colours;
import backstep.paint.StepPicture;
import backstep.paint.StepPictures;
import backstep.paint.StepPictures.Style;
import backstep.paint.svg.Svg;
import backstep.paint.tikz.TikzDocument;
import backstep.view.base.Theme;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Makes handouts of an iteration. */
public record Handouts(Messages messages) {

    /** Of the picture, in pixels: on paper its letters are half as large as on a screen. */
    private static final double WIDTH = 900;

    private static final double HEIGHT = 500;

    /** Of the picture in LaTeX, in points. */
    private static final double TEX_WIDTH = 460;

    /**
     * The content of a file.
     *
     * @throws IllegalArgumentException where the format cannot hold this network, saying in one line why
     */
    public byte[] of(HandoutFormat format, Lesson lesson, Iteration iteration, HandoutOptions options)
            throws IOException {
        return switch (format) {
            case PY ->
                text(Listing.python(options.library(), lesson.title(), iteration, options.notation(), messages)
                        .text());
            case JAVA ->
                text(Listing.java(lesson.title(), iteration, options.notation(), messages)
                        .text());
            case XLSX -> Spreadsheet.of(lesson, iteration, options.notation(), options.numerals(), messages);
            case XML ->
                text(new QuestionBank(lesson, iteration, options, messages)
                        .xml(Svg.of(network(lesson, iteration), 1, false)));
            case TEX -> tex(lesson, iteration, options);
            case PDF -> pdf(lesson, iteration, options);
        };
    }

    /** A student's lesson, its title saying whose: many sheets lie on one desk. */
    public Lesson named(Lesson own, int student) {
        return own.withTitle(messages.get("handout.variant", own.title(), Integer.toString(student)));
    }

    /**
     * What a file would say, in plain text.
     *
     * @throws IllegalArgumentException where the format cannot hold this network, saying in one line why
     */
    public String excerpt(HandoutFormat format, Lesson lesson, Iteration iteration, HandoutOptions options)
            throws IOException {
        return switch (format) {
            case PDF, TEX -> WorksheetText.of(worksheet(lesson, iteration, options));
            case PY, JAVA -> new String(of(format, lesson, iteration, options), StandardCharsets.UTF_8);
            case XML -> String.join("\n", new QuestionBank(lesson, iteration, options, messages).names());
            case XLSX -> String.join("\n", Spreadsheet.formulas(lesson, iteration, options.notation(), messages));
        };
    }

    private Worksheet worksheet(Lesson lesson, Iteration iteration, HandoutOptions options) {
        return new Worksheet(
                lesson.title(),
                RunPlace.of(iteration, lesson.samples().size(), messages),
                iteration,
                options.notation(),
                options.numerals(),
                options.worksheet(),
                messages);
    }

    private byte[] tex(Lesson lesson, Iteration iteration, HandoutOptions options) {
        StepPicture network = network(lesson, iteration);
        Figure figure =
                new Figure(TikzDocument.preamble(network), TikzDocument.figure(network, TEX_WIDTH / network.width()));
        return text(WorksheetLatex.of(worksheet(lesson, iteration, options), figure));
    }

    private byte[] pdf(Lesson lesson, Iteration iteration, HandoutOptions options) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        new WorksheetPdf(worksheet(lesson, iteration, options), network(lesson, iteration))
                .write()
                .writeTo(content);
        return content.toByteArray();
    }

    /** What is given, before the first step. */
    private StepPicture network(Lesson lesson, Iteration iteration) {
        Style style = new Style(Colours.of(Theme.LIGHT), 1, WIDTH, HEIGHT, false, false, false, false);
        StepPicture picture = new StepPictures(lesson, iteration, style, messages).of(0);
        // which step it is, a sheet of all of them does not say
        List<Part> parts = picture.parts().stream()
                .filter(part -> part.kind() != Kind.STATUS)
                .toList();
        return picture.with(parts);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
