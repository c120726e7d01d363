package backstep.export;

import backstep.drawing.Room;
import backstep.drawing.plot.Plot;
import backstep.files.AtomicFile;
import backstep.paint.Colours;
import backstep.paint.PictureFormat;
import backstep.paint.StepPicture;
import backstep.paint.pdf.PdfPictures;
import backstep.paint.svg.Svg;
import backstep.view.base.Theme;
import backstep.view.plot.PlotPane;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.layout.Pane;

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
     * Writes it as PNG, whole or not at all.
     *
     * @throws IOException if it cannot be written, saying in one line why
     */
    public void write(Toolkit toolkit, Path file) throws IOException {
        try {
            Image image = toolkit.call(() -> Snapshots.of(root(), scale));
            WindowPictures.write(image, scale, file);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (OutOfMemoryError e) {
            throw new IOException("not enough memory for a picture of this size", e);
        }
    }

    private Pane root() {
        PlotPane pane = new PlotPane();
        pane.setManaged(false);
        Pane root = new Pane(pane);
        Scene scene = new Scene(root, width, height);
        theme.apply(scene);
        pane.resize(width, height);
        pane.show(plot);
        // Once for the colours, once for the type of what has been drawn in them.
        for (int pass = 0; pass < 2; pass++) {
            root.applyCss();
            root.layout();
        }
        return root;
    }
}
