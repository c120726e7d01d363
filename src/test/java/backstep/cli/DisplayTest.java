package backstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayTest {

    @TempDir
    Path root;

    @Test
    void withoutAVariableThereIsNoDisplay() {
        assertThat(Display.linuxProblem(Map.of()))
                .hasValueSatisfying(
                        line -> assertThat(line).contains("DISPLAY is not set").doesNotContain("\n"));
    }

    @Test
    void aDisplayThatDoesNotAnswerIsNamed() {
        assertThat(Display.linuxProblem(Map.of("DISPLAY", ":4711")))
                .hasValueSatisfying(line -> assertThat(line).contains(":4711 does not answer"));
    }

    /** A lock outlives a server that was killed, and its number may by now be that of any process. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "'      4242\n', X7, Xorg,  true",
                "'      4242\n', X7, Xvfb,  true",
                "'      4242\n', X7, bash,  false",
                "'      4242\n', X7, none,  false",
                "'      4242\n', X8, Xorg,  false",
                "'../4242\n',    X7, Xorg,  false",
                "'',              X7, Xorg,  false",
                "none,            X7, Xorg,  false",
            })
    void aDisplayIsServedWhileItsServerLives(String lock, String socket, String process, boolean served)
            throws IOException {
        Files.createDirectories(root.resolve("tmp/.X11-unix"));
        Files.createFile(root.resolve("tmp/.X11-unix").resolve(socket));
        if (lock != null) {
            Files.writeString(root.resolve("tmp/.X7-lock"), lock.replace("\\n", "\n"));
        }
        if (process != null) {
            Files.createDirectories(root.resolve("proc/4242"));
            Files.writeString(root.resolve("proc/4242/comm"), process + "\n");
        }

        assertThat(Display.isServed(root, 7)).isEqualTo(served);
    }
}
