package backstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.export.Toolkit;
import backstep.fixtures.Lessons;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RenderCommandTest {

    @TempDir
    Path folder;

    /** A toolkit that runs already is left running by the command: other tests need it. */
    @BeforeAll
    static void startToolkit() throws IOException {
        Toolkit.headless();
    }

    @Test
    void pictureHasTheSizeTimesTheScale() throws Exception {
        Path file = folder.resolve("step.png");

        CommandRun run = render("--out", file.toString(), "--size", "400x300", "--scale", "1.5", "--step", "2");

        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isEqualTo(ExitStatus.DONE);
        BufferedImage picture = ImageIO.read(file.toFile());
        assertThat(picture.getWidth()).isEqualTo(600);
        assertThat(picture.getHeight()).isEqualTo(450);
    }

    @Test
    void themesDiffer() throws Exception {
        for (String theme : List.of("light", "dark", "projector")) {
            render("--out", folder.resolve(theme + ".png").toString(), "--size", "300x200", "--theme", theme);
        }

        assertThat(corner("dark")).isNotEqualTo(corner("light"));
        // Pure white, as design says of the projector.
        assertThat(corner("projector")).isEqualTo(0xFFFFFFFF);
    }

    @Test
    void chalkboardStandsBesideTheNetworkAndSaysAnotherThingForAnotherStep() throws Exception {
        BufferedImage delta = withChalkboard("5");
        BufferedImage gradient = withChalkboard("6");

        assertThat(delta.getWidth()).isEqualTo(1000);
        assertThat(delta.getHeight()).isEqualTo(500);
        assertThat(panel(delta)).isNotEqualTo(panel(gradient));
        assertThat(java.util.stream.IntStream.of(panel(delta)).distinct().count())
                .isGreaterThan(10);
    }

    @Test
    void smallPictureHasAllOfTheChalkboard() throws Exception {
        Path file = folder.resolve("small.png");
        render("--out", file.toString(), "--size", "215x140", "--step", "5", "--chalkboard");
        Path large = folder.resolve("large.png");
        render("--out", large.toString(), "--size", "860x560", "--scale", "0.25", "--step", "5", "--chalkboard");
        BufferedImage small = ImageIO.read(file.toFile());
        assertThat(small.getWidth()).isEqualTo(215);
        assertThat(small.getHeight()).isEqualTo(140);
        assertThat(panel(small, 90)).isEqualTo(panel(ImageIO.read(large.toFile()), 90));
    }

    /** Pictures for print stay whole unless asked otherwise. */
    @Test
    void spotlightAndLegendComeWhenAskedFor() throws Exception {
        byte[] plain = bytes();

        assertThat(bytes("--spotlight", "off")).isEqualTo(plain);
        assertThat(bytes("--spotlight", "on")).isNotEqualTo(plain);
        assertThat(bytes("--legend")).isNotEqualTo(plain);
        assertThat(render("--out", folder.resolve("a.png").toString(), "--spotlight", "dim")
                        .status())
                .isEqualTo(ExitStatus.WRONG_INPUT);
    }

    private byte[] bytes(String... more) throws Exception {
        Path file = folder.resolve("picture.png");
        render(Stream.concat(Stream.of("--out", file.toString(), "--size", "600x450", "--step", "5"), Stream.of(more))
                .toArray(String[]::new));
        return Files.readAllBytes(file);
    }

    private BufferedImage withChalkboard(String step) throws Exception {
        Path file = folder.resolve("board-" + step + ".png");
        CommandRun run = render("--out", file.toString(), "--size", "1000x500", "--step", step, "--chalkboard");
        assertThat(run.err()).isEmpty();
        return ImageIO.read(file.toFile());
    }

    private static int[] panel(BufferedImage picture) {
        return panel(picture, 360);
    }

    private static int[] panel(BufferedImage picture, int width) {
        int left = picture.getWidth() - width;
        return picture.getRGB(left, 0, width, picture.getHeight(), null, 0, width);
    }

    @Test
    void folderGetsAPictureForEveryStep() throws Exception {
        Path frames = folder.resolve("frames");

        CommandRun run = render("--out", frames.toString(), "--size", "300x200", "--all");

        assertThat(run.status()).isEqualTo(ExitStatus.DONE);
        // 1-1 without bias: net input, activation, error, total error, delta, gradient, update.
        try (Stream<Path> files = Files.list(frames)) {
            assertThat(files).hasSize(7);
        }
    }

    @Test
    void animationIsAGif() throws Exception {
        Path file = folder.resolve("steps.gif");

        assertThat(render("--out", file.toString(), "--size", "300x200").status())
                .isEqualTo(ExitStatus.DONE);
        assertThat(Files.readAllBytes(file)).startsWith('G', 'I', 'F', '8', '9', 'a');
    }

    @ParameterizedTest
    @CsvSource({"x.svg,<?xml", "x.pdf,%PDF-1.7", "x.tex,\\documentclass{article}", "x.pptx,PK"})
    void whatIsDrawnIsOfTheKindOfItsEnding(String name, String start) throws Exception {
        Path file = folder.resolve(name);

        CommandRun run = render("--out", file.toString(), "--size", "300x200", "--chalkboard", "--legend");

        assertThat(run.status()).isEqualTo(ExitStatus.DONE);
        assertThat(run.err()).isEmpty();
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                .startsWith(start);
    }

    static Stream<List<String>> wrong() {
        return Stream.of(
                List.of(),
                List.of("--out", "x.jpg"),
                List.of("--out", "x.png", "--all"),
                List.of("--out", "x.png", "--step", "8"),
                List.of("--out", "x.png", "--step", "0"),
                List.of("--out", "x.gif", "--step", "1"),
                List.of("--out", "x.pptx", "--step", "1"),
                List.of("--out", "x.svg", "--all"),
                List.of("--out", "x.pdf", "--step", "1", "--all"),
                List.of("--out", "x.png", "--outlines"),
                List.of("--out", "x.pdf", "--outlines"),
                List.of("--out", "none/x.svg"),
                List.of("--out", "x.tex", "--scale", "0"),
                List.of("--out", "x.pptx", "--scale", "5"),
                List.of("--out", "x.pdf", "--scale", "Infinity"),
                List.of("--out", "frames", "--step", "1", "--all"),
                List.of("--out", "none/x.png"),
                List.of("--out", "none/frames"),
                List.of("--out", "x\u0000.png"),
                List.of("--out", "x.png", "--size", "10x10"),
                List.of("--out", "x.png", "--size", "1280"),
                List.of("--out", "x.png", "--scale", "0"),
                List.of("--out", "x.png", "--scale", "-1"),
                List.of("--out", "x.png", "--scale", "NaN"),
                List.of("--out", "x.png", "--scale", "1000"),
                List.of("--out", "x.png", "--theme", "red"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void wrongArgumentsAreOneLineAndWriteNothing(List<String> arguments) throws Exception {
        List<String> inFolder = new ArrayList<>(arguments);
        if (inFolder.size() > 1) {
            inFolder.set(1, folder + "/" + inFolder.get(1));
        }

        CommandRun run = render(inFolder.toArray(String[]::new));

        assertThat(run.status()).isEqualTo(ExitStatus.WRONG_INPUT);
        assertThat(run.err()).hasLineCount(1);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).extracting(Path::getFileName).containsExactly(Path.of("lesson"));
        }
    }

    private CommandRun render(String... options) throws Exception {
        List<String> arguments = new ArrayList<>(List.of("render"));
        arguments.add(
                Lessons.saved(folder.resolve("lesson"), Lessons.linear(2, 0.1)).toString());
        arguments.addAll(List.of(options));
        return CommandRun.of(arguments.toArray(String[]::new));
    }

    private int corner(String theme) throws Exception {
        return ImageIO.read(folder.resolve(theme + ".png").toFile()).getRGB(299, 199);
    }
}
