package backstep.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class FileBytesTest {

    @TempDir
    private Path folder;

    @Test
    void aFileOfTheLargestSizeIsReadAndOneByteMoreIsNot() throws IOException {
        Path file = folder.resolve("file");
        assertThat(FileBytes.read(Files.write(file, new byte[] {1, 2, 3}), 3, "a file"))
                .containsExactly(1, 2, 3);
        assertThat(refusal(Files.write(file, new byte[4]))).isEqualTo("larger than 3 bytes, expected a file");
    }

    @Test
    void whatIsNoFileIsRefused() {
        assertThat(refusal(folder)).isEqualTo("a folder, expected a file");
        assertThatExceptionOfType(NoSuchFileException.class)
                .isThrownBy(() -> FileBytes.read(folder.resolve("missing"), 3, "a file"));
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void nobodyWaitsForTheOtherEndOfAPipe() throws IOException, InterruptedException {
        Path pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        assertThat(refusal(pipe)).isEqualTo("a pipe or a device, expected a file");
        assertThat(refusal(Path.of("/dev/zero"))).isEqualTo("a pipe or a device, expected a file");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void filesThatTellNoSizeAreBoundedToo() {
        assertThat(refusal(Path.of("/proc/self/status"))).isEqualTo("larger than 3 bytes, expected a file");
    }

    private static String refusal(Path file) {
        return assertThatExceptionOfType(FileBytes.Unfit.class)
                .isThrownBy(() -> FileBytes.read(file, 3, "a file"))
                .actual()
                .getReason();
    }
}
