package backstep.model.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NetworkTest {

    private static Layer layer(Activation activation, int units, int inputs) {
        Matrix weights = Matrix.generate(units, inputs, (j, i) -> 10.0 * j + i);
        return new Layer(activation, weights, Optional.of(Vector.of(new double[units])), true);
    }

    private static Network network() {
        return new Network(List.of(layer(Activation.TANH, 3, 2), layer(Activation.SOFTMAX, 2, 3)));
    }

    @Test
    void shapeCountsInputsThenUnitsOfEachLayer() {
        assertThat(network().shape()).isEqualTo("2-3-2");
        assertThat(network().inputs()).isEqualTo(2);
        assertThat(network().outputs()).isEqualTo(2);
        assertThat(network().units()).isEqualTo(5);
        assertThat(network().parameters()).isEqualTo(6 + 3 + 6 + 2);
        assertThat(network().largestWeight()).isEqualTo(21);
        assertThat(network().unitsOf(-1)).isEqualTo(2);
        assertThat(network().unitsOf(0)).isEqualTo(3);
    }

    @Test
    void layersThatDoNotFitAreRefused() {
        List<Layer> layers = List.of(layer(Activation.TANH, 3, 2), layer(Activation.TANH, 2, 4));

        assertThatThrownBy(() -> new Network(layers))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("layer 1 takes 4 values, but the layer before has 3 units");
    }

    @Test
    void softmaxInAHiddenLayerIsRefused() {
        List<Layer> layers = List.of(layer(Activation.SOFTMAX, 3, 2), layer(Activation.TANH, 2, 3));

        assertThatThrownBy(() -> new Network(layers)).hasMessageContaining("softmax");
    }

    @Test
    void networkWithoutLayersAndLayerWithoutUnitsAreRefused() {
        assertThatThrownBy(() -> new Network(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Layer(Activation.TANH, Matrix.of(), Optional.empty(), true))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Layer(Activation.TANH, Matrix.of(new double[0]), Optional.empty(), true))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void biasesAreOnePerUnit() {
        Matrix weights = Matrix.of(new double[] {1, 2});

        assertThatThrownBy(() -> new Layer(Activation.TANH, weights, Optional.of(Vector.of(1, 2)), true))
                .hasMessage("2 biases for 1 units");
    }

    @Test
    void changedWeightLeavesTheOldNetworkAlone() {
        Network old = network();

        Network changed = old.withWeight(1, 1, 2, -7).withBias(0, 2, 0.5);

        assertThat(changed.layer(1).weights().get(1, 2)).isEqualTo(-7);
        assertThat(changed.layer(0).biases().orElseThrow()).isEqualTo(Vector.of(0, 0, 0.5));
        assertThat(old).isEqualTo(network()).isNotEqualTo(changed);
    }

    @Test
    void changeOfTheGivenListDoesNotReachTheNetwork() {
        List<Layer> layers = new ArrayList<>(List.of(layer(Activation.TANH, 3, 2)));
        Network network = new Network(layers);

        layers.clear();

        assertThat(network.depth()).isEqualTo(1);
        assertThatThrownBy(() -> network.layers().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void learningRateIsFiniteAndNotNegative() {
        for (double rate : new double[] {-0.1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> new LearningRule(Loss.SQUARED_ERROR, rate, UpdateOrder.SIMULTANEOUS))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(new LearningRule(Loss.SQUARED_ERROR, 0, UpdateOrder.SIMULTANEOUS).learningRate())
                .isZero();
    }

    @Test
    void constantsAreFoundByTheirIds() {
        assertThat(Identified.find(Activation.class, "leaky-relu")).contains(Activation.LEAKY_RELU);
        assertThat(Identified.find(Loss.class, "root-mean-square-error")).contains(Loss.ROOT_MEAN_SQUARE_ERROR);
        assertThat(Identified.find(UpdateOrder.class, "OUTPUT_FIRST")).isEmpty();
        assertThat(Identified.ids(UpdateOrder.class)).isEqualTo("simultaneous, output-first");
    }
}
