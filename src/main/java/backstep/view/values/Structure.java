package backstep.view.values;

import backstep.controller.Frame;
import backstep.model.lesson.Lesson;
import backstep.model.network.Network;
import backstep.model.notation.Notation;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What the panel is built for: as long as this stays the same, only numbers change.
 *
 * @param opened the lesson as opened; another one starts with slider ranges of its own
 */
record Structure(Lesson opened, String shape, List<Biases> biases, Notation notation, int decimals, double textScale) {

    /** How a layer's biases are shown. */
    enum Biases {
        NONE,
        FIXED,
        SHARED,
        LEARNING
    }

    static Structure of(Frame frame, Lesson opened, double textScale) {
        Network network = frame.iteration().before();
        List<Biases> biases = IntStream.range(0, network.depth())
                .mapToObj(layer -> biases(frame, network, layer))
                .toList();
        return new Structure(
                opened,
                network.shape(),
                biases,
                frame.notation(),
                frame.numerals().decimals(),
                textScale);
    }

    private static Biases biases(Frame frame, Network network, int layer) {
        if (!network.layer(layer).hasBiases()) {
            return Biases.NONE;
        }
        if (frame.symbols().sharesBias(layer)) {
            return Biases.SHARED;
        }
        return network.layer(layer).learnsBiases() ? Biases.LEARNING : Biases.FIXED;
    }

    /** Whether fields of the one can be found again in the other. */
    boolean hasSameShape(Structure other) {
        return shape.equals(other.shape);
    }

    /** Whether what is built for the one looks as it does in the other. */
    boolean looksAs(Structure other) {
        return opened == other.opened
                && notation == other.notation
                && decimals == other.decimals
                && textScale == other.textScale;
    }
}
