package backstep.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import backstep.export.FrameRenderer.Pace;
import backstep.export.LessonScenery.Look;
import backstep.model.lesson.BuiltInLessons;
import backstep.model.lesson.Lesson;
import backstep.view.base.Theme;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javafx.scene.Parent;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FrameRendererTest {

    private static final int STEPS = 12;

    @TempDir
    Path folder;

    private Toolkit toolkit;
    private FrameRenderer renderer;

    @BeforeEach
    void startToolkit() throws IOException {
        toolkit = Toolkit.headless();
        renderer = new FrameRenderer(toolkit, Samples::bar, 2);
    }

    @Test
    void aPictureShowsItsStep() throws IOException {
        Path file = folder.resolve("a.png");

        renderer.render(new RenderTarget.Picture(file, 5), STEPS, Pace.READING);

        assertShowsStep(5, ImageIO.read(file.toFile()));
        assertThat(names(folder)).containsExactly("a.png");
    }

    @Test
    void aFolderHoldsEveryStep() throws IOException {
        Path frames = folder.resolve("frames");

        renderer.render(new RenderTarget.Folder(frames), STEPS, Pace.READING);

        assertThat(names(folder)).containsExactly("frames");
        assertThat(names(frames)).hasSize(STEPS).startsWith("step-01.png").endsWith("step-12.png");
        for (int step = 1; step <= STEPS; step++) {
            assertShowsStep(
                    step,
                    ImageIO.read(frames.resolve("step-%02d.png".formatted(step)).toFile()));
        }
    }

    @Test
    void aFolderThatIsThereKeepsItsOtherFiles() throws IOException {
        Files.writeString(folder.resolve("notes.txt"), "mine");
        Files.writeString(folder.resolve("step-02.png"), "old");

        renderer.render(new RenderTarget.Folder(folder), 2, Pace.READING);

        assertThat(names(folder)).containsExactly("notes.txt", "step-01.png", "step-02.png");
        assertShowsStep(2, ImageIO.read(folder.resolve("step-02.png").toFile()));
    }

    @Test
    void namesInAFolderSortByStep() {
        assertThat(FrameRenderer.nameOf(1, 42)).isEqualTo("step-01.png");
        assertThat(FrameRenderer.nameOf(42, 42)).isEqualTo("step-42.png");
        assertThat(FrameRenderer.nameOf(7, 5)).isEqualTo("step-07.png");
        assertThat(FrameRenderer.nameOf(7, 160)).isEqualTo("step-007.png");
    }

    @Test
    void anAnimationShowsEveryStepInOrder() throws IOException {
        Path file = folder.resolve("a.gif");

        renderer.render(new RenderTarget.Animation(file), STEPS, new Pace(0, 7, 50, 1));

        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            reader.setInput(in);
            assertThat(reader.getNumImages(true)).isEqualTo(STEPS);
            BufferedImage canvas = reader.read(0);
            assertShowsStep(1, canvas);
            for (int step = 2; step <= STEPS; step++) {
                // Only the two columns of pixels that a step adds have changed.
                assertThat(reader.read(step - 1).getWidth()).isEqualTo(2);
            }
        }
    }

    /** With two pictures of each motion, a quarter and three quarters of the way: one pixel of the bar's two, then two. */
    @Test
    void anAnimationShowsTheMotionIntoEveryStep() throws IOException {
        Path file = folder.resolve("a.gif");

        renderer.render(new RenderTarget.Animation(file), STEPS, new Pace(2, 7, 50, 1));

        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            reader.setInput(in);
            assertThat(reader.getNumImages(true)).isEqualTo(3 * STEPS);
            assertThat(delay(reader, 0)).isEqualTo("50");
            assertThat(delay(reader, 1)).isEqualTo("50");
            assertThat(delay(reader, 2)).isEqualTo("7");
            assertThat(reader.read(3).getWidth()).isEqualTo(1);
        }
    }

    private static String delay(ImageReader reader, int image) throws IOException {
        return ((IIOMetadataNode) reader.getImageMetadata(image).getAsTree("javax_imageio_gif_image_1.0"))
                .getElementsByTagName("GraphicControlExtension")
                .item(0)
                .getAttributes()
                .getNamedItem("delayTime")
                .getNodeValue();
    }

    @Test
    void whenAStepCannotBeDrawnNothingIsWritten() throws IOException {
        AtomicInteger shown = new AtomicInteger();
        FrameRenderer failing = new FrameRenderer(
                toolkit,
                () -> new Scenery() {
                    private final Scenery bar = Samples.bar();

                    @Override
                    public Parent root() {
                        return bar.root();
                    }

                    @Override
                    public void show(int step) {
                        if (shown.incrementAndGet() > 5) {
                            throw new IllegalStateException("cannot draw");
                        }
                    }

                    @Override
                    public void show(int step, double progress) {
                        show(step);
                    }

                    @Override
                    public double seconds(int step) {
                        return 1;
                    }
                },
                1);

        for (RenderTarget.Pixels target : List.of(
                new RenderTarget.Folder(folder.resolve("frames")),
                new RenderTarget.Folder(folder),
                new RenderTarget.Animation(folder.resolve("a.gif")))) {
            shown.set(0);
            assertThatIllegalStateException().isThrownBy(() -> failing.render(target, STEPS, Pace.READING));
            assertThat(names(folder)).isEmpty();
        }
    }

    @Test
    void whatCannotBeWrittenIsNamedInOneLine() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "mine");

        assertThatIOException()
                .isThrownBy(() -> renderer.render(new RenderTarget.Folder(file), STEPS, Pace.READING))
                .withMessage("cannot write %s: a file, expected a folder", file);
        assertThatIOException()
                .isThrownBy(() ->
                        renderer.render(new RenderTarget.Folder(folder.resolve("no/frames")), STEPS, Pace.READING))
                .withMessage("cannot write %s: no such file or folder", folder.resolve("no/frames"));
        assertThatIOException()
                .isThrownBy(() ->
                        renderer.render(new RenderTarget.Animation(folder.resolve("no/a.gif")), STEPS, Pace.READING))
                .withMessageContaining("no such file or folder");
        assertThat(names(folder)).containsExactly("file");
    }

    @Test
    void whatIsTooLargeIsRefusedAndNothingIsWritten() throws IOException {
        FrameRenderer huge = new FrameRenderer(toolkit, Samples::bar, 5000);

        for (RenderTarget.Pixels target : List.of(
                new RenderTarget.Picture(folder.resolve("a.png"), 1),
                new RenderTarget.Animation(folder.resolve("a.gif")),
                new RenderTarget.Folder(folder.resolve("frames")))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> huge.render(target, STEPS, Pace.READING))
                    .withMessageContaining("the largest is");
        }
        assertThat(names(folder)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void everyPaletteDrawsALesson(Theme theme) throws IOException {
        Lesson lesson = BuiltInLessons.load().first().lesson();
        Path file = folder.resolve("a.png");

        new FrameRenderer(
                        toolkit,
                        () -> new LessonScenery(
                                lesson, lesson.run().iteration(1), new Look(theme, false, true, true), 640, 400),
                        1)
                .render(new RenderTarget.Picture(file, 20), 42, Pace.READING);

        BufferedImage image = ImageIO.read(file.toFile());
        assertThat(image.getWidth()).isEqualTo(640);
        assertThat(image.getHeight()).isEqualTo(400);
        boolean dark = (image.getRGB(1, 399) & 0xFF) < 128;
        assertThat(dark).isEqualTo(theme == Theme.DARK);
        assertThat(image.getColorModel().hasAlpha()).as("see-through").isFalse();
    }

    /** Twice the size: the bar is two pixels longer with each step. */
    private static void assertShowsStep(int step, BufferedImage image) {
        assertThat(image.getWidth()).isEqualTo(2 * Samples.WIDTH);
        assertThat(image.getHeight()).isEqualTo(2 * Samples.HEIGHT);
        assertThat(image.getRGB(2 * step - 1, 3)).isEqualTo(0xFFFF0000);
        assertThat(image.getRGB(2 * step, 3)).isEqualTo(0xFFFFFFFF);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
