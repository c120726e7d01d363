package backstep.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import backstep.export.codec.Raster;
import backstep.view.FxThread;
import java.util.Arrays;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SnapshotsTest {

    @Test
    void aPictureShowsTheNodeAloneAtItsScale() {
        int[] pixels = FxThread.call(() -> {
            WritableImage image = Snapshots.of(Samples.drawing(), 2);
            assertThat(image.getWidth()).isEqualTo(400);
            assertThat(image.getHeight()).isEqualTo(240);
            return pixels(image);
        });

        assertThat(pixels[0]).isEqualTo(0xFFFBFBFD);
        assertThat(pixels[399]).isEqualTo(0xFFFBFBFD);
        assertThat(pixels[400 * 240 - 1]).isEqualTo(0xFFFBFBFD);
        assertThat(Arrays.stream(pixels)).anyMatch(pixel -> pixel == 0xFF000000);
        assertThat(Arrays.stream(pixels)).noneMatch(pixel -> pixel == 0xFF0000FF);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 1.5, 4})
    void bandsMakeTheSamePictureAsOnePiece(double scale) {
        FxThread.run(() -> {
            int width = (int) (200 * scale);
            int height = (int) (120 * scale);
            Pane drawing = Samples.drawing();
            WritableImage whole = new WritableImage(width, height);
            WritableImage bands = new WritableImage(width, height);

            Snapshots.draw(drawing, scale, whole, width * height);
            Snapshots.draw(drawing, scale, bands, 37 * width);

            assertThat(pixels(bands)).isEqualTo(pixels(whole));
        });
    }

    @Test
    void fourTimesAWindowCanBeDrawn() {
        WritableImage image = FxThread.call(() -> {
            Pane drawing = Samples.drawing();
            drawing.resize(1280, 720);
            return Snapshots.of(drawing, 4);
        });

        assertThat(image.getWidth()).isEqualTo(5120);
        assertThat(image.getHeight()).isEqualTo(2880);
    }

    @Test
    void whatIsTooLargeIsRefusedBeforeAnythingIsDrawn() {
        FxThread.run(() -> assertThatIllegalArgumentException()
                .isThrownBy(() -> Snapshots.of(Samples.drawing(), 1000))
                .withMessageContaining("the largest is"));
    }

    private static int[] pixels(WritableImage image) {
        Raster raster = Raster.of(image);
        int[] pixels = new int[raster.width() * raster.height()];
        raster.read(0, raster.height(), pixels, 0);
        return pixels;
    }
}
