package backstep.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import backstep.controller.TestBackground;
import backstep.view.FxThread;
import backstep.view.base.ExportKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.paint.Color;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WindowPicturesTest {

    @TempDir
    Path folder;

    private final WindowPictures pictures = new WindowPictures(TestBackground.direct());
    private final List<Path> saved = new ArrayList<>();
    private final List<String> reasons = new ArrayList<>();
    private WritableImage picture;

    @BeforeEach
    void draw() {
        WritableImage image = FxThread.call(() -> new WritableImage(3, 2));
        image.getPixelWriter().setColor(1, 0, Color.RED);
        picture = image;
    }

    @Test
    void aPictureIsSavedWhole() throws Exception {
        Path file = folder.resolve("picture.png");

        save(file);

        assertThat(saved).containsExactly(file);
        assertThat(ImageIO.read(file.toFile()).getRGB(1, 0)).isEqualTo(0xFFFF0000);
        assertThat(names()).containsExactly("picture.png");
    }

    @Test
    void anOlderPictureIsReplaced() throws Exception {
        Path file = Files.writeString(folder.resolve("picture.png"), "old");

        save(file);

        assertThat(ImageIO.read(file.toFile()).getWidth()).isEqualTo(3);
    }

    @Test
    void aFailureSaysWhyInOneLineAndLosesNothing() throws Exception {
        save(folder.resolve("missing").resolve("picture.png"));

        assertThat(saved).isEmpty();
        assertThat(reasons).singleElement(STRING).matches("cannot write .*picture\\.png: no such file or folder");
        assertThat(names()).isEmpty();
        save(folder.resolve("picture.png"));
        assertThat(names()).containsExactly("picture.png");
    }

    @Test
    void aCopiedPictureIsOnTheClipboard() {
        FxThread.run(() -> {
            assertThat(pictures.copy(picture)).isTrue();
            assertThat(Clipboard.getSystemClipboard().hasImage()).isTrue();
        });
    }

    @Test
    void theNameSaysLessonIterationAndStep() {
        assertThat(pictures.name("w-and-u", 1, 17, ExportKind.PNG)).isEqualTo("w-and-u-iteration-1-step-17.png");
    }

    @Test
    void aWorksheetDoesNotTakeTheNameOfAnotherExport() {
        assertThat(Stream.of(ExportKind.values())
                        .filter(kind -> !kind.isOfScreen())
                        .map(kind -> pictures.name("xor", 1, 2, kind)))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "my lesson.json, my-lesson",
        "my lesson.backstep.json, my-lesson",
        "Übung Größe, ubung-grosse",
        "a/b\\c:d*e?f, a-b-c-d-e-f",
        "../../etc/passwd, etc-passwd",
        "урок, lesson",
        "con, con",
        "'  .hidden ', hidden",
        "...json, lesson",
    })
    void lessonNamesBecomePlain(String lesson, String plain) {
        assertThat(pictures.name(lesson, 2, 3, ExportKind.PNG)).isEqualTo(plain + "-iteration-2-step-3.png");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\u0000\n\t", "x", "NUL", "aux.json", "\uD83D", "a\u202Eb", "COM1"})
    void everyNameIsSafe(String lesson) {
        assertThat(pictures.name(lesson, 1_000_000, 99_999, ExportKind.PNG)).matches("[a-z0-9][a-z0-9-]*\\.png");
        assertThat(pictures.name(lesson.repeat(500), Integer.MAX_VALUE, Integer.MAX_VALUE, ExportKind.PNG))
                .hasSizeLessThan(120);
    }

    private void save(Path file) {
        pictures.save(picture, 1, file, saved::add, reasons::add);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
