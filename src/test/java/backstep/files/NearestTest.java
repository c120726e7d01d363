package backstep.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {

    private static final List<String> KEYS =
            List.of("inputs", "layers", "activation", "weights", "biases", "trainBiases");

    @ParameterizedTest
    @CsvSource({
        "input, inputs",
        "BIASES, biases",
        "bias, biases",
        "activaton, activation",
        "train_biases, trainBiases",
        "wieghts, weights",
        "layer, layers"
    })
    void misspeltKeyLeadsToTheKeyThatWasMeant(String typed, String meant) {
        assertThat(Nearest.to(typed, KEYS)).isEqualTo(meant);
    }

    @Test
    void strangestWordHasANearestOneToo() {
        assertThat(KEYS).contains(Nearest.to("", KEYS), Nearest.to("x".repeat(1_000_000), KEYS));
    }
}
