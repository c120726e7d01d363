package backstep.model.notation;

import backstep.model.network.Activation;
import backstep.model.network.Layer;
import backstep.model.network.Matrix;
import backstep.model.network.Network;
import backstep.model.network.Vector;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/** Networks for tests of formulas: the shape matters, the numbers are nice ones. */
public final class Networks {

    private Networks() {}

    /** Logistic layers of these sizes, inputs first, with trained biases that differ. */
    public static Network withBiases(int... sizes) {
        return of(true, true, sizes);
    }

    public static Network withoutBiases(int... sizes) {
        return of(false, true, sizes);
    }

    /** Biases of 0.35 throughout that no update changes. */
    public static Network withFixedEqualBiases(int... sizes) {
        return of(true, false, sizes);
    }

    private static Network of(boolean biases, boolean trained, int... sizes) {
        List<Layer> layers = new ArrayList<>();
        for (int index = 1; index < sizes.length; index++) {
            int units = sizes[index];
            Matrix weights = Matrix.generate(units, sizes[index - 1], (row, column) -> 0.3 - 0.1 * row + 0.2 * column);
            Vector offsets = Vector.of(DoubleStream.iterate(0.35, value -> trained ? value - 0.1 : value)
                    .limit(units)
                    .toArray());
            layers.add(
                    new Layer(Activation.LOGISTIC, weights, biases ? Optional.of(offsets) : Optional.empty(), trained));
        }
        return new Network(layers);
    }
}
