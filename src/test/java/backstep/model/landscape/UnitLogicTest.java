package backstep.model.landscape;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.fixtures.Lessons;
import backstep.fixtures.Networks;
import backstep.model.iteration.Accuracy;
import backstep.model.iteration.Evaluation;
import backstep.model.iteration.Iteration;
import backstep.model.iteration.Unit;
import backstep.model.iteration.Weight;
import backstep.model.landscape.UnitLogic.Gate;
import backstep.model.lesson.Initialization;
import backstep.model.lesson.Lesson;
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
            assertThat(logic.gate()).isEqualTo(gate);
            assertThat(logic.high()).hasSize(high);
            assertThat(logic.low()).hasSize(4 - high);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "10, -10, -5, FIRST_AND_NOT_SECOND, 1",
        "-10, 10, -5, SECOND_AND_NOT_FIRST, 1",
        "-10, 10, 5, NOT_FIRST_AND_NOT_SECOND, 3",
        "10, -10, 5, NOT_SECOND_AND_NOT_FIRST, 3",
        "10, 0, -5, FIRST, 2",
        "-10, 0, 5, NOT_FIRST, 2",
        "0, 10, -5, SECOND, 2",
        "0, -10, 5, NOT_SECOND, 2"
    })
    void unitThatCutsOffACornerOrASideIsNamedByTheInputsThatItNegates(
            double first, double second, double bias, Gate gate, int high) {
        UnitLogic logic = logic(Activation.TANH, first, second, bias).orElseThrow();
        assertThat(logic.gate()).isEqualTo(gate);
        assertThat(logic.high()).hasSize(high);
    }

    @Test
    void trainedXorHasTwoHiddenUnitsThatAreLowForACornerEach() {
        Lesson lesson = Lessons.builtIn("xor");
        Iteration trained = lesson.run().iteration(1001);
        assertThat(UnitLogic.of(trained, new Unit(0, 0), lesson.samples()).orElseThrow())
                .returns(Gate.NOT_SECOND_AND_NOT_FIRST, UnitLogic::gate)
                .returns(List.of(Vector.of(0, 1)), UnitLogic::low);
        assertThat(UnitLogic.of(trained, new Unit(0, 1), lesson.samples()).orElseThrow())
                .returns(Gate.NOT_FIRST_AND_NOT_SECOND, UnitLogic::gate)
                .returns(List.of(Vector.of(1, 0)), UnitLogic::low);
        assertThat(UnitLogic.of(trained, new Unit(0, 2), lesson.samples())).isEmpty();
    }

    /** What the notes of the lesson say of the weights that they have drawn. */
    @Test
    void otherWeightsOfXorLearnAnOrAndAnAndAndTheOutputIsHighForTheOneWithoutTheOther() {
        Lesson lesson = Lessons.builtIn("xor");
        Initialization drawn = new Initialization(Initialization.Kind.XAVIER, 1);
        Lesson other = lesson.withNetwork(drawn.apply(lesson.network()));
        Iteration trained = other.run().iteration(1001);
        assertThat(UnitLogic.of(trained, new Unit(0, 0), lesson.samples()))
                .map(UnitLogic::gate)
                .hasValue(Gate.OR);
        assertThat(UnitLogic.of(trained, new Unit(0, 2), lesson.samples()))
                .map(UnitLogic::gate)
                .hasValue(Gate.AND);
        assertThat(new Weight(1, 0, 0).valueIn(trained.before())).isPositive();
        assertThat(new Weight(1, 0, 2).valueIn(trained.before())).isNegative();
        Evaluation answers = Evaluation.of(trained.before(), trained.rule(), lesson.samples());
        assertThat(Accuracy.of(lesson.samples(), answers.outputs())
                        .orElseThrow()
                        .right())
                .isEqualTo(4);
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
