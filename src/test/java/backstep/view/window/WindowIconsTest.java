package backstep.view.window;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.fixtures.OtherPrograms;
import backstep.fixtures.Similarity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import javafx.scene.image.Image;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WindowIconsTest {

    @TempDir
    Path folder;

    static Stream<Integer> sizes() {
        return WindowIcons.SIZES.stream();
    }

    @Test
    void thereIsOneOfEverySize() throws IOException {
        assertThat(WindowIcons.load())
                .extracting(Image::getWidth)
                .containsExactlyElementsOf(sizes().map(Integer::doubleValue).toList());
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void eachIsTheIconOfTheInstallers(int size) throws IOException {
        OtherPrograms.needed("rsvg-convert", "--version");
        Path drawn = folder.resolve("icon.png");
        OtherPrograms.runWell(
                folder,
                "rsvg-convert",
                "--width=" + size,
                Path.of("src/build/icon/backstep.svg").toAbsolutePath().toString(),
                "--output=" + drawn);

        double similarity = Similarity.of(
                ImageIO.read(Path.of("resources/backstep/icon", size + ".png").toFile()), ImageIO.read(drawn.toFile()));
        assertThat(similarity).isGreaterThan(0.98);
    }
}
