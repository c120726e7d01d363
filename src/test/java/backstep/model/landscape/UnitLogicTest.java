package backstep.model.landscape;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.fixtures.Networks;
import backstep.model.iteration.Iteration;
import backstep.model.iteration.Unit;
import backstep.model.landscape.UnitLogic.Gate;
import backstep.model.network.Activation;
import backstep.model.network.Network;
import backstep.model.network.Sample;
import backstep.model.network.Vector;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class UnitLogicTest {

    private static final Unit HIDDEN = new Unit(0, 0);

    @ParameterizedTest
    @CsvSource({"10, 10, -15, AND, 1", "10, 10, -5, OR, 3", "-10, -10, 15, NAND, 3", "-10, -10, 5, NOR, 1"})
    void unitIsNamedByTheSamplesThatItIsHighFor(double first, double second, double bias, Gate gate, int high) {
        for (Activation activation : List.of(Activation.LOGISTIC, Activation.TANH)) {
            UnitLogic logic = logic(activation, first, second, bias).orElseThrow();
            assertThat(logic.gate()).hasValue(gate);
            assertThat(logic.high()).hasSize(high);
        }
    }

    @Test
    void unitThatIsHighForOneCornerOrOneSideHasNoGateButItsInputs() {
        UnitLogic corner = logic(Activation.TANH, 10, -10, -5).orElseThrow();
        assertThat(corner.gate()).isEmpty();
        assertThat(corner.high()).containsExactly(Vector.of(1, 0));
        UnitLogic side = logic(Activation.TANH, 0, 10, -5).orElseThrow();
        assertThat(side.gate()).isEmpty();
        assertThat(side.high()).containsExactly(Vector.of(0, 1), Vector.of(1, 1));
    }

    @ParameterizedTest
    @EnumSource(names = {"LOGISTIC", "TANH", "RELU"})
    void nothingIsSaidOfUnitsThatAreNeverOrAlwaysHigh(Activation activation) {
        assertThat(logic(activation, 10, 10, 5)).isEmpty();
        assertThat(logic(activation, 10, 10, -50)).isEmpty();
    }

    @Test
    void nothingIsSaidOfOutputsAndOfSamplesThatAreNotTheFourCombinations() {
        Iteration and = iteration(Activation.TANH, 10, 10, -15);
        List<Sample> three = Networks.XOR_SAMPLES.subList(0, 3);
        Sample half = new Sample(Vector.of(0.5, 1), Vector.of(1));
        assertThat(UnitLogic.of(and, and.output(0), Networks.XOR_SAMPLES)).isEmpty();
        assertThat(UnitLogic.of(and, HIDDEN, three)).isEmpty();
        assertThat(UnitLogic.of(and, HIDDEN, List.of(half))).isEmpty();
    }

    private static Optional<UnitLogic> logic(Activation activation, double first, double second, double bias) {
        return UnitLogic.of(iteration(activation, first, second, bias), HIDDEN, Networks.XOR_SAMPLES);
    }

    private static Iteration iteration(Activation activation, double first, double second, double bias) {
        Network network = new Network(List.of(
                Networks.layer(activation, true, Vector.of(bias), new double[][] {{first, second}}),
                Networks.layer(Activation.LOGISTIC, new double[][] {{1}})));
        return Iteration.compute(1, 0, network, Networks.XOR_RULE, Networks.XOR_SAMPLES.getFirst());
    }
}
