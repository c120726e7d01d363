package backstep.export;

import backstep.drawing.Room;
import backstep.drawing.plot.Plot;
import backstep.files.AtomicFile;
import backstep.files.OneLine;
import backstep.paint.Colours;
import backstep.paint.PictureFormat;
import backstep.paint.StepPicture;
import backstep.paint.pdf.PdfPictures;
import backstep.paint.svg.Svg;
import backstep.view.base.Theme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javafx.scene.image.Image;

/**
 * A plot as a picture.
 *
 * @param title what it is, in a line
 * @param width in pixels at scale 1
 * @param height in pixels at scale 1
 * @param scale pixels of the picture for one of the design
 */
public record PlotPicture(
        String title, Function<Room, Plot> plot, Theme theme, double width, double height, double scale) {

    /** What it can be as shapes and text. */
    public static final Set<PictureFormat> PLOTTED = Set.of(PictureFormat.SVG, PictureFormat.PDF);

    /**
     * Writes it as shapes and text, whole or not at all.
     *
     * @throws IOException if it cannot be written, saying in one line why
     */
    public void write(PictureFormat format, Path file) throws IOException {
        StepPicture picture = new StepPicture(
                width,
                height,
                plot.apply(new Room(width, height, 1)).drawing().parts(),
                Optional.empty(),
                Colours.of(theme),
                false,
                title,
                title);
        AtomicFile.write(file, out -> {
            switch (format) {
                case SVG -> out.write(Svg.of(picture, scale, false).getBytes(StandardCharsets.UTF_8));
                case PDF -> PdfPictures.of(picture, scale).writeTo(out);
                case TEX, PPTX -> throw new IllegalArgumentException(format + " of a plot");
            }
        });
    }

    /**
     * Writes it as the ending of a name says, as PNG where that is no drawing's.
     *
     * @throws IOException if it cannot be written, saying in one line why
     */
    void write(Path file) throws IOException {
        Optional<PictureFormat> format = PictureFormat.of(OneLine.nameOf(file)).filter(PLOTTED::contains);
        if (format.isPresent()) {
            write(format.get(), file);
        } else {
            try (Toolkit toolkit = Toolkit.ofWindow()) {
                write(toolkit, file);
            }
        }
    }

    /**
     * Writes it as PNG, whole or not at all.
     *
     * @throws IOException if it cannot be written, saying in one line why
     */
    public void write(Toolkit toolkit, Path file) throws IOException {
        try {
            Image image = toolkit.call(() -> {
                PlotScenery scenery = new PlotScenery(List.of(plot), theme, width, height);
                scenery.show(1);
                return Snapshots.of(scenery.root(), scale);
            });
            WindowPictures.write(image, scale, file);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (OutOfMemoryError e) {
            throw new IOException("not enough memory for a picture of this size", e);
        }
    }
}
