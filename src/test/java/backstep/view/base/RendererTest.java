package backstep.view.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RendererTest {

    @TempDir
    Path devices;

    @Test
    void withoutDeviceFilesThereIsNoHardware() {
        assertThat(Renderer.hasGraphicsHardware(devices)).isFalse();
    }

    @Test
    void aFolderOfNoCardsIsNoHardware() throws IOException {
        Files.createDirectory(devices.resolve("dri"));

        assertThat(Renderer.hasGraphicsHardware(devices)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dri/card0", "dri/renderD128", "nvidiactl", "mali0", "dxg"})
    void aCardIsHardware(String card) throws IOException {
        Path file = devices.resolve(card);
        Files.createDirectories(file.getParent());
        Files.createFile(file);

        assertThat(Renderer.hasGraphicsHardware(devices)).isTrue();
    }
}
