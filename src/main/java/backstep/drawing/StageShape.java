package backstep.drawing;

import backstep.controller.Frame;
import backstep.model.network.Network;
import backstep.model.notation.Notation;
import java.util.ArrayList;
import java.util.List;

/** What the layout of the stage depends on besides the size. */
record StageShape(List<Integer> units, List<Boolean> biases, Notation notation, int decimals, int digits) {
    static StageShape of(Frame frame) {
        Network network = frame.iteration().before();
        List<Integer> units = new ArrayList<>(List.of(network.inputs()));
        List<Boolean> biases = new ArrayList<>();
        network.layers().forEach(layer -> {
            units.add(layer.units());
            biases.add(layer.hasBiases());
        });
        return new StageShape(
                units, biases, frame.notation(), frame.numerals().decimals(), TypeMetrics.integerDigits(frame));
    }
}
