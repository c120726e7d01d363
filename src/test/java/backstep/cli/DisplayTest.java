package backstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DisplayTest {

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
}
