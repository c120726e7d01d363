package backstep.export;

import backstep.controller.Background;
import backstep.controller.Frame;
import backstep.controller.ViewFilm;
import backstep.export.codec.Png;
import backstep.export.codec.Raster;
import backstep.files.AtomicFile;
import backstep.model.lesson.LessonFile;
import backstep.view.base.ExportKind;
import backstep.view.base.ExportWatch;
import backstep.view.base.ExportWish;
import backstep.view.base.Pictures;
import backstep.view.base.PlotWish;
import backstep.view.base.Texts;
import backstep.view.base.Theme;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Dimension2D;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;

/** The pictures that a window exports of itself. */
public final class WindowPictures implements Pictures {

    /** Longer lesson names are cut; with the rest of the name they stay far below any system's 255 bytes. */
    private static final int LONGEST_LESSON = 60;

    private static final DataFormat SVG = Optional.ofNullable(DataFormat.lookupMimeType("image/svg+xml"))
            .orElseGet(() -> new DataFormat("image/svg+xml"));

    private static final Dimension2D PLOT = new Dimension2D(900, 720);
    private static final int PLOT_SCALE = 2;

    private final Background writer;

    /** @param writer saves them one after the other, also when the window closes meanwhile */
    public WindowPictures(Background writer) {
        this.writer = writer;
    }

    @Override
    public List<Integer> scales() {
        return PictureScale.OFFERED;
    }

    @Override
    public void check(double width, double height, double scale) {
        PictureScale.check(width, height, scale);
    }

    @Override
    public WritableImage draw(Node node, double scale) {
        return Snapshots.of(node, scale);
    }

    /** Small ASCII letters, digits and hyphens only: {@code w-and-u-iteration-1-step-17.png}. */
    @Override
    public String name(String lesson, int iteration, int step, ExportKind kind) {
        String what = kind == ExportKind.FILM
                ? "-film"
                : kind.isHandout() ? handout(kind) : kind.isOfAllSteps() ? "" : "-step-" + step;
        return "%s-iteration-%d%s%s".formatted(safe(lesson), iteration, what, kind.ending());
    }

    @Override
    public Dimension2D size() {
        return new Dimension2D(LessonExport.WIDTH, LessonExport.HEIGHT);
    }

    @Override
    public void export(
            Frame frame, ExportWish wish, Path file, ExportWatch watch, Consumer<Path> done, Consumer<String> failed) {
        writer.run(
                () -> {
                    write(frame, wish, file, watch);
                    return file;
                },
                done,
                failed);
    }

    @Override
    public void exportPlot(PlotWish wish, Path file, Consumer<Path> done, Consumer<String> failed) {
        PlotPicture picture =
                new PlotPicture(wish.title(), wish.plot(), wish.theme(), PLOT.getWidth(), PLOT.getHeight(), PLOT_SCALE);
        writer.run(
                () -> {
                    picture.write(file);
                    return file;
                },
                done,
                failed);
    }

    @Override
    public void exportFilm(
            ViewFilm film, Theme theme, Path file, ExportWatch watch, Consumer<Path> done, Consumer<String> failed) {
        writer.run(
                () -> {
                    new FilmExport(film, theme, Texts.load()).write(file, watch);
                    return file;
                },
                done,
                failed);
    }

    private static void write(Frame frame, ExportWish wish, Path file, ExportWatch watch) throws IOException {
        Optional<HandoutExport> handout = HandoutExport.of(frame, wish);
        if (handout.isPresent()) {
            handout.get().write(file, watch);
        } else {
            new LessonExport(frame, wish).write(file, watch);
        }
    }

    @Override
    public WritableImage preview(Frame frame, ExportWish wish, double scale) {
        return new LessonExport(frame, wish).preview(scale);
    }

    @Override
    public void excerpt(Frame frame, ExportWish wish, Consumer<String> done, Consumer<String> failed) {
        HandoutExport handout = HandoutExport.of(frame, wish).orElseThrow();
        writer.run(handout::excerpt, done, failed);
    }

    @Override
    public boolean copySvg(Frame frame, ExportWish wish) {
        String svg = new LessonExport(frame, wish).svg();
        ClipboardContent content = new ClipboardContent();
        content.putString(svg);
        content.put(SVG, ByteBuffer.wrap(svg.getBytes(StandardCharsets.UTF_8)));
        return Clipboard.getSystemClipboard().setContent(content);
    }

    /** No handout is to take the place of a picture, or of another one, of the same ending. */
    private static String handout(ExportKind kind) {
        if (kind == ExportKind.PYTORCH) {
            return "-pytorch";
        }
        return kind.isWorksheet() ? "-worksheet" : "";
    }

    private static String safe(String lesson) {
        String plain = Normalizer.normalize(LessonFile.bareName(lesson), Normalizer.Form.NFKD)
                .replace("ß", "ss")
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
        String cut =
                plain.substring(0, Math.min(plain.length(), LONGEST_LESSON)).replaceAll("^-|-$", "");
        return cut.isEmpty() ? "lesson" : cut;
    }

    /** A file of that name is replaced when the new one is complete; if that fails, it stays as it was. */
    @Override
    public void save(WritableImage picture, double scale, Path file, Consumer<Path> done, Consumer<String> failed) {
        writer.run(
                () -> {
                    write(picture, scale, file);
                    return file;
                },
                done,
                failed);
    }

    /** Saves a picture as PNG on this thread. */
    static void write(Image picture, double scale, Path file) throws IOException {
        AtomicFile.write(file, out -> Png.write(Raster.of(picture), scale, out));
    }

    @Override
    public boolean copy(WritableImage picture) {
        ClipboardContent content = new ClipboardContent();
        content.putImage(picture);
        return Clipboard.getSystemClipboard().setContent(content);
    }
}
