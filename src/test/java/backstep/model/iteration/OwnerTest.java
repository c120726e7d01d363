package backstep.model.iteration;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.fixtures.Networks;
import backstep.model.network.UpdateOrder;
import org.junit.jupiter.api.Test;

/** What every number belongs to. */
class OwnerTest {

    private static final Unit H2 = new Unit(0, 1);

    @Test
    void unitOwnsWhatItComputesAndItsDelta() {
        assertThat(new Step.NetInput(H2).owner()).isEqualTo(H2);
        assertThat(new Step.Activation(H2).owner()).isEqualTo(H2);
        assertThat(new Step.Delta(H2).owner()).isEqualTo(H2);
        assertThat(H2.value().owner()).isEqualTo(H2);
    }

    @Test
    void inputIsOwnedByTheUnitThatSendsItOn() {
        Unit x2 = new Unit(-1, 1);

        assertThat(new Quantity.Input(1).owner()).isEqualTo(x2);
        assertThat(x2.value()).isEqualTo(new Quantity.Input(1));
    }

    @Test
    void parameterOwnsItsValueItsGradientAndItsNewValue() {
        for (Parameter parameter :
                Steps.of(Networks.stepByStep(), UpdateOrder.SIMULTANEOUS).parameters()) {
            assertThat(parameter.owner()).isEqualTo(parameter);
            assertThat(new Step.Gradient(parameter).owner()).isEqualTo(parameter);
            assertThat(new Step.Update(parameter).owner()).isEqualTo(parameter);
            assertThat(Parameter.of(new Step.Gradient(parameter))).contains(parameter);
        }
        assertThat(Parameter.of(new Step.Delta(H2))).isEmpty();
    }

    @Test
    void everyOtherNumberStandsForItself() {
        assertThat(new Quantity.Target(1).owner()).isEqualTo(new Quantity.Target(1));
        assertThat(new Step.OutputError(1).owner()).isEqualTo(new Step.OutputError(1));
        assertThat(new Step.TotalError().owner()).isEqualTo(new Step.TotalError());
        assertThat(new Quantity.LearningRate().owner()).isEqualTo(new Quantity.LearningRate());
    }

    @Test
    void numbersOfOneOwnerAreNotEqual() {
        Weight weight = new Weight(0, 1, 0);

        assertThat(new Step.Gradient(weight))
                .isNotEqualTo(new Step.Update(weight))
                .isNotEqualTo(weight);
        assertThat(new Step.NetInput(H2)).isNotEqualTo(new Step.Activation(H2));
    }
}
