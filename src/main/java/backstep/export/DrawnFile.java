package backstep.export;

import backstep.export.FrameRenderer.Progress;
import backstep.export.RenderTarget.Drawn;
import backstep.files.AtomicFile;
import backstep.paint.Coordinates;
import backstep.paint.PictureFormat;
import backstep.paint.StepPictures;
import backstep.paint.pdf.PdfPictures;
import backstep.paint.slides.Slide;
import backstep.paint.slides.SlideShow;
import backstep.paint.svg.Svg;
import backstep.paint.tikz.TikzDocument;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

/** Writes steps of an iteration as shapes and text. */
public final class DrawnFile {

    /** No reader of documents takes larger pages, in their units. */
    private static final double LARGEST = 14_400;

    /** Slides are no larger than 56 inches. */
    private static final double LARGEST_SLIDE = 56 * 96;

    private final StepPictures pictures;
    private final double scale;
    private final boolean outlines;

    /**
     * @param scale what all lengths are multiplied by
     * @param outlines whether text is drawn as shapes
     */
    public DrawnFile(StepPictures pictures, double scale, boolean outlines) {
        this.pictures = pictures;
        this.scale = scale * pictures.reduction();
        this.outlines = outlines;
    }

    /**
     * Checks that a picture can be drawn.
     *
     * @param width in pixels at scale 1
     * @param height in pixels at scale 1
     * @throws IllegalArgumentException if it cannot, saying in one line what can
     */
    public static void check(PictureFormat format, double width, double height, double scale) {
        double largest = (format == PictureFormat.PPTX ? LARGEST_SLIDE : LARGEST) / Math.max(width, height);
        if (!(scale > 0)) {
            throw new IllegalArgumentException("scale %s: expected a number above 0".formatted(scale));
        }
        if (scale > largest) {
            throw new IllegalArgumentException("scale %s of %s × %s is too large for a %s, the largest is %s"
                    .formatted(
                            scale,
                            Coordinates.text(width),
                            Coordinates.text(height),
                            format.ending(),
                            Coordinates.text(Math.floor(100 * largest) / 100)));
        }
    }

    /**
     * Writes a file, whole or not at all.
     *
     * @throws IOException if it cannot be written, saying in one line why
     */
    public void write(Drawn target) throws IOException {
        write(target, Progress.UNWATCHED);
    }

    /** The same, watched: what the watcher throws leaves the file as it was. */
    void write(Drawn target, Progress progress) throws IOException {
        if (target.last() > target.first()) {
            pictures.follow();
        }
        AtomicFile.write(target.file(), out -> {
            switch (target.format()) {
                case PDF ->
                    PdfPictures.of(pictures, target.first(), target.last(), scale)
                            .writeTo(out);
                case SVG ->
                    out.write(
                            Svg.of(pictures.of(target.first()), scale, outlines).getBytes(StandardCharsets.UTF_8));
                case TEX -> out.write(tikz(target).getBytes(StandardCharsets.UTF_8));
                case PPTX -> SlideShow.write(slides(target), scale, out);
            }
            progress.done(1);
        });
    }

    private String tikz(Drawn target) {
        return target.first() == target.last()
                ? TikzDocument.single(pictures.of(target.first()), scale)
                : TikzDocument.frames(
                        IntStream.rangeClosed(target.first(), target.last())
                                .mapToObj(pictures::of)
                                .toList(),
                        scale);
    }

    private List<Slide> slides(Drawn target) {
        return IntStream.rangeClosed(target.first(), target.last())
                .mapToObj(step -> new Slide(
                        pictures.of(step),
                        pictures.narration().title(pictures.frame(step)),
                        pictures.narration().notes(pictures.frame(step), step == target.first())))
                .toList();
    }
}
