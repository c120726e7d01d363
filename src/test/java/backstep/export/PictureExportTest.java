package backstep.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import backstep.view.FxThread;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.paint.Color;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureExportTest {

    @TempDir
    Path folder;

    private final PictureExport export = new PictureExport(problem -> {
        throw new AssertionError(problem);
    });
    private Image picture;

    @BeforeEach
    void draw() {
        WritableImage image = FxThread.call(() -> new WritableImage(3, 2));
        image.getPixelWriter().setColor(1, 0, Color.RED);
        picture = image;
    }

    @Test
    void aPictureIsSavedWhole() throws Exception {
        Path file = folder.resolve("picture.png");

        assertThat(export.save(picture, 1, file).get()).isEqualTo(file);

        assertThat(ImageIO.read(file.toFile()).getRGB(1, 0)).isEqualTo(0xFFFF0000);
        assertThat(names()).containsExactly("picture.png");
    }

    @Test
    void anOlderPictureIsReplaced() throws Exception {
        Path file = Files.writeString(folder.resolve("picture.png"), "old");

        export.save(picture, 1, file).get();

        assertThat(ImageIO.read(file.toFile()).getWidth()).isEqualTo(3);
    }

    @Test
    void picturesAreSavedInTheOrderTheyWereAskedFor() throws Exception {
        Path file = folder.resolve("picture.png");
        Image second = FxThread.call(() -> new WritableImage(7, 7));

        CompletableFuture<Path> first = export.save(picture, 1, file);
        export.save(second, 1, file).get();

        assertThat(first).isCompleted();
        assertThat(ImageIO.read(file.toFile()).getWidth()).isEqualTo(7);
    }

    @Test
    void aFailureSaysWhyInOneLineAndLosesNothing() throws Exception {
        Path file = folder.resolve("missing").resolve("picture.png");

        assertThatExceptionOfType(ExecutionException.class)
                .isThrownBy(() -> export.save(picture, 1, file).get())
                .withCauseInstanceOf(IOException.class)
                .satisfies(e -> assertThat(e.getCause())
                        .hasMessageMatching("cannot write .*picture\\.png: no such file or folder"));

        assertThat(names()).isEmpty();
        Path elsewhere = folder.resolve("picture.png");
        assertThat(export.save(picture, 1, elsewhere).get()).isEqualTo(elsewhere);
    }

    @Test
    void aCopiedPictureIsOnTheClipboard() {
        FxThread.run(() -> {
            assertThat(PictureExport.copy(picture)).isTrue();
            assertThat(Clipboard.getSystemClipboard().hasImage()).isTrue();
        });
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
