package backstep.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import backstep.paint.PictureFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RenderTargetTest {

    private static final OptionalInt NO_STEP = OptionalInt.empty();
    private static final String ENDINGS =
            "expected a folder, or a name that ends with .png, .gif, .svg, .pdf, .tex or .pptx";

    @TempDir
    Path folder;

    @Test
    void aPngIsOneStepAndTheLastUnlessAskedOtherwise() {
        Path file = folder.resolve("A.PNG");

        assertThat(RenderTarget.of(file, NO_STEP, false, 42)).isEqualTo(new RenderTarget.Picture(file, 42));
        assertThat(RenderTarget.of(file, OptionalInt.of(17), false, 42)).isEqualTo(new RenderTarget.Picture(file, 17));
    }

    @Test
    void aGifIsTheWholeIteration() {
        Path file = folder.resolve("a.gif");

        assertThat(RenderTarget.of(file, NO_STEP, false, 42)).isEqualTo(new RenderTarget.Animation(file));
        assertThat(RenderTarget.of(file, NO_STEP, true, 42)).isEqualTo(new RenderTarget.Animation(file));
    }

    @Test
    void whatIsDrawnHasOneStepOrAll() {
        Path svg = folder.resolve("a.svg");
        Path pdf = folder.resolve("a.PDF");
        Path tex = folder.resolve("a.tex");
        Path slides = folder.resolve("a.pptx");

        assertThat(RenderTarget.of(svg, OptionalInt.of(17), false, 42))
                .isEqualTo(new RenderTarget.Drawn(svg, PictureFormat.SVG, 17, 17));
        assertThat(RenderTarget.of(pdf, NO_STEP, false, 42))
                .isEqualTo(new RenderTarget.Drawn(pdf, PictureFormat.PDF, 42, 42));
        assertThat(RenderTarget.of(pdf, NO_STEP, true, 42))
                .isEqualTo(new RenderTarget.Drawn(pdf, PictureFormat.PDF, 1, 42));
        assertThat(RenderTarget.of(tex, NO_STEP, true, 42))
                .isEqualTo(new RenderTarget.Drawn(tex, PictureFormat.TEX, 1, 42));
        assertThat(RenderTarget.of(slides, NO_STEP, false, 42))
                .isEqualTo(new RenderTarget.Drawn(slides, PictureFormat.PPTX, 1, 42));
    }

    @Test
    void anythingElseIsAFolder() throws IOException {
        Path other = Files.createDirectory(folder.resolve("frames.xyz"));
        Path named = Files.createDirectory(folder.resolve("pictures.png"));

        assertThat(RenderTarget.of(folder.resolve("frames"), NO_STEP, true, 42))
                .isEqualTo(new RenderTarget.Folder(folder.resolve("frames")));
        assertThat(RenderTarget.of(folder.resolve("v1.2"), NO_STEP, false, 42)).isInstanceOf(RenderTarget.Folder.class);
        assertThat(RenderTarget.of(other, NO_STEP, false, 42)).isEqualTo(new RenderTarget.Folder(other));
        assertThat(RenderTarget.of(folder.resolve(".frames"), NO_STEP, false, 42))
                .isInstanceOf(RenderTarget.Folder.class);
        assertThat(RenderTarget.of(named, NO_STEP, false, 42)).isEqualTo(new RenderTarget.Folder(named));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a.png | 0 | false | step 0: expected 1 to 42",
                "a.png | 43 | false | step 43: expected 1 to 42",
                "a.png | | true | a.png: all steps need a folder, a .gif, a .pdf, a .tex or a .pptx",
                "a.svg | | true | a.svg: all steps need a folder, a .gif, a .pdf, a .tex or a .pptx",
                "a.gif | 3 | false | a.gif: a single step needs a .png, a .svg, a .pdf or a .tex",
                "a.pptx | 3 | false | a.pptx: a single step needs a .png, a .svg, a .pdf or a .tex",
                "frames | 3 | false | frames: a single step needs a .png, a .svg, a .pdf or a .tex",
                "a.jpg | | false | a.jpg: " + ENDINGS,
                "a.xyz | | true | a.xyz: " + ENDINGS,
                "a.b.PNGG | | false | a.b.PNGG: " + ENDINGS,
            })
    void whatDoesNotGoTogetherIsRefused(String out, Integer step, boolean all, String message) {
        OptionalInt number = step == null ? NO_STEP : OptionalInt.of(step);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> RenderTarget.of(folder.resolve(out), number, all, 42))
                .withMessage(message);
    }
}
